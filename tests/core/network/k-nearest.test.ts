import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestOwnersOfNodes, nearestOwnersOfPoints } from '../../../src/core/network/k-nearest';
import { UNREACHED } from '../../../src/core/network/shortest-paths';
import { seedsOf } from '../../../src/core/network/snapped-points';
import { cornerNode, makeGrid, makeRandomNetwork, seededRandom } from '../../helpers/grid-city';
import { floydWarshall, type MadePoint, pointsOf, walkBetween } from '../../helpers/point-walks';

describe('nearestOwnersOfNodes', () => {
  const { network } = makeGrid(4);
  const seeds = [
    { node: cornerNode(4, 0, 0), costCentimeters: 0, owner: 4 },
    { node: cornerNode(4, 4, 0), costCentimeters: 0, owner: 2 },
    { node: cornerNode(4, 4, 4), costCentimeters: 0, owner: 9 },
  ];
  const at = (k: number, column: number, row: number) => {
    const { costCentimeters, owner } = nearestOwnersOfNodes(network, seeds, k);
    const node = cornerNode(4, column, row);
    return [...owner.slice(node * k, (node + 1) * k)].map((by, i) => [
      by,
      costCentimeters[node * k + i] / 100,
    ]);
  };

  it('lists the nearest first, and equally near ones by their number', () => {
    expect(at(3, 1, 0)).toEqual([
      [4, 100],
      [2, 300],
      [9, 700],
    ]);
    expect(at(2, 2, 0)).toEqual([
      [2, 200],
      [4, 200],
    ]);
    expect(at(1, 2, 0)).toEqual([[2, 200]]);
  });

  it('says where there are fewer than k', () => {
    const { owner, costCentimeters } = nearestOwnersOfNodes(network, seeds.slice(0, 1), 2);
    expect([...owner.slice(0, 2)]).toEqual([4, -1]);
    expect([...costCentimeters.slice(0, 2)]).toEqual([0, UNREACHED]);
  });
});

describe('nearestOwnersOfPoints', () => {
  it('agrees with the ranked walks to every source, on random networks', () => {
    let ties = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 3 }), (seed, k) => {
        const { network } = makeRandomNetwork(seed, 20);
        const random = seededRandom(seed);
        const anywhere = (): MadePoint => {
          const edge = Math.floor(random() * network.edgeCount);
          const meters = Math.floor(random() * (network.edgeLengthMeters[edge] + 1));
          return [edge, meters * 100, Math.floor(random() * 4) * 1000];
        };
        const sources = Array.from({ length: 6 }, anywhere);
        sources.push(sources[2]);
        const used = [6, 4, 2, 0];
        const points = Array.from({ length: 25 }, anywhere);
        const ofNodes = nearestOwnersOfNodes(network, seedsOf(network, pointsOf(sources), used), k);
        const found = nearestOwnersOfPoints(network, ofNodes, pointsOf(points), pointsOf(sources), used);
        const between = floydWarshall(network.nodeCount, network);
        points.forEach((point, i) => {
          const ranked = used
            .map((by) => ({ by, cost: walkBetween(network, between, sources[by], point) }))
            .sort((a, b) => a.cost - b.cost || a.by - b.by);
          if (ranked[0].cost === ranked[1].cost) ties++;
          expect([...found.owner.slice(i * k, (i + 1) * k)]).toEqual(ranked.slice(0, k).map(({ by }) => by));
          expect([...found.costCentimeters.slice(i * k, (i + 1) * k)]).toEqual(
            ranked.slice(0, k).map(({ cost }) => cost),
          );
        });
      }),
      { numRuns: 60, seed: 15 },
    );
    expect(ties).toBeGreaterThan(20);
  });
});
