import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Demand } from '../../src/core/access/demand';
import { DataFormatError } from '../../src/core/errors';
import { decodeDemand, encodeDemand } from '../../src/schema/demand-file';

interface Point {
  cellX: number;
  cellY: number;
  x: number;
  y: number;
  nil: number;
  municipio: number;
  residents: number;
  over65: number;
  under15: number;
}

function toDemand(points: readonly Point[]): Demand {
  return {
    count: points.length,
    frame: { utmZone: 32, originXMeters: 501000, originYMeters: 5023000 },
    cellX: Uint16Array.from(points, (p) => p.cellX),
    cellY: Uint16Array.from(points, (p) => p.cellY),
    xMeters: Float64Array.from(points, (p) => p.cellX * 100 + p.x),
    yMeters: Float64Array.from(points, (p) => p.cellY * 100 + p.y),
    nil: Uint8Array.from(points, (p) => p.nil),
    municipio: Uint8Array.from(points, (p) => p.municipio),
    residents: Uint16Array.from(points, (p) => p.residents),
    over65: Uint16Array.from(points, (p) => p.over65),
    under15: Uint16Array.from(points, (p) => p.under15),
  };
}

const point = (changes: Partial<Point> = {}): Point => ({
  ...{ cellX: 3, cellY: 2, x: 0, y: 99, nil: 76, municipio: 8, residents: 300, over65: 80, under15: 40 },
  ...changes,
});
const three = toDemand([
  point(),
  point({ nil: 77 }),
  point({ cellX: 1, cellY: 4, municipio: 9, residents: 65_535 }),
]);

/** Header: magic 4, version 2, frame 12, count 4, totals 12; then nine column lengths of 4 bytes. */
const COUNT_AT = 18;
const LENGTHS_AT = 34;
const COLUMNS_AT = LENGTHS_AT + 9 * 4;

function columnStart(bytes: Uint8Array, column: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let at = COLUMNS_AT;
  for (let i = 0; i < column; i++) at += view.getUint32(LENGTHS_AT + i * 4, true);
  return at;
}

function damaged(change: (bytes: Uint8Array) => void): Uint8Array {
  const bytes = encodeDemand(three).slice();
  change(bytes);
  return bytes;
}

/** Points up to the edges of the UTM zone. */
const arbitraryPoints = fc
  .uniqueArray(
    fc.record({
      cellX: fc.integer({ min: 0, max: 4989 }),
      cellY: fc.integer({ min: 0, max: 49_769 }),
      x: fc.integer({ min: 0, max: 99 }),
      y: fc.integer({ min: 0, max: 99 }),
      nil: fc.integer({ min: 1, max: 88 }),
      municipio: fc.integer({ min: 1, max: 9 }),
      over65: fc.nat(30_000),
      under15: fc.nat(30_000),
      others: fc.integer({ min: 1, max: 5535 }),
    }),
    { selector: (p) => [p.cellY, p.cellX, p.nil, p.municipio].join() },
  )
  .map((points) =>
    points
      .map(({ others, ...p }) => ({ ...p, residents: p.over65 + p.under15 + others }))
      .sort((a, b) => a.cellY - b.cellY || a.cellX - b.cellX || a.nil - b.nil || a.municipio - b.municipio),
  );

describe('demand file', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(arbitraryPoints, (points) => {
        const demand = toDemand(points);
        expect(decodeDemand(encodeDemand(demand), 'demand.bin')).toEqual(demand);
      }),
    );
  });

  it('reads bytes that start at an odd place of their buffer', () => {
    const bytes = encodeDemand(three);
    for (const offset of [1, 2, 3, 5]) {
      const buffer = new Uint8Array(bytes.length + offset + 7);
      buffer.set(bytes, offset);
      const part = buffer.subarray(offset, offset + bytes.length);
      expect(part.byteOffset).toBe(offset);
      expect(decodeDemand(part, 'demand.bin')).toEqual(three);
    }
  });

  it('refuses a file cut anywhere', () => {
    const bytes = encodeDemand(three);
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeDemand(bytes.slice(0, length), 'demand.bin')).toThrow(DataFormatError);
    }
    expect(() => decodeDemand(bytes.slice(0, bytes.length - 1), 'demand.bin')).toThrow('cut short');
  });

  it.each<[string, string, (bytes: Uint8Array) => void]>([
    ['another magic', 'not a QDEM file: it starts with "<DEM"', (b) => b.set([0x3c], 0)],
    ['a newer version', 'version 2 is newer than version 1', (b) => b.set([2], 4)],
    ['no UTM zone', 'UTM zone 61', (b) => b.set([61], 6)],
    ['an absurd count', '16777219 demand points', (b) => b.set([3, 0, 0, 1], COUNT_AT)],
    ['fewer points than columns', '1 bytes too many after a column', (b) => b.set([2], COUNT_AT)],
    ['a place off its cell', 'point 1 lies at 100, 99 m', (b) => b.set([100], columnStart(b, 2) + 1)],
    ['an unknown NIL', 'point 0 has NIL 0', (b) => b.set([0], columnStart(b, 4))],
    [
      'no municipio where others have one',
      'point 2 has municipio 0',
      (b) => b.set([0], columnStart(b, 5) + 2),
    ],
    ['two points of the same part', 'is not after the one before', (b) => b.set([76], columnStart(b, 4) + 1)],
    [
      'more people of an age than people',
      'among 300 residents',
      (b) => b.set([0xff, 0x02], columnStart(b, 7)),
    ],
    [
      'totals that do not agree',
      'residents of group over65 where 239 are',
      (b) => b.set([239], COUNT_AT + 8),
    ],
    ['a row beyond the last', 'has row 2097150', (b) => b.set([0xfe, 0xff, 0x7f], columnStart(b, 0))],
  ])('refuses %s', (_, message, change) => {
    const bytes = damaged(change);
    expect(() => decodeDemand(bytes, 'v1/x/demand.bin')).toThrow(DataFormatError);
    expect(() => decodeDemand(bytes, 'v1/x/demand.bin')).toThrow(/^v1\/x\/demand\.bin: /);
    expect(() => decodeDemand(bytes, 'v1/x/demand.bin')).toThrow(message);
  });

  it('refuses bytes after the last column', () => {
    const bytes = encodeDemand(three);
    const longer = new Uint8Array(bytes.length + 2);
    longer.set(bytes);
    expect(() => decodeDemand(longer, 'demand.bin')).toThrow('2 bytes too many after the last column');
  });

  it('does not write what it would not read', () => {
    expect(() => encodeDemand(toDemand([point({ residents: 0, over65: 0, under15: 0 })]))).toThrow(
      'point 0 has no residents',
    );
    expect(() => encodeDemand(toDemand([point({ x: 0.5 })]))).toThrow('lies at 0.5, 99 m');
    expect(() => encodeDemand(toDemand([point({ cellY: 5 }), point()]))).toThrow('point 1 is not after');
  });
});
