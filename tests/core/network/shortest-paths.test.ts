import { describe, expect, it } from 'vitest';
import type { Network } from '../../../src/core/network/network';
import { ownersOfNodes } from '../../../src/core/network/owners';
import { createShortestPaths, type Seed, UNREACHED } from '../../../src/core/network/shortest-paths';
import { cornerNode, makeGrid, makeNetwork, makeRandomNetwork, seededRandom } from '../../helpers/grid-city';

/** The naive twin: improves edges until none can be improved, owners by the lowest of equal cost. */
function bellmanFord(
  network: Network,
  seeds: readonly Seed[],
  cutoff: number,
): { cost: number[]; owner: number[] } {
  const cost = new Array<number>(network.nodeCount).fill(UNREACHED);
  const owner = new Array<number>(network.nodeCount).fill(-1);
  const offer = (node: number, value: number, by: number): boolean => {
    if (value > cutoff || value > cost[node] || (value === cost[node] && by >= owner[node])) return false;
    cost[node] = value;
    owner[node] = by;
    return true;
  };
  for (const seed of seeds) offer(seed.node, seed.costCentimeters, seed.owner);
  for (let changed = true; changed; ) {
    changed = false;
    for (let edge = 0; edge < network.edgeCount; edge++) {
      const [a, b] = [network.edgeFrom[edge], network.edgeTo[edge]];
      const length = network.edgeLengthMeters[edge] * 100;
      if (cost[a] !== UNREACHED && offer(b, cost[a] + length, owner[a])) changed = true;
      if (cost[b] !== UNREACHED && offer(a, cost[b] + length, owner[b])) changed = true;
    }
  }
  return { cost, owner };
}

describe('createShortestPaths', () => {
  it('reaches 2k² + 2k + 1 corners within k blocks of an inner corner, at 100 (|dx| + |dy|) metres', () => {
    const { network } = makeGrid(20);
    const paths = createShortestPaths(network);
    for (const k of [1, 3, 5]) {
      paths.run([{ node: cornerNode(20, 10, 10), costCentimeters: 0, owner: 0 }], k * 10_000);
      expect(paths.reachedCount()).toBe(2 * k * k + 2 * k + 1);
    }
    expect(paths.costCentimeters[cornerNode(20, 12, 9)]).toBe(30_000);
    expect(paths.costCentimeters[cornerNode(20, 16, 10)]).toBe(UNREACHED);
  });

  it('includes a corner at exactly the cutoff and none a centimetre beyond', () => {
    const { network } = makeGrid(4);
    const paths = createShortestPaths(network);
    const seed = { node: cornerNode(4, 0, 0), costCentimeters: 0, owner: 0 };
    paths.run([seed], 20_000);
    expect(paths.costCentimeters[cornerNode(4, 2, 0)]).toBe(20_000);
    paths.run([seed], 19_999);
    expect(paths.costCentimeters[cornerNode(4, 2, 0)]).toBe(UNREACHED);
  });

  it('walks round a missing street and through the only crossing of a barrier', () => {
    const around = makeGrid(4, { keep: (c, r, along) => !(c === 1 && r === 2 && along === 'x') });
    const paths = createShortestPaths(around.network);
    paths.run([{ node: cornerNode(4, 1, 2), costCentimeters: 0, owner: 0 }], 100_000);
    expect(paths.costCentimeters[cornerNode(4, 2, 2)]).toBe(30_000);
    const barrier = makeGrid(10, { keep: (c, r, along) => along === 'y' || c !== 4 || r === 0 });
    const across = createShortestPaths(barrier.network);
    across.run([{ node: cornerNode(10, 4, 5), costCentimeters: 0, owner: 0 }], 1_000_000);
    expect(across.costCentimeters[cornerNode(10, 5, 5)]).toBe(110_000);
  });

  it('never reaches an island', () => {
    const { network } = makeNetwork(
      [
        [0, 0],
        [100, 0],
        [500, 500],
        [600, 500],
      ],
      [
        { from: 0, to: 1, lengthMeters: 100 },
        { from: 2, to: 3, lengthMeters: 100 },
      ],
    );
    const paths = createShortestPaths(network);
    paths.run([{ node: 0, costCentimeters: 0, owner: 0 }], 1_000_000);
    expect([...paths.costCentimeters]).toEqual([0, 10_000, UNREACHED, UNREACHED]);
  });

  it('gives a corner between two equally near origins to the lower owner', () => {
    const { network } = makeGrid(4);
    const paths = createShortestPaths(network);
    for (const owners of [
      [3, 7],
      [7, 3],
    ]) {
      const seeds = [
        { node: cornerNode(4, 0, 0), costCentimeters: 0, owner: owners[0] },
        { node: cornerNode(4, 4, 0), costCentimeters: 0, owner: owners[1] },
      ];
      paths.run(seeds, 1_000_000);
      const owner = ownersOfNodes(paths, seeds);
      expect(owner[cornerNode(4, 2, 0)]).toBe(3);
      expect(owner[cornerNode(4, 2, 3)]).toBe(3);
    }
  });

  it('reads a dead end once that is both a start and nearer by its street', () => {
    const { network } = makeNetwork(
      [
        [0, 0],
        [1, 0],
        [2, 0],
      ],
      [
        { from: 0, to: 1, lengthMeters: 1 },
        { from: 1, to: 2, lengthMeters: 1 },
      ],
    );
    const paths = createShortestPaths(network);
    paths.run(
      [
        { node: 0, costCentimeters: 0, owner: 0 },
        { node: 2, costCentimeters: 230, owner: 1 },
      ],
      1000,
    );
    expect([...paths.costCentimeters]).toEqual([0, 100, 200]);
    expect(paths.reachedCount()).toBe(3);
    expect([...paths.reached]).toEqual([0, 1, 2]);
  });

  it('agrees with Bellman and Ford on random networks, run after run', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const { network } = makeRandomNetwork(seed, 60);
      const random = seededRandom(seed + 1000);
      const paths = createShortestPaths(network);
      for (let run = 0; run < 4; run++) {
        const seeds = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, owner) => ({
          node: Math.floor(random() * network.nodeCount),
          costCentimeters: Math.floor(random() * 5000),
          owner,
        }));
        const cutoff = Math.floor(random() * 400_000);
        paths.run(seeds, cutoff);
        const naive = bellmanFord(network, seeds, cutoff);
        expect([...paths.costCentimeters]).toEqual(naive.cost);
        expect([...ownersOfNodes(paths, seeds)]).toEqual(naive.owner);
        const reached = [...paths.reached.slice(0, paths.reachedCount())].sort((a, b) => a - b);
        expect(reached).toEqual([...naive.cost.keys()].filter((node) => naive.cost[node] !== UNREACHED));
      }
    }
  });
});
