import { describe, expect, it } from 'vitest';
import { detourPairs, measureDetour } from '../../../src/core/access/detour';
import { createNetworkModel } from '../../../src/core/access/network-model';
import type { XY } from '../../../src/core/geo';
import {
  cornerXY,
  GRID_ORIGIN_METERS,
  type MadeEdge,
  makeDemand,
  makeGrid,
  makeNetwork,
  seededRandom,
} from '../../helpers/grid-city';

/** The way round a square block by its straight line, to the thousandth. */
const diagonal = Math.round(Math.SQRT2 * 1000) / 1000;

/** Corners of a city of 10 × 10 blocks, each with its residents. */
function city(points: readonly (readonly [column: number, row: number, residents: number, nil?: number])[]) {
  const { network, shapes } = makeGrid(10);
  const demand = makeDemand(
    points.map(([column, row, residents, nil = 1]) => ({
      xMeters: column * 100,
      yMeters: row * 100,
      residents,
      nil,
    })),
  );
  return { demand, model: createNetworkModel(network, shapes, demand, []) };
}

describe('pairs of the detour', () => {
  it('walk along the blocks: none straight on, the root of two across a square', () => {
    const { demand, model } = city([
      [0, 0, 10],
      [4, 0, 10],
      [4, 4, 30],
    ]);
    const pairs = [...detourPairs(model, demand, { fromMeters: 300, toMeters: 600 })];
    expect(pairs.map(({ origin, destination, walkMeters }) => [origin, destination, walkMeters])).toEqual([
      [0, 1, 400],
      [0, 2, 800],
      [1, 0, 400],
      [1, 2, 400],
      [2, 0, 800],
      [2, 1, 400],
    ]);
    expect(pairs[1].walkMeters / pairs[1].straightMeters).toBeCloseTo(Math.SQRT2, 12);
    expect(pairs.map(({ weight }) => weight)).toEqual([2.5, 7.5, 2.5, 7.5, 15, 15]);
  });

  it('have both ends of the band in them, and nothing beyond', () => {
    const { demand, model } = city([
      [0, 0, 1],
      [3, 0, 1],
      [6, 0, 1],
      [7, 0, 1],
    ]);
    const straight = [...detourPairs(model, demand, { fromMeters: 300, toMeters: 600 })]
      .filter(({ origin }) => origin === 0)
      .map((pair) => pair.straightMeters);
    expect(straight).toEqual([300, 600]);
  });

  it('find a walk that is many times the straight line, and leave out whom no way joins', () => {
    const nodes = [
      cornerXY(0, 0),
      cornerXY(0, 40),
      cornerXY(4, 40),
      cornerXY(4, 0),
      cornerXY(7, 0),
      cornerXY(8, 0),
    ];
    const edges = [
      { from: 0, to: 1, lengthMeters: 4000 },
      { from: 1, to: 2, lengthMeters: 400 },
      { from: 2, to: 3, lengthMeters: 4000 },
      { from: 4, to: 5, lengthMeters: 100 },
    ];
    const { network, shapes } = makeNetwork(nodes, edges);
    const demand = makeDemand([
      { xMeters: 0, yMeters: 0, residents: 5 },
      { xMeters: 400, yMeters: 0, residents: 5 },
      { xMeters: 800, yMeters: 0, residents: 5 },
      { xMeters: 400, yMeters: 1000, residents: 5 },
    ]);
    const model = createNetworkModel(network, shapes, demand, []);
    const pairs = [...detourPairs(model, demand, { fromMeters: 300, toMeters: 600 })];
    expect(pairs.map(({ origin, destination, walkMeters }) => [origin, destination, walkMeters])).toEqual([
      [0, 1, 8400],
      [1, 0, 8400],
    ]);
  });

  it('are never shorter than the straight line where no street is, but for a centimetre of each snap', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = seededRandom(seed);
      const spot = (): XY => [random() * 1500, random() * 1500];
      const nodes = Array.from({ length: 40 }, (): XY => {
        const [x, y] = spot();
        return [Math.round(GRID_ORIGIN_METERS + x), Math.round(GRID_ORIGIN_METERS + y)];
      });
      const link = (from: number, to: number): MadeEdge => ({
        from,
        to,
        lengthMeters: Math.max(
          1,
          Math.ceil(Math.hypot(nodes[from][0] - nodes[to][0], nodes[from][1] - nodes[to][1])),
        ),
      });
      const edges = nodes.flatMap((_, node) =>
        node === 0 ? [] : [link(Math.floor(random() * node), node), link(Math.floor(random() * 40), node)],
      );
      const { network, shapes } = makeNetwork(
        nodes,
        edges.filter(({ from, to }) => from !== to),
      );
      const demand = makeDemand(
        Array.from({ length: 30 }, () => {
          const [xMeters, yMeters] = spot();
          return { xMeters, yMeters, residents: 1 + Math.floor(random() * 50) };
        }),
      );
      const model = createNetworkModel(network, shapes, demand, []);
      const pairs = [...detourPairs(model, demand, { fromMeters: 100, toMeters: 2000 })];
      expect(pairs.length).toBeGreaterThan(100);
      for (const { walkMeters, straightMeters } of pairs)
        expect(walkMeters).toBeGreaterThanOrEqual(straightMeters - 0.04);
      const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
      const origins = new Set(pairs.map(({ origin }) => origin));
      const residents = [...origins].reduce((sum, point) => sum + demand.residents[point], 0);
      expect(total).toBeCloseTo(residents, 6);
    }
  });
});

describe('the distribution of the detour', () => {
  it('gives each NIL its own walkers, and the city all of them', () => {
    const { demand, model } = city([
      [0, 0, 10, 1],
      [4, 0, 10, 1],
      [4, 4, 30, 2],
    ]);
    const { city: all, nils, byDistance, histogram } = measureDetour(model, demand, [1, 2, 3]);
    expect(nils).toEqual([
      { nil: 1, pairs: 4, residents: 20, tenth: 1, median: 1, ninetieth: diagonal },
      { nil: 2, pairs: 2, residents: 30, tenth: 1, median: 1, ninetieth: diagonal },
      { nil: 3, pairs: 0, residents: 0, tenth: null, median: null, ninetieth: null },
    ]);
    expect(all).toEqual({ pairs: 6, residents: 50, tenth: 1, median: 1, ninetieth: diagonal });
    expect(byDistance.map(({ pairs }) => pairs)).toEqual([6, 0, 0]);
    expect(histogram.shares[0]).toBeCloseTo(27.5 / 50, 12);
    expect(histogram.shares[8]).toBeCloseTo(22.5 / 50, 12);
    expect(histogram.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('is the same when every point has twice the residents', () => {
    const points = [
      [0, 0, 7],
      [3, 4, 9],
      [10, 0, 4],
      [6, 9, 12],
    ] as const;
    const [once, twice] = [1, 2].map((times) => {
      const { demand, model } = city(
        points.map(([column, row, residents]) => [column, row, times * residents]),
      );
      return measureDetour(model, demand, [1]);
    });
    expect(twice.city).toEqual({ ...once.city, residents: 2 * once.city.residents });
  });
});
