import { describe, expect, it } from 'vitest';
import { createPointCosts } from '../../../src/core/network/point-costs';
import { createShortestPaths, UNREACHED } from '../../../src/core/network/shortest-paths';
import { type SnappedPoints, seedsOf } from '../../../src/core/network/snapped-points';
import { makeNetwork, makeRandomNetwork, seededRandom } from '../../helpers/grid-city';
import { floydWarshall, pointsOf, walkBetween, walksToPoints } from '../../helpers/point-walks';

/** One street of 100 m, and a long way round of 400 m between the same corners. */
const { network } = makeNetwork(
  [
    [0, 0],
    [100, 0],
  ],
  [
    { from: 0, to: 1, lengthMeters: 100 },
    { from: 0, to: 1, lengthMeters: 400 },
  ],
);

function costs(sources: SnappedPoints, points: SnappedPoints, cutoff: number, used = [0]) {
  const { costCentimeters, owner } = walksToPoints(
    createShortestPaths(network),
    points,
    sources,
    used,
    cutoff,
  );
  return { cost: [...costCentimeters], owner: [...owner] };
}

describe('createPointCosts', () => {
  it('goes straight between two points of one street', () => {
    expect(costs(pointsOf([[0, 3000, 100]]), pointsOf([[0, 8000, 20]]), 10_000).cost).toEqual([5120]);
    expect(costs(pointsOf([[0, 3000, 100]]), pointsOf([[0, 1000, 20]]), 10_000).cost).toEqual([2120]);
  });

  it('goes round by the corners where that is shorter than along the street', () => {
    expect(costs(pointsOf([[1, 1000, 0]]), pointsOf([[1, 39_000, 0]]), 100_000).cost).toEqual([12_000]);
    expect(costs(pointsOf([[1, 15_000, 0]]), pointsOf([[1, 25_000, 0]]), 100_000).cost).toEqual([10_000]);
  });

  it('includes exactly the cutoff, and a neighbour whose corners lie beyond it', () => {
    const source = pointsOf([[1, 20_000, 0]]);
    const point = pointsOf([[1, 21_000, 0]]);
    expect(costs(source, point, 1000).cost).toEqual([1000]);
    expect(costs(source, point, 999)).toEqual({ cost: [UNREACHED], owner: [-1] });
  });

  it('gives equal costs to the lower owner, whichever way they come', () => {
    const sources = pointsOf([
      [1, 10_000, 0],
      [1, 30_000, 0],
      [1, 10_000, 0],
    ]);
    for (const used of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0],
    ]) {
      expect(costs(sources, pointsOf([[1, 20_000, 0]]), 100_000, used).owner).toEqual([0]);
    }
    expect(costs(sources, pointsOf([[1, 20_000, 0]]), 100_000, [2, 1]).owner).toEqual([1]);
  });

  it('agrees with a naive twin on random networks', () => {
    for (let seed = 1; seed <= 15; seed++) {
      const made = makeRandomNetwork(seed, 25).network;
      const random = seededRandom(seed + 77);
      const randomPoint = (): [number, number, number] => {
        const edge = Math.floor(random() * made.edgeCount);
        const offset = Math.floor(random() * (made.edgeLengthMeters[edge] * 100 + 1));
        return [edge, offset, Math.floor(random() * 5000)];
      };
      const sources = Array.from({ length: 4 }, randomPoint);
      const points = [...Array.from({ length: 30 }, randomPoint), ...sources];
      const cutoff = Math.floor(random() * 300_000);
      const between = floydWarshall(made.nodeCount, made);
      const used = [3, 1, 0];
      const paths = createShortestPaths(made);
      const found = walksToPoints(paths, pointsOf(points), pointsOf(sources), used, cutoff);
      points.forEach(([edge, offset, walk], i) => {
        let best = Number.POSITIVE_INFINITY;
        let owner = -1;
        for (const by of [0, 1, 3]) {
          const cost = walkBetween(made, between, sources[by], [edge, offset, walk]);
          if (cost <= cutoff && cost < best) [best, owner] = [cost, by];
        }
        expect(found.owner[i]).toBe(owner);
        expect(found.costCentimeters[i]).toBe(owner < 0 ? UNREACHED : best);
      });
    }
  });

  it('reaches the same points from one measurement to the next, each once, and forgets the last', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const made = makeRandomNetwork(seed, 40).network;
      const random = seededRandom(seed + 5);
      const anywhere = (): [number, number, number] => {
        const edge = Math.floor(random() * made.edgeCount);
        return [edge, Math.floor(random() * made.edgeLengthMeters[edge] * 100), Math.floor(random() * 3000)];
      };
      const points = pointsOf(Array.from({ length: 50 }, anywhere));
      const paths = createShortestPaths(made);
      const again = createPointCosts(paths, points);
      for (let run = 0; run < 5; run++) {
        const source = pointsOf([anywhere()]);
        const cutoff = Math.floor(random() * 200_000);
        paths.run(seedsOf(made, source, [0]), cutoff);
        again.measure(source, [0], cutoff);
        const fresh = createPointCosts(paths, points);
        fresh.measure(source, [0], cutoff);
        expect([...again.costCentimeters]).toEqual([...fresh.costCentimeters]);
        const reached = [...again.reached.slice(0, again.reachedCount())].sort((a, b) => a - b);
        const expected = [...points.edge.keys()].filter((i) => again.costCentimeters[i] <= cutoff);
        expect(reached).toEqual(expected);
      }
    }
  });
});
