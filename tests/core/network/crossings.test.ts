import { describe, expect, it } from 'vitest';
import type { XY } from '../../../src/core/geo';
import { type Crossing, createCrossingExits } from '../../../src/core/network/crossings';
import { EDGE_STEPS, type Network, type NetworkShapes } from '../../../src/core/network/network';
import { createPointCosts } from '../../../src/core/network/point-costs';
import { networkForProfile } from '../../../src/core/network/profile-network';
import { createShortestPaths, UNREACHED } from '../../../src/core/network/shortest-paths';
import { createSnapIndex } from '../../../src/core/network/snap';
import { pointAt, type SnappedPoints, seedsOf, snapPoints } from '../../../src/core/network/snapped-points';
import { cornerXY, GRID_ORIGIN_METERS, makeGrid, seededRandom } from '../../helpers/grid-city';
import { splitNetwork } from '../../helpers/split-network';

interface Made {
  readonly network: Network;
  readonly shapes: NetworkShapes;
}

interface Case extends Made {
  readonly places: readonly XY[];
  readonly crossings: readonly (readonly [from: XY, to: XY])[];
}

function lengthOf([fromX, fromY]: XY, [toX, toY]: XY): number {
  return Math.round(Math.hypot(toX - fromX, toY - fromY) * 100);
}

/** Centimetres from every place to every place over streets and crossings; `UNREACHED` beyond the horizon. */
function measure({ network, shapes, places, crossings }: Case, horizon: number): number[][] {
  const index = createSnapIndex(network, shapes);
  const paths = createShortestPaths(network);
  const points = snapPoints(
    index,
    places.map(([x]) => x),
    places.map(([, y]) => y),
  );
  const costs = createPointCosts(paths, points);
  const costsFrom = (sources: SnappedPoints): number[] => {
    const used = [...sources.edge.keys()];
    paths.run(seedsOf(network, sources, used), horizon);
    costs.measure(sources, used, horizon);
    return [...costs.costCentimeters];
  };
  const laid = crossings.map(([from, to]): Crossing => {
    const [first, second] = [index.snap(...from, 250), index.snap(...to, 250)];
    if (!first || !second) throw new Error('an end off the network');
    return { from: first, to: second, lengthCentimeters: lengthOf(from, to) };
  });
  const exits = createCrossingExits(paths, laid, horizon);
  return places.map((_, i) => {
    const byStreet = costsFrom(pointAt(points, i));
    const beyond = costsFrom(exits.from(pointAt(points, i)));
    return byStreet.map((cost, to) => Math.min(cost, beyond[to]));
  });
}

/** The same on a network that is built again with everything in it; a place at the end of a crossing stands beside it. */
function measureRebuilt({ network, shapes, places, crossings }: Case, horizon: number): number[][] {
  const first = places.length;
  const links = crossings.map(
    ([from, to], i) => [first + 2 * i, first + 2 * i + 1, lengthOf(from, to)] as const,
  );
  const city = splitNetwork(network, shapes, [...places, ...crossings.flat()], links);
  return places.map((_, i) =>
    Array.from(city.costsFrom(i, horizon).slice(0, first), (cost) =>
      Number.isFinite(cost) ? cost : UNREACHED,
    ),
  );
}

function placeAt(xMeters: number, yMeters: number): XY {
  return [GRID_ORIGIN_METERS + xMeters, GRID_ORIGIN_METERS + yMeters];
}

describe('walks over crossings', () => {
  const river = makeGrid(9, { keep: (column, _, along) => along === 'y' || column !== 4 });

  it('are worked out: a bridge over a river without one', () => {
    // Streets on both sides of a river between 400 m and 500 m; the bridge joins them half way between two corners.
    const made = {
      ...river,
      places: [cornerXY(3, 1), cornerXY(7, 2), placeAt(530, 110)],
      crossings: [[placeAt(400, 150), placeAt(500, 150)] as const],
    };
    // 100 m to the corner (4, 1), 50 m up, 100 m over the bridge; then 50 m up to (5, 2) and 200 m to (7, 2), or 50 m down
    // to (5, 1), 30 m along the street and 10 m off it.
    expect(measure(made, 100_000)[0]).toEqual([0, 50_000, 34_000]);
    expect(measure({ ...made, crossings: [] }, 100_000)[0]).toEqual([0, UNREACHED, UNREACHED]);
    expect(measure(made, 49_999)[0]).toEqual([0, UNREACHED, 34_000]);
  });

  it('join the streets by a straight walk', () => {
    const places = [placeAt(400, 150), placeAt(500, 150)];
    const crossings = [[placeAt(410, 150), placeAt(480, 150)] as const];
    // 10 m to the bridge, 70 m of it, 20 m to the other street.
    expect(measure({ ...river, places, crossings }, 100_000)[0][1]).toBe(10_000);
  });

  it('lead over several crossings, whatever the order that they are laid in', () => {
    const keep = (column: number, _: number, along: 'x' | 'y'): boolean =>
      along === 'y' || (column !== 2 && column !== 4 && column !== 6);
    const made = {
      ...makeGrid(9, { keep }),
      places: [cornerXY(0, 0), cornerXY(9, 9)],
      // Four banks; the bridges from one to the next stand at different heights, the last is laid first.
      crossings: [
        [cornerXY(7, 8), cornerXY(6, 8)],
        [cornerXY(2, 1), cornerXY(3, 1)],
        [cornerXY(4, 6), cornerXY(5, 6)],
      ] as const,
    };
    // Every bridge on the way, and no step back.
    expect(measure(made, 200_000)[0][1]).toBe(180_000);
    expect(measure(made, 179_999)[0][1]).toBe(UNREACHED);
  });

  it('are those of a network built again with the crossings in it, to the centimetre', () => {
    let [shortened, reached] = [0, 0];
    for (let seed = 1; seed <= 40; seed++) {
      const random = seededRandom(seed);
      const grid = makeGrid(8, { keep: () => random() < 0.6 });
      const places = Array.from({ length: 24 }, () => placeAt(random() * 800, random() * 800));
      const anywhere = (): XY => placeAt(random() * 800, random() * 800);
      const crossings = Array.from(
        { length: 1 + Math.floor(random() * 4) },
        () => [anywhere(), anywhere()] as const,
      );
      const made = { ...grid, places, crossings };
      const horizon = Math.round(20_000 + random() * 150_000);
      const costs = measure(made, horizon);
      const rebuilt = measureRebuilt(made, horizon);
      const before = measure({ ...made, crossings: [] }, horizon);
      costs.forEach((row, from) => {
        row.forEach((cost, to) => {
          if (from === to) return;
          expect(cost).toBe(rebuilt[from][to]);
          expect(cost).toBeLessThanOrEqual(before[from][to]);
          expect(cost).toBe(costs[to][from]);
          if (cost < before[from][to]) shortened++;
          if (before[from][to] === UNREACHED && cost < UNREACHED) reached++;
        });
      });
    }
    expect(shortened).toBeGreaterThan(600);
    expect(reached).toBeGreaterThan(200);
  });

  it.each(['wheelchair', 'pushchair'] as const)(
    'keep to what is open to a %s, and to what it costs',
    (profile) => {
      let shortened = 0;
      for (let seed = 1; seed <= 20; seed++) {
        const random = seededRandom(seed);
        const attributes = (): number => (random() < 0.25 ? EDGE_STEPS : 0);
        const grid = makeGrid(8, { keep: () => random() < 0.8, attributes });
        const anywhere = (): XY => placeAt(random() * 800, random() * 800);
        const made = {
          network: networkForProfile(grid.network, profile),
          shapes: grid.shapes,
          places: Array.from({ length: 16 }, anywhere),
          crossings: Array.from({ length: 2 }, () => [anywhere(), anywhere()] as const),
        };
        expect(made.network).not.toBe(grid.network);
        const [costs, rebuilt] = [measure(made, 200_000), measureRebuilt(made, 200_000)];
        const before = measure({ ...made, crossings: [] }, 200_000);
        costs.forEach((row, from) => {
          row.forEach((cost, to) => {
            if (from !== to) expect(cost).toBe(rebuilt[from][to]);
            if (cost < before[from][to]) shortened++;
          });
        });
      }
      expect(shortened).toBeGreaterThan(300);
    },
  );

  it('start nowhere off the network', () => {
    const grid = makeGrid(2);
    const far = placeAt(5000, 5000);
    const crossings = [[cornerXY(0, 0), cornerXY(2, 2)] as const];
    const costs = measure({ ...grid, places: [cornerXY(0, 0), cornerXY(2, 2), far], crossings }, 1_000_000);
    expect(costs[2]).toEqual([UNREACHED, UNREACHED, UNREACHED]);
    expect(costs[0]).toEqual([0, lengthOf(cornerXY(0, 0), cornerXY(2, 2)), UNREACHED]);
  });
});
