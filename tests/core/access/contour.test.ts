import { contours } from 'd3-contour';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceContour } from '../../../src/core/access/contour';

const place = (column: number, row: number): [number, number] => [column, row];

function areaOf(ring: readonly (readonly number[])[]): number {
  let area = 0;
  for (let i = 0; i + 1 < ring.length; i++) area += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
  return area / 2;
}

function trace(rows: readonly (readonly number[])[], threshold: number, smallest = 0) {
  return traceContour(
    Float32Array.from(rows.flat()),
    rows[0].length,
    rows.length,
    threshold,
    smallest,
    place,
  );
}

describe('traceContour', () => {
  it('draws a single point as a diamond, cut where the field crosses the threshold', () => {
    const polygons = trace(
      [
        [5, 5, 5],
        [5, 1, 5],
        [5, 5, 5],
      ],
      2,
    );
    expect(polygons).toHaveLength(1);
    const corners = polygons[0][0].slice(0, -1).map(([x, y]) => [x, y]);
    expect(corners).toEqual(
      expect.arrayContaining([
        [1.25, 1],
        [1, 1.25],
        [0.75, 1],
        [1, 0.75],
      ]),
    );
    expect(areaOf(polygons[0][0])).toBeCloseTo(0.125, 10);
  });

  it('keeps a hole clockwise in its outer ring, and an island in the hole apart', () => {
    const size = 11;
    const field = Array.from({ length: size }, (_, y) =>
      Array.from({ length: size }, (_, x) => {
        const away = Math.max(Math.abs(x - 5), Math.abs(y - 5));
        return away === 0 || away === 3 || away === 4 ? 0 : 2;
      }),
    );
    const polygons = trace(field, 1);
    expect(polygons.map((rings) => rings.map((ring) => Math.sign(areaOf(ring))))).toEqual([[1, -1], [1]]);
  });

  it('keeps parts that meet in the middle of a square apart, in both directions', () => {
    const saddle = [
      [9, 9, 9, 9],
      [9, 0, 9, 9],
      [9, 9, 0, 9],
      [9, 9, 9, 9],
    ];
    expect(trace(saddle, 4)).toHaveLength(2);
    expect(
      trace(
        saddle.map((row) => [...row].reverse()),
        4,
      ),
    ).toHaveLength(2);
  });

  it('leaves out what is smaller than asked, holes and islands', () => {
    const field = Array.from({ length: 9 }, (_, y) =>
      Array.from({ length: 9 }, (_, x) => {
        if (x === 1 && y === 1) return 0;
        return x > 2 && x < 8 && y > 2 && y < 8 && !(x === 5 && y === 5) ? 0 : 2;
      }),
    );
    expect(trace(field, 1).map((rings) => rings.length)).toEqual([2, 1]);
    expect(trace(field, 1, 1).map((rings) => rings.length)).toEqual([1]);
  });

  it('draws nothing where nothing lies within', () => {
    expect(
      trace(
        [
          [2, 2],
          [2, 2],
        ],
        1,
      ),
    ).toEqual([]);
  });

  it('has the area of d3-contour, and closed rings, on random fields', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 64, maxLength: 64 }), (values) => {
        const size = 10;
        const field = Array.from({ length: size }, (_, y) =>
          Array.from({ length: size }, (_, x) =>
            x === 0 || y === 0 || x === size - 1 || y === size - 1
              ? 9.25
              : values[(y - 1) * 8 + x - 1] + 0.25,
          ),
        );
        const threshold = 4;
        const ours = trace(field, threshold);
        const theirs = contours()
          .size([size, size])
          .contour(
            field.flat().map((value) => threshold - value),
            0,
          );
        const sum = (rings: readonly (readonly number[])[][]): number =>
          rings.reduce((total, ring) => total + areaOf(ring), 0);
        const theirArea = Math.abs(sum(theirs.coordinates.flat()));
        expect(sum(ours.flat())).toBeCloseTo(theirArea, 3);
        for (const rings of ours) {
          expect(areaOf(rings[0])).toBeGreaterThan(0);
          for (const ring of rings) expect(ring[0]).toEqual(ring[ring.length - 1]);
        }
      }),
      { numRuns: 200, seed: 15 },
    );
  });
});
