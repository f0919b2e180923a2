import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createEntranceFinder, crossingOf } from '../../../scripts/lib/park-entrances';
import { joinParkPieces } from '../../../scripts/lib/park-pieces';
import { toLocal } from '../../../src/core/geo';
import { cornerXY, gridFrame, gridPoint, makeGrid } from '../../helpers/grid-city';

/** A rectangle in metres from the grid's first corner. */
function rectangle(west: number, south: number, east: number, north: number): Polygon {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [corners.map(([x, y]) => [...gridPoint(x, y)])] };
}
const feature = (geometry: Polygon) => ({ type: 'Feature' as const, properties: {}, geometry });

describe('the entrances of a park', () => {
  const { network, shapes } = makeGrid(4);
  const find = createEntranceFinder(network, shapes);
  const inMeters = (shape: Polygon) =>
    find(shape)
      .map((entrance) => {
        const [x, y] = toLocal(entrance, gridFrame);
        const [startX, startY] = cornerXY(0, 0);
        return [Math.round(x - startX), Math.round(y - startY)];
      })
      .sort(([ax, ay], [bx, by]) => ax - bx || ay - by);

  it('are where streets cross its edge', () => {
    expect(inMeters(rectangle(150, 150, 250, 250))).toEqual([
      [150, 200],
      [200, 150],
      [200, 250],
      [250, 200],
    ]);
  });

  it('are one where two lie within 30 m, none inside a block or off the streets', () => {
    expect(inMeters(rectangle(190, 190, 210, 210))).toHaveLength(1);
    expect(inMeters(rectangle(110, 110, 190, 190))).toEqual([]);
  });

  it('know a crossing of two stretches, and none of parallel ones', () => {
    expect(crossingOf([0, 0], [10, 0], [4, -5], [4, 5])).toEqual([4, 0]);
    expect(crossingOf([0, 0], [10, 0], [0, 1], [10, 1])).toBeNull();
    expect(crossingOf([0, 0], [10, 0], [11, -5], [11, 5])).toBeNull();
  });
});

describe('the pieces of a park', () => {
  it('are one park where they were cut, its area theirs together; two where a street is between', () => {
    const parks = joinParkPieces([
      feature(rectangle(0, 0, 100, 50)),
      feature(rectangle(300, 0, 350, 50)),
      feature(rectangle(0, 50, 100, 100)),
    ]);
    const turned = joinParkPieces([
      feature(rectangle(0, 50, 100, 100)),
      feature(rectangle(300, 0, 350, 50)),
      feature(rectangle(0, 0, 100, 50)),
    ]);
    expect(turned).toEqual(parks);
    expect(parks.map(({ areaSquareMeters }) => Math.round(areaSquareMeters / 100))).toEqual([100, 25]);
  });
});
