import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { circlePolygon } from '../../../src/core/access/circle-model';
import { createZoneSquares, markSquares, SQUARE_METERS } from '../../../src/core/access/zone-squares';
import { gridFrame, gridPoint } from '../../helpers/grid-city';

/** A box in metres from the grid's first corner. */
function box(west: number, south: number, east: number, north: number): Polygon {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ].map(([x, y]) => [...gridPoint(x, y)]);
  return { type: 'Polygon', coordinates: [corners] };
}

const squaresOf = (nil: Uint8Array, number: number): number => nil.filter((value) => value === number).length;

describe('the squares of a city', () => {
  it('belong to the NIL that their middle lies in, each to one', () => {
    const { nil } = createZoneSquares(
      gridFrame,
      new Map([
        [1, box(0, 0, 400, 300)],
        [2, box(400, 0, 1000, 300)],
      ]),
    );
    expect(squaresOf(nil, 1)).toBe((400 * 300) / SQUARE_METERS ** 2);
    expect(squaresOf(nil, 2)).toBe((600 * 300) / SQUARE_METERS ** 2);
  });

  it('leave out what a shape leaves out, and what lies beyond the city', () => {
    const squares = createZoneSquares(gridFrame, new Map([[1, box(0, 0, 400, 400)]]));
    const hollow: Polygon = {
      type: 'Polygon',
      coordinates: [
        box(-200, -200, 300, 300).coordinates[0],
        [...box(100, 100, 200, 200).coordinates[0]].reverse(),
      ],
    };
    const marked = new Set<number>();
    markSquares(squares, hollow, (square) => marked.add(square));
    expect(marked.size).toBe((300 * 300 - 100 * 100) / SQUARE_METERS ** 2);
    expect(marked.has(0)).toBe(true);
    expect(marked.has(7 * squares.columns + 7)).toBe(false);
  });

  it('measure a circle to a part in two hundred', () => {
    const squares = createZoneSquares(gridFrame, new Map([[1, box(0, 0, 3000, 3000)]]));
    let count = 0;
    markSquares(squares, circlePolygon(gridPoint(1503, 1497), 1250), () => count++);
    expect(Math.abs((count * SQUARE_METERS ** 2) / (Math.PI * 1250 ** 2) - 1)).toBeLessThan(0.005);
  });

  it('are none for a city without NIL', () => {
    expect(createZoneSquares(gridFrame, new Map()).nil).toHaveLength(0);
  });
});
