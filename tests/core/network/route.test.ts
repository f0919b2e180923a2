import { describe, expect, it } from 'vitest';
import { toLocal } from '../../../src/core/geo';
import { EDGE_STEPS, type Network, type NetworkShapes } from '../../../src/core/network/network';
import { networkForProfile } from '../../../src/core/network/profile-network';
import { PUSHCHAIR_STEPS_FACTOR } from '../../../src/core/network/pushchair-steps';
import { findRoute } from '../../../src/core/network/route';
import { createShortestPaths } from '../../../src/core/network/shortest-paths';
import { createSnapIndex, edgePoints, type Snap } from '../../../src/core/network/snap';
import { singlePoint } from '../../../src/core/network/snapped-points';
import {
  GRID_ORIGIN_METERS,
  gridFrame,
  makeGrid,
  makeNetwork,
  makeRandomNetwork,
  seededRandom,
} from '../../helpers/grid-city';
import { walksToPoints } from '../../helpers/point-walks';

const grid = makeGrid(5);

function snapAt({ network, shapes }: typeof grid, x: number, y: number): Snap {
  const snap = createSnapIndex(network, shapes).snap(GRID_ORIGIN_METERS + x, GRID_ORIGIN_METERS + y, 250);
  if (!snap) throw new Error(`nothing at ${x}, ${y}`);
  return snap;
}

/** The line of a route in whole metres from the grid's first corner. */
function routeLine({ network, shapes }: typeof grid, from: Snap, to: Snap): number[][] | undefined {
  return findRoute(createShortestPaths(network), shapes, from, to)?.coordinates.map((point) =>
    toLocal(point, gridFrame).map((value) => Math.round(value - GRID_ORIGIN_METERS) + 0),
  );
}

function lineLength(line: readonly (readonly number[])[]): number {
  let length = 0;
  for (let i = 1; i < line.length; i++) {
    length += Math.hypot(line[i][0] - line[i - 1][0], line[i][1] - line[i - 1][1]);
  }
  return length;
}

/** Metres from a spot to the nearest street. */
function offStreet(network: Network, shapes: NetworkShapes, [x, y]: readonly number[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const [x1, y1, x2, y2] = edgePoints(network, shapes, edge);
    const squared = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const t =
      squared > 0 ? Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / squared)) : 0;
    best = Math.min(best, Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1)));
  }
  return best;
}

describe('findRoute', () => {
  it('goes along one street without touching its corners', () => {
    expect(routeLine(grid, snapAt(grid, 130, 0), snapAt(grid, 180, 0))).toEqual([
      [130, 0],
      [180, 0],
    ]);
    expect(routeLine(grid, snapAt(grid, 180, 0), snapAt(grid, 130, 0))).toEqual([
      [180, 0],
      [130, 0],
    ]);
  });

  it('tells the way on the ground beside what the search adds up, where a profile finds steps dear', () => {
    const row = makeNetwork(
      [0, 1, 2, 3].map((column) => [GRID_ORIGIN_METERS + 100 * column, GRID_ORIGIN_METERS] as const),
      [
        { from: 0, to: 1, lengthMeters: 100 },
        { from: 1, to: 2, lengthMeters: 100, attributes: EDGE_STEPS },
        { from: 2, to: 3, lengthMeters: 100 },
      ],
    );
    const network = networkForProfile(row.network, 'pushchair');
    const index = createSnapIndex(network, row.shapes);
    const at = (x: number) => index.snap(GRID_ORIGIN_METERS + x, GRID_ORIGIN_METERS, 10);
    const [from, to, onSteps] = [at(50), at(250), at(150)];
    if (!from || !to || !onSteps) throw new Error('off the network');
    const paths = createShortestPaths(network);
    const whole = findRoute(paths, row.shapes, from, to);
    expect(whole?.wayCentimeters).toBe(20_000);
    expect(whole?.costCentimeters).toBe(10_000 + PUSHCHAIR_STEPS_FACTOR * 10_000);
    const half = findRoute(paths, row.shapes, from, onSteps);
    expect(half?.wayCentimeters).toBe(10_000);
    expect(half?.costCentimeters).toBe(5_000 + PUSHCHAIR_STEPS_FACTOR * 5_000);
  });

  it('turns at the corners, and its way is 20 + 200 + 30 m', () => {
    const [from, to] = [snapAt(grid, 180, 0), snapAt(grid, 200, 230)];
    const line = routeLine(grid, from, to);
    expect(line?.[0]).toEqual([180, 0]);
    expect(line?.at(-1)).toEqual([200, 230]);
    expect(lineLength(line ?? [])).toBeCloseTo(250, 6);
    expect(findRoute(createShortestPaths(grid.network), grid.shapes, from, to)?.costCentimeters).toBe(25_000);
  });

  it('follows the bends of a street in both directions', () => {
    const { network, shapes } = makeNetwork(
      [
        [GRID_ORIGIN_METERS, GRID_ORIGIN_METERS],
        [GRID_ORIGIN_METERS + 100, GRID_ORIGIN_METERS + 100],
      ],
      [{ from: 0, to: 1, lengthMeters: 200 }],
    );
    const bent = {
      network,
      shapes: {
        ...shapes,
        shapeStart: Uint32Array.of(0, 1),
        shapeXMeters: Int32Array.of(GRID_ORIGIN_METERS + 100),
        shapeYMeters: Int32Array.of(GRID_ORIGIN_METERS),
      },
    };
    const line = [
      [50, 0],
      [100, 0],
      [100, 50],
    ];
    expect(routeLine(bent, snapAt(bent, 50, 0), snapAt(bent, 100, 50))).toEqual(line);
    expect(routeLine(bent, snapAt(bent, 100, 50), snapAt(bent, 50, 0))).toEqual(line.toReversed());
  });

  it('is null to an island', () => {
    const parts = makeNetwork(
      [
        [GRID_ORIGIN_METERS, GRID_ORIGIN_METERS],
        [GRID_ORIGIN_METERS + 100, GRID_ORIGIN_METERS],
        [GRID_ORIGIN_METERS, GRID_ORIGIN_METERS + 500],
        [GRID_ORIGIN_METERS + 100, GRID_ORIGIN_METERS + 500],
      ],
      [
        { from: 0, to: 1, lengthMeters: 100 },
        { from: 2, to: 3, lengthMeters: 100 },
      ],
    );
    expect(routeLine(parts, snapAt(parts, 50, 0), snapAt(parts, 50, 500))).toBeUndefined();
  });

  it('is as long as the walk, starts and ends at the points and stays on the streets, on random networks', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const { network, shapes } = makeRandomNetwork(seed, 30);
      const paths = createShortestPaths(network);
      const random = seededRandom(seed + 9);
      const index = createSnapIndex(network, shapes);
      for (let pair = 0; pair < 20; pair++) {
        const anywhere = () => index.snap(10_000 + random() * 2000, 10_000 + random() * 2000, 5000);
        const [from, to] = [anywhere(), anywhere()];
        if (!from || !to) throw new Error('off the network');
        const horizon = 20_000_000;
        const there = walksToPoints(paths, singlePoint(to), singlePoint(from), [0], horizon);
        const [walk] = there.costCentimeters;
        const route = findRoute(paths, shapes, from, to);
        expect(route?.costCentimeters).toBe(walk);
        const line = (route?.coordinates ?? []).map((point) => toLocal(point, gridFrame));
        expect(Math.hypot(line[0][0] - from.xMeters, line[0][1] - from.yMeters)).toBeLessThan(0.02);
        const [endX, endY] = line[line.length - 1];
        expect(Math.hypot(endX - to.xMeters, endY - to.yMeters)).toBeLessThan(0.02);
        for (const spot of line) expect(offStreet(network, shapes, spot)).toBeLessThan(0.02);
        expect(lineLength(line) * 100).toBeLessThanOrEqual(
          walk - from.walkCentimeters - to.walkCentimeters + 5 + 50 * line.length,
        );
      }
    }
  });
});
