import { area, booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { BUFFER_METERS, createIsochroneDrawer } from '../../../src/core/access/isochrone';
import { createShortestPaths } from '../../../src/core/network/shortest-paths';
import { createSnapIndex } from '../../../src/core/network/snap';
import { seedsOf, singlePoint, snapPoints } from '../../../src/core/network/snapped-points';
import { GRID_ORIGIN_METERS, gridPoint, makeGrid, makeNetwork } from '../../helpers/grid-city';
import { walksToPoints } from '../../helpers/point-walks';

type Made = ReturnType<typeof makeGrid>;

function draw({ network, shapes }: Made, x: number, y: number, meters: number): MultiPolygon {
  const index = createSnapIndex(network, shapes);
  const snap = index.snap(GRID_ORIGIN_METERS + x, GRID_ORIGIN_METERS + y, 250);
  if (!snap) throw new Error('off the network');
  const paths = createShortestPaths(network);
  const from = singlePoint(snap);
  paths.run(seedsOf(network, from, [0]), meters * 100);
  return createIsochroneDrawer(paths, shapes, index)(from, [meters * 100])[0];
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
    [600, 2000, 2 * 100 * 600 + Math.PI * 100 ** 2],
    [300, 400, 2 * 100 * 300 + Math.PI * 100 ** 2],
    [200, 100, 4 * (100 * 100 - 100 ** 2 / 2)],
  ])('has the area of a street of %s m walked %s m each way: %s m²', (length, walk, expected) => {
    const found = area(draw(makeStreet(length), length / 2, 0, walk));
    expect(found / expected).toBeGreaterThan(0.95);
    expect(found / expected).toBeLessThan(1.05);
  });

  it('holds exactly the points whose walk over their nearest street is short enough, but for its raster', () => {
    const grid = makeGrid(12, { keep: (c, r, along) => along === 'y' || c !== 7 || r === 2 });
    for (const [x, y, meters] of [
      [630, 600, 450],
      [645, 250, 300],
      [30, 30, 700],
    ] as const) {
      const drawing = draw(grid, x, y, meters);
      const { sure, inside } = pointsByRule(grid, x, y, meters);
      for (const [px, py, isIn] of sure) expect(holds(drawing, px, py), `${px}, ${py}`).toBe(isIn);
      expect(inside).toBeGreaterThan(500);
      expect(sure.length - inside).toBeGreaterThan(500);
    }
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
    const wide = draw(ring(400), 0, 0, 2000);
    expect(wide.coordinates.map((rings) => rings.length)).toEqual([2]);
    expect(holds(wide, 200, 200)).toBe(false);
    expect(holds(wide, 200, 60)).toBe(true);
    const hole = area({ type: 'Polygon', coordinates: [wide.coordinates[0][1]] });
    expect(hole / (400 - 2 * BUFFER_METERS) ** 2).toBeCloseTo(1, 1);
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

  it('gives a point beyond the bend of a street to the street that is nearer, however far the bend reaches out', () => {
    const { network, shapes } = makeNetwork(
      [
        [0, 0],
        [200, 0],
        [300, 0],
        [0, 560],
        [500, 560],
      ].map(([x, y]) => [GRID_ORIGIN_METERS + x, GRID_ORIGIN_METERS + y] as const),
      [
        { from: 0, to: 1, lengthMeters: 200 },
        { from: 1, to: 2, lengthMeters: 1100 },
        { from: 3, to: 4, lengthMeters: 500 },
      ],
    );
    const bent = {
      ...shapes,
      shapeStart: Uint32Array.of(0, 0, 2, 2),
      shapeXMeters: Int32Array.of(GRID_ORIGIN_METERS + 200, GRID_ORIGIN_METERS + 300),
      shapeYMeters: Int32Array.of(GRID_ORIGIN_METERS + 500, GRID_ORIGIN_METERS + 500),
    };
    const drawing = draw({ network, shapes: bent }, 100, 0, 900);
    expect(holds(drawing, 250, 510)).toBe(true);
    expect(holds(drawing, 250, 545)).toBe(false);
  });

  it('is empty where the walk to the street takes all', () => {
    expect(draw(makeStreet(500), 250, 120, 100).coordinates).toEqual([]);
  });
});

/**
 * Points of a lattice of 10 m and whether the rule holds there: at most 100 m from the nearest street, and the walk over
 * it within the limit. Those that have a neighbour of the other kind within 25 m are left out.
 */
function pointsByRule({ network, shapes }: Made, x: number, y: number, meters: number) {
  const index = createSnapIndex(network, shapes);
  const side = 160;
  const axis = Array.from({ length: side }, (_, i) => -200 + 10 * i);
  const lattice = axis.flatMap((py) => axis.map((px) => [px, py] as const));
  const points = snapPoints(
    index,
    lattice.map(([px]) => px + GRID_ORIGIN_METERS),
    lattice.map(([, py]) => py + GRID_ORIGIN_METERS),
    BUFFER_METERS,
  );
  const start = snapPoints(index, [x + GRID_ORIGIN_METERS], [y + GRID_ORIGIN_METERS]);
  const { owner } = walksToPoints(createShortestPaths(network), points, start, [0], meters * 100);
  const isIn = (column: number, row: number): boolean => owner[row * side + column] >= 0;
  const sure: (readonly [number, number, boolean])[] = [];
  for (let row = 3; row < side - 3; row++) {
    for (let column = 3; column < side - 3; column++) {
      const state = isIn(column, row);
      const near = [-2, -1, 0, 1, 2].flatMap((dy) =>
        [-2, -1, 0, 1, 2].map((dx) => isIn(column + dx, row + dy)),
      );
      if (near.every((other) => other === state)) sure.push([axis[column], axis[row], state]);
    }
  }
  return { sure, inside: sure.filter(([, , state]) => state).length };
}
