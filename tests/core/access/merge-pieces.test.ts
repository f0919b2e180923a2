import { feature, featureCollection, intersect, union } from '@turf/turf';
import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { mergePieces } from '../../../src/core/access/merge-pieces';
import { doubledArea } from '../../../src/core/access/rings';

const STEP = 100;

function squareAt(column: number, row: number): Position[] {
  const [west, south] = [column * STEP, row * STEP];
  return [
    [west, south],
    [west + STEP, south],
    [west + STEP, south + STEP],
    [west, south + STEP],
    [west, south],
  ];
}

const areaOf = (polygons: readonly Position[][][]): number =>
  polygons.flat().reduce((sum, ring) => sum + doubledArea(ring) / 2, 0);

function borderLength(polygons: readonly Position[][][]): number {
  let length = 0;
  for (const ring of polygons.flat())
    for (let i = 0; i + 1 < ring.length; i++)
      length += Math.hypot(ring[i + 1][0] - ring[i][0], ring[i + 1][1] - ring[i][1]);
  return length;
}

describe('mergePieces', () => {
  it('merges a cell and a part beside it that shares half a side', () => {
    const part: Position[] = [
      [100, 0],
      [160, 0],
      [130, 50],
      [100, 50],
      [100, 0],
    ];
    const merged = mergePieces([[squareAt(0, 0)], [part]], STEP);
    expect(merged).toHaveLength(1);
    expect(merged[0]).toHaveLength(1);
    expect(merged[0][0]).toHaveLength(7);
    expect(areaOf(merged)).toBe(10_000 + (60 + 30) * 25);
  });

  it('keeps a hole, and parts that touch at a corner apart', () => {
    const ring = [0, 1, 2].flatMap((column) => [0, 1, 2].map((row) => [column, row] as const));
    const around = ring.filter(([column, row]) => column !== 1 || row !== 1);
    const merged = mergePieces(
      around.map(([column, row]) => [squareAt(column, row)]),
      STEP,
    );
    expect(merged.map((rings) => rings.length)).toEqual([2]);
    expect(mergePieces([[squareAt(0, 0)], [squareAt(1, 1)]], STEP)).toHaveLength(2);
  });

  it('drops a border that runs along a line and back', () => {
    const bridged: Position[] = [
      [0, 0],
      [30, 0],
      [30, 20],
      [70, 20],
      [70, 0],
      [100, 0],
      [100, 100],
      [0, 100],
      [0, 0],
    ];
    const flat: Position[] = [[0, 0], [30, 0], [70, 0], [30, 0], [100, 0], ...bridged.slice(6)];
    expect(mergePieces([[flat]], STEP)).toEqual(mergePieces([[squareAt(0, 0)]], STEP));
  });

  it('has area and border of the union by Turf: random cells, some cut by a slanted line', () => {
    const cells = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
      minLength: 2,
      maxLength: 30,
      selector: ([column, row]) => `${column},${row}`,
    });
    let cut = 0;
    fc.assert(
      fc.property(cells, fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 700 }), (some, a, b) => {
        const half: Polygon = {
          type: 'Polygon',
          coordinates: [
            [
              [-10, -10],
              [710, -10],
              [710, b],
              [-10, a],
              [-10, -10],
            ],
          ],
        };
        const pieces = some.flatMap(([column, row]) => {
          const square: Polygon = { type: 'Polygon', coordinates: [squareAt(column, row)] };
          const part = intersect(featureCollection([feature(square), feature(half)]))?.geometry;
          if (part?.type !== 'Polygon') return [];
          const ring = part.coordinates[0].map(([x, y]): Position => [Math.round(x), Math.round(y)]);
          if (Math.abs(doubledArea(ring)) < 2) return [];
          if (ring.length !== 5) cut++;
          return [[doubledArea(ring) > 0 ? ring : ring.reverse()]];
        });
        fc.pre(pieces.length > 1);
        const merged = mergePieces(pieces, STEP);
        expect(areaOf(merged)).toBe(areaOf(pieces));
        const twin = union(
          featureCollection(pieces.map((coordinates) => feature({ type: 'Polygon' as const, coordinates }))),
        );
        const theirs =
          twin?.geometry.type === 'Polygon'
            ? [twin.geometry.coordinates]
            : (twin?.geometry.coordinates ?? []);
        expect(borderLength(merged)).toBeCloseTo(borderLength(theirs), 6);
        for (const rings of merged) {
          expect(doubledArea(rings[0])).toBeGreaterThan(0);
          for (const hole of rings.slice(1)) expect(doubledArea(hole)).toBeLessThan(0);
        }
      }),
      { numRuns: 150, seed: 15 },
    );
    expect(cut).toBeGreaterThan(50);
  });
});
