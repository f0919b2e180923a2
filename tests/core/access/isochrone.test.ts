import area from '@turf/area';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { BUFFER_METERS, drawIsochrones } from '../../../src/core/access/isochrone';
import { createShortestPaths } from '../../../src/core/network/shortest-paths';
import { createSnapIndex } from '../../../src/core/network/snap';
import { seedsOf, singlePoint, snapPoints } from '../../../src/core/network/snapped-points';
import { GRID_ORIGIN_METERS, gridPoint, makeGrid, makeNetwork } from '../../helpers/grid-city';
import { walksToPoints } from '../../helpers/point-walks';

type Made = ReturnType<typeof makeGrid>;

function draw({ network, shapes }: Made, x: number, y: number, meters: number): MultiPolygon {
  const snap = createSnapIndex(network, shapes).snap(GRID_ORIGIN_METERS + x, GRID_ORIGIN_METERS + y, 250);
  if (!snap) throw new Error('off the network');
  const paths = createShortestPaths(network);
  const from = singlePoint(snap);
  paths.run(seedsOf(network, from, [0]), meters * 100);
  return drawIsochrones(paths, shapes, from, [meters * 100])[0];
}

const holds = (drawing: MultiPolygon, x: number, y: number): boolean =>
  booleanPointInPolygon([...gridPoint(x, y)], drawing);

/** One straight street along x. */
function makeStreet(lengthMeters: number): Made {
  return makeNetwork(
    [
      [GRID_ORIGIN_METERS, GRID_ORIGIN_METERS],
      [GRID_ORIGIN_METERS + lengthMeters, GRID_ORIGIN_METERS],
    ],
    [{ from: 0, to: 1, lengthMeters }],
  );
}

describe('drawIsochrone', () => {
  it.each([
    [600, 2000],
    [300, 300],
    [200, 100],
  ])('has the area of a strip with round ends: a street of %s m walked %s m each way', (length, walk) => {
    const reached = Math.min(length, 2 * walk);
    const strip = 2 * BUFFER_METERS * reached + Math.PI * BUFFER_METERS ** 2;
    const found = area(draw(makeStreet(length), length / 2, 0, walk));
    expect(found / strip).toBeGreaterThan(0.97);
    expect(found / strip).toBeLessThan(1.03);
  });

  it('holds the reached points of the streets and none that is 60 m from every reached one', () => {
    const grid = makeGrid(12, { keep: (c, r, along) => along === 'y' || c !== 7 || r === 2 });
    const drawing = draw(grid, 630, 600, 450);
    const { network, shapes } = grid;
    const index = createSnapIndex(network, shapes);
    const [start, streets] = [
      snapPoints(index, [GRID_ORIGIN_METERS + 630], [GRID_ORIGIN_METERS + 600]),
      [] as [number, number][],
    ];
    for (let x = 0; x <= 1200; x += 10)
      for (let y = 0; y <= 1200; y += 10)
        if ((x % 100 === 0 || y % 100 === 0) && !isBetweenSides(x, y)) streets.push([x, y]);
    const points = snapPoints(
      index,
      streets.map(([x]) => x + GRID_ORIGIN_METERS),
      streets.map(([, y]) => y + GRID_ORIGIN_METERS),
    );
    const paths = createShortestPaths(network);
    const { owner } = walksToPoints(paths, points, start, [0], 45_000);
    const reached = streets.filter((_, i) => owner[i] >= 0);
    expect(reached.length).toBeGreaterThan(200);
    for (const [x, y] of reached) expect(holds(drawing, x, y), `${x}, ${y}`).toBe(true);
    let beyond = 0;
    for (const [x, y] of streets) {
      if (reached.some(([rx, ry]) => Math.hypot(x - rx, y - ry) < 60)) continue;
      beyond++;
      expect(holds(drawing, x, y), `${x}, ${y}`).toBe(false);
    }
    expect(beyond).toBeGreaterThan(200);
    expect(holds(drawing, 700, 600)).toBe(true);
    expect(holds(drawing, 800, 600)).toBe(false);
  });

  it('keeps the hole of a block larger than the strips, and fills a smaller one', () => {
    const ring = (side: number): Made =>
      makeNetwork(
        [
          [0, 0],
          [side, 0],
          [side, side],
          [0, side],
        ].map(([x, y]) => [GRID_ORIGIN_METERS + x, GRID_ORIGIN_METERS + y] as const),
        [0, 1, 2, 3].map((from) => ({ from, to: (from + 1) % 4, lengthMeters: side })),
      );
    const wide = draw(ring(300), 0, 0, 600);
    expect(wide.coordinates.map((rings) => rings.length)).toEqual([2]);
    expect(holds(wide, 150, 150)).toBe(false);
    expect(holds(wide, 150, 30)).toBe(true);
    const hole = area({ type: 'Polygon', coordinates: [wide.coordinates[0][1]] });
    expect(hole / (300 - 2 * BUFFER_METERS) ** 2).toBeCloseTo(1, 1);
    const narrow = draw(ring(60), 0, 0, 600);
    expect(narrow.coordinates.map((rings) => rings.length)).toEqual([1]);
    expect(holds(narrow, 30, 30)).toBe(true);
  });

  it('shrinks to the two ends of a street whose middle is too far, never bridging it', () => {
    const horseshoe = makeNetwork(
      [
        [0, 0],
        [0, 200],
        [400, 200],
        [400, 0],
      ].map(([x, y]) => [GRID_ORIGIN_METERS + x, GRID_ORIGIN_METERS + y] as const),
      [
        { from: 0, to: 1, lengthMeters: 200 },
        { from: 1, to: 2, lengthMeters: 400 },
        { from: 2, to: 3, lengthMeters: 200 },
        { from: 0, to: 3, lengthMeters: 1000 },
      ],
    );
    const drawing = draw(horseshoe, 0, 0, 300);
    expect(holds(drawing, 90, 200)).toBe(true);
    expect(holds(drawing, 110, 0)).toBe(true);
    expect(holds(drawing, 200, 0)).toBe(false);
    expect(holds(drawing, 200, 200)).toBe(false);
    expect(holds(drawing, 400, 100)).toBe(false);
  });

  it('is empty where the walk to the street takes all', () => {
    expect(draw(makeStreet(500), 250, 120, 100).coordinates).toEqual([]);
  });
});

/** Whether a point lies on one of the streets that the grid leaves out. */
function isBetweenSides(x: number, y: number): boolean {
  return x > 700 && x < 800 && y !== 200;
}
