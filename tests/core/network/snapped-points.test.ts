import { describe, expect, it } from 'vitest';
import { createShortestPaths, UNREACHED } from '../../../src/core/network/shortest-paths';
import { createSnapIndex } from '../../../src/core/network/snap';
import {
  costsAtPoints,
  type SnappedPoints,
  seedsOf,
  singlePoint,
  snapPoints,
} from '../../../src/core/network/snapped-points';
import { makeNetwork, makeRandomNetwork, seededRandom } from '../../helpers/grid-city';

function pointsOf(rows: readonly (readonly [edge: number, offset: number, walk: number])[]): SnappedPoints {
  return {
    count: rows.length,
    edge: Int32Array.from(rows, ([edge]) => edge),
    offsetCentimeters: Uint32Array.from(rows, ([, offset]) => offset),
    walkCentimeters: Uint32Array.from(rows, ([, , walk]) => walk),
  };
}

/** One street of 100 m, and a long way round of 400 m between the same corners. */
const { network, shapes } = makeNetwork(
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
  const paths = createShortestPaths(network);
  paths.run(seedsOf(network, sources, used), cutoff);
  const { costCentimeters, owner } = costsAtPoints(paths, points, sources, used, cutoff);
  return { cost: [...costCentimeters], owner: [...owner] };
}

describe('seedsOf', () => {
  it('enters by both ends of the street, the walk to it counted', () => {
    expect(seedsOf(network, pointsOf([[0, 3000, 500]]), [0])).toEqual([
      { node: 0, costCentimeters: 3500, owner: 0 },
      { node: 1, costCentimeters: 7500, owner: 0 },
    ]);
  });

  it('leaves out who is off the network or not asked for', () => {
    const points = pointsOf([
      [-1, 0, 0],
      [0, 0, 0],
      [0, 100, 0],
    ]);
    expect(seedsOf(network, points, [0, 2]).map(({ owner }) => owner)).toEqual([2, 2]);
  });
});

describe('snapPoints', () => {
  it('marks a point farther than the network may be', () => {
    const points = snapPoints(createSnapIndex(network, shapes), [50, 50], [-250, -251]);
    expect([...points.edge]).toEqual([0, -1]);
    expect([...points.walkCentimeters]).toEqual([25_000, 0]);
  });
});

describe('costsAtPoints', () => {
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
      const paths = createShortestPaths(made);
      const used = [3, 1, 0];
      paths.run(seedsOf(made, pointsOf(sources), used), cutoff);
      const found = costsAtPoints(paths, pointsOf(points), pointsOf(sources), used, cutoff);
      points.forEach(([edge, offset, walk], i) => {
        let best = Number.POSITIVE_INFINITY;
        let owner = -1;
        for (const by of [0, 1, 3]) {
          const [fromEdge, fromOffset, fromWalk] = sources[by];
          const starts = endsOf(made, fromEdge, fromOffset);
          const ways = endsOf(made, edge, offset).flatMap(([node, rest]) =>
            starts.map(([start, first]) => first + between[start][node] + rest),
          );
          if (edge === fromEdge) ways.push(Math.abs(offset - fromOffset));
          const cost = fromWalk + Math.min(...ways) + walk;
          if (cost <= cutoff && cost < best) [best, owner] = [cost, by];
        }
        expect(found.owner[i]).toBe(owner);
        expect(found.costCentimeters[i]).toBe(owner < 0 ? UNREACHED : best);
      });
    }
  });

  it('is the same for a single snap', () => {
    const snap = createSnapIndex(network, shapes).snap(30, -5, 250);
    expect(snap && singlePoint(snap)).toEqual(pointsOf([[0, 3000, 500]]));
  });
});

type Edges = ReturnType<typeof makeRandomNetwork>['network'];

function endsOf(made: Edges, edge: number, offset: number): [node: number, rest: number][] {
  return [
    [made.edgeFrom[edge], offset],
    [made.edgeTo[edge], made.edgeLengthMeters[edge] * 100 - offset],
  ];
}

/** Centimetres between every two nodes. */
function floydWarshall(nodeCount: number, made: Edges): number[][] {
  const table = Array.from({ length: nodeCount }, (_, a) =>
    Array.from({ length: nodeCount }, (_, b) => (a === b ? 0 : Number.POSITIVE_INFINITY)),
  );
  for (let edge = 0; edge < made.edgeCount; edge++) {
    const [a, b] = [made.edgeFrom[edge], made.edgeTo[edge]];
    const length = Math.min(table[a][b], made.edgeLengthMeters[edge] * 100);
    table[a][b] = length;
    table[b][a] = length;
  }
  for (let k = 0; k < nodeCount; k++)
    for (let a = 0; a < nodeCount; a++)
      for (let b = 0; b < nodeCount; b++) table[a][b] = Math.min(table[a][b], table[a][k] + table[k][b]);
  return table;
}
