import { expect, it } from 'vitest';
import { type GrowthSize, printFigure, printGrowth } from './print-growth';

function makeSize(milans: number): GrowthSize {
  const step = {
    step: 'encoding',
    seconds: 2 * milans,
    coreSeconds: milans ** 2,
    peakMegabytes: 100 * milans,
  };
  return {
    milans,
    counts: {
      sourceEdges: 10 * milans,
      mainEdges: 9 * milans,
      nodes: 8 * milans,
      edges: 7 * milans,
      kilometers: 6 * milans,
      buildings: 5 * milans,
      demandPoints: 4 * milans,
      residents: 3000 * milans,
    },
    files: [{ name: 'network.bin', raw: 1200 * milans, brotli: 600 * milans }],
    building: [step],
    asking: [step],
  };
}

it('sets every size beside the first', () => {
  const text = printGrowth([makeSize(1), makeSize(4)]);
  expect(text).toContain('| residents | 3000 | 12000 | 4.0 |');
  expect(text).toContain('| network.bin, brotli | 600 | 2400 | 4.0 |');
  expect(text).toContain('| all three, brotli, by kilometre of street | 100 | 100 | 1.0 |');
  expect(text).toContain('| encoding | 1.00 | 16.0 | 16.0 |');
  expect(text).toContain('| peak memory of the process, MB | 100 | 400 | 4.0 |');
});

it('writes three figures that count', () => {
  expect([0, 0.0123, 1.234, 12.34, 123.4, 12345].map(printFigure)).toEqual([
    '0',
    '0.012',
    '1.23',
    '12.3',
    '123',
    '12345',
  ]);
});
