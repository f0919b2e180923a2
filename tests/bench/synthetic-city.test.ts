import { describe, expect, it } from 'vitest';
import type { Network } from '../../src/core/network/network';
import { createShortestPaths, LONGEST_WALK_CENTIMETERS } from '../../src/core/network/shortest-paths';
import { makeDemand, makeRandomNetwork } from '../helpers/grid-city';
import { drawOrigins, openCity } from './city';
import { tileCity } from './synthetic-city';

function shareByDegree(network: Network): number[] {
  const { nodeCount } = network;
  const shares = new Array<number>(10).fill(0);
  for (let node = 0; node < nodeCount; node++) shares[Math.min(9, degreeOf(network, node))] += 1 / nodeCount;
  return shares;
}

function degreeOf({ adjacencyStart }: Network, node: number): number {
  return adjacencyStart[node + 1] - adjacencyStart[node];
}

function reachableNodes(network: Network): number {
  const paths = createShortestPaths(network);
  paths.run([{ node: 0, costCentimeters: 0, owner: 0 }], LONGEST_WALK_CENTIMETERS);
  return paths.reachedCount();
}

function quantiles(lengths: Uint32Array): number[] {
  const sorted = lengths.slice().sort();
  return [0.1, 0.5, 0.9, 0.95].map((share) => sorted[Math.floor(share * sorted.length)]);
}

const pattern = {
  ...makeRandomNetwork(7, 60),
  demand: makeDemand([{ xMeters: 100, yMeters: 300, residents: 12 }]),
  places: [[10_100, 10_200]] as const,
};

describe('a city of tiles', () => {
  it('has the nodes, edges, people and places of all tiles, joined into one', () => {
    const { network, demand, places } = tileCity(pattern, 3, 1);
    expect(network.nodeCount).toBe(9 * 60);
    expect(network.edgeCount).toBeGreaterThanOrEqual(9 * pattern.network.edgeCount + 12);
    expect(reachableNodes(network)).toBe(network.nodeCount);
    expect(demand.count).toBe(9);
    expect(new Set(places.map(([x, y]) => `${x},${y}`)).size).toBe(9);
  });

  it('keeps the walks within a tile, bends and all, no longer than they were', () => {
    const made = tileCity(pattern, 2, 1);
    const before = createShortestPaths(pattern.network);
    const after = createShortestPaths(made.network);
    const numbers = [...made.numberOf.subarray(0, pattern.network.nodeCount)];
    expect(numbers.map((number) => made.network.nodeXMeters[number])).toEqual([
      ...pattern.network.nodeXMeters,
    ]);
    before.run([{ node: 5, costCentimeters: 0, owner: 0 }], LONGEST_WALK_CENTIMETERS);
    after.run([{ node: numbers[5], costCentimeters: 0, owner: 0 }], LONGEST_WALK_CENTIMETERS);
    numbers.forEach((number, node) => {
      expect(after.costCentimeters[number]).toBeLessThanOrEqual(before.costCentimeters[node]);
    });
    const kept = numbers.filter(
      (number, node) => after.costCentimeters[number] === before.costCentimeters[node],
    );
    expect(kept.length).toBeGreaterThan(40);
  });

  it('draws the streets across the seams by its seed', () => {
    const ends = (seed: number): string => {
      const { edgeFrom, edgeTo } = tileCity(pattern, 2, seed).network;
      return `${edgeFrom.join()} ${edgeTo.join()}`;
    };
    expect(ends(1)).toBe(ends(1));
    expect(ends(1)).not.toBe(ends(2));
  });
});

it('makes four Milans that are like Milan', async () => {
  const milan = await openCity(1);
  const four = await openCity(2);
  expect(four.network.nodeCount).toBe(4 * milan.network.nodeCount);
  expect(reachableNodes(four.network)).toBe(four.network.nodeCount);
  const seams = four.network.edgeCount - 4 * milan.network.edgeCount;
  expect(seams).toBeGreaterThan(3);
  expect(seams).toBeLessThan(four.network.edgeCount / 1000);
  const degrees = shareByDegree(milan.network);
  shareByDegree(four.network).forEach((share, degree) => {
    expect(Math.abs(share - degrees[degree])).toBeLessThan(0.001);
  });
  expect(quantiles(four.network.edgeLengthMeters)).toEqual(quantiles(milan.network.edgeLengthMeters));
  expect(drawOrigins(four, 50).map((node) => degreeOf(four.network, node))).toEqual(
    drawOrigins(milan, 50).map((node) => degreeOf(milan.network, node)),
  );
  expect(four.demand.count).toBe(4 * milan.demand.count);
  expect(four.facilities.length).toBe(4 * milan.facilities.length);
  for (let edge = 1; edge < four.network.edgeCount; edge++)
    expect(four.network.edgeFrom[edge] >= four.network.edgeFrom[edge - 1]).toBe(true);
});
