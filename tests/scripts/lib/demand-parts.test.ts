import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CellPart,
  countMoved,
  gatherParts,
  type NilPeople,
  spreadAges,
  spreadResidents,
} from '../../../scripts/lib/demand-parts';
import type { HomePiece } from '../../../scripts/lib/demand-pieces';

const home = (cellX: number, cellY: number, nil: number, municipio: number): HomePiece => ({
  ...{ pieceIndex: 0, xMeters: 0, yMeters: 0, areaSquareMeters: 1, heightMeters: 1 },
  cellX,
  cellY,
  nil,
  municipio,
});
const people = (nil: number, residents: number, over65Share = 0, under15Share = 0): NilPeople => ({
  ...{ nil, residents, over65Share, under15Share },
});
const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);

describe('gatherParts', () => {
  it('cuts a cell by NIL and municipio and orders by row, column, NIL, municipio', () => {
    const homes = [home(5, 1, 2, 2), home(4, 1, 2, 1), home(4, 1, 1, 1), home(5, 0, 1, 1), home(5, 1, 2, 1)];
    const parts = gatherParts([...homes, home(4, 1, 2, 1)]);
    expect(parts.map((p) => [p.cellX, p.cellY, p.nil, p.municipio, p.homes])).toEqual([
      [5, 0, 1, 1, [3]],
      [4, 1, 1, 1, [2]],
      [4, 1, 2, 1, [1, 5]],
      [5, 1, 2, 1, [4]],
      [5, 1, 2, 2, [0]],
    ]);
  });
});

describe('spreadResidents and spreadAges, by hand', () => {
  const parts = gatherParts([home(0, 0, 1, 1), home(1, 0, 1, 1), home(1, 0, 2, 1), home(1, 0, 1, 2)]);
  // In order: cell 0 NIL 1; cell 1 NIL 1 municipio 1; cell 1 NIL 1 municipio 2; cell 1 NIL 2.
  const volumes = [600, 300, 50, 100];

  it('spreads 11 residents of NIL 1 by 600 : 300 : 100 and 7 of NIL 2 on its only part', () => {
    // 6.6, 3.3, 1.1: 6 + 3 + 1, the one left over goes to .6.
    const residents = spreadResidents(parts, volumes, [people(1, 11), people(2, 7)]);
    expect([...residents]).toEqual([7, 3, 1, 7]);
  });

  it('spreads a quarter of 65 and over and a third under 15 within each part', () => {
    const residents = Uint32Array.of(7, 3, 1, 7);
    const spread = spreadAges(parts, residents, [people(1, 11, 0.25, 1 / 3), people(2, 7, 1, 0.2)]);
    // NIL 1, 2.75 → 3 over: 3·7/11 = 1.91, .82, .27 → 1 + 0 + 0, two left for .91 and .82.
    // NIL 1, 3.67 → 4 under: 2.55, 1.09, .36 → 2 + 1 + 0, one left for .55.
    // NIL 2, 7 over leave no room for 1 under.
    expect([...spread.over65]).toEqual([2, 1, 0, 7]);
    expect([...spread.under15]).toEqual([3, 1, 0, 0]);
  });

  it('names the NIL that has residents and no building', () => {
    expect(() => spreadResidents(parts, volumes, [people(3, 4)])).toThrow('NIL 3 has 4 residents');
    expect([...spreadResidents(parts, volumes, [people(3, 0)])]).toEqual([0, 0, 0, 0]);
  });

  it('counts each moved resident once', () => {
    expect(countMoved([7, 3, 1], [5, 3, 3])).toBe(2);
  });
});

it('conserves every NIL to the person, and never has more of the ages than residents', () => {
  const zone = fc.record({
    weights: fc.array(fc.double({ min: 0.1, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 }),
    residents: fc.nat(3000),
    over65Share: fc.double({ min: 0, max: 0.6, noNaN: true }),
    under15Share: fc.double({ min: 0, max: 0.4, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(zone, { minLength: 1, maxLength: 5 }), (zones) => {
      const rows = zones.map((z, i) => people(i + 1, z.residents, z.over65Share, z.under15Share));
      const parts: CellPart[] = [];
      const volumes: number[] = [];
      zones.forEach((z, i) => {
        for (const weight of z.weights) {
          parts.push({ cellX: parts.length, cellY: 0, nil: i + 1, municipio: 1, homes: [volumes.length] });
          volumes.push(weight);
        }
      });
      const spread = spreadAges(parts, spreadResidents(parts, volumes, rows), rows);
      for (const row of rows) {
        const own = [...parts.keys()].filter((i) => parts[i].nil === row.nil);
        expect(sum(own.map((i) => spread.residents[i]))).toBe(row.residents);
        const older = Math.round(row.residents * row.over65Share);
        expect(sum(own.map((i) => spread.over65[i]))).toBe(older);
        expect(sum(own.map((i) => spread.under15[i]))).toBe(
          Math.min(Math.round(row.residents * row.under15Share), row.residents - older),
        );
      }
      parts.forEach((_, i) => {
        expect(spread.over65[i] + spread.under15[i]).toBeLessThanOrEqual(spread.residents[i]);
      });
    }),
  );
});
