import { describe, expect, it } from 'vitest';
import { type ComparedEdge, matchEdges, pairEdges } from '../../../scripts/lib/compare-streets';
import { sampleLine } from '../../../scripts/lib/line-index';
import type { XY } from '../../../src/core/geo';

const edge = (id: number, lengthMeters: number, ...line: XY[]): ComparedEdge => ({ id, lengthMeters, line });
const everywhere = (): boolean => true;

describe('matchEdges', () => {
  const street = edge(1, 100, [0, 0], [100, 0]);

  it('finds a street a few metres beside, whichever way it runs, and not one farther off', () => {
    const [near] = matchEdges([street], [edge(2, 100, [100, 5], [0, 5])], everywhere);
    expect([near.insideMeters, near.sharedMeters, near.lackingAt]).toEqual([100, 100, null]);
    const [far] = matchEdges([street], [edge(2, 100, [0, 7], [100, 7])], everywhere);
    expect([far.insideMeters, far.sharedMeters]).toEqual([100, 0]);
  });

  it('does not take a crossing street for it', () => {
    const [crossed] = matchEdges([street], [edge(2, 100, [50, -50], [50, 50])], everywhere);
    expect(crossed.sharedMeters).toBe(0);
  });

  it('counts what is there, in the box, and says where the rest lacks', () => {
    const [half] = matchEdges([street], [edge(2, 60, [0, 0], [60, 0])], ([x]) => x < 80);
    expect(half.insideMeters).toBeCloseTo(80, 0);
    expect(half.sharedMeters).toBeGreaterThan(59);
    expect(half.sharedMeters).toBeLessThan(67);
    expect(half.lackingAt?.point[0]).toBeGreaterThan(66);
    expect(half.lackingAt?.point[0]).toBeLessThan(80);
  });

  it('lacks everything where there is nothing', () => {
    expect(matchEdges([street], [], everywhere)[0].sharedMeters).toBe(0);
  });
});

describe('pairEdges', () => {
  it('pairs edges with the same ends and the same line, each once', () => {
    const a = edge(1, 100, [0, 0], [100, 0]);
    const round = edge(2, 160, [0, 0], [50, 40], [100, 0]);
    const same = edge(3, 101, [101, 1], [1, 1]);
    const again = edge(4, 102, [0, 1], [100, 1]);
    const pairs = pairEdges([round, a], [again, same]);
    expect(pairs).toEqual([{ edge: a, other: again }]);
    expect(pairEdges([a, a], [same])).toHaveLength(1);
  });
});

describe('sampleLine', () => {
  it('stands for the whole length, and skips points that stand twice', () => {
    const samples = sampleLine(
      [
        [0, 0],
        [0, 0],
        [7, 0],
        [7, 3],
      ],
      2,
    );
    expect(samples.reduce((sum, { meters }) => sum + meters, 0)).toBeCloseTo(10, 9);
    expect(samples).toHaveLength(6);
    expect(samples[5].direction).toBeCloseTo(Math.PI / 2, 9);
  });
});
