import type { Network } from '../../../src/core/network/network';
import { createShortestPaths } from '../../../src/core/network/shortest-paths';
import { CUTOFF_CENTIMETERS } from '../access';
import { type City, drawOrigins } from '../city';

/** A street between two nodes. */
export interface Street {
  readonly from: number;
  readonly to: number;
  readonly lengthMeters: number;
}

/** The streets as a simple graph, which is all that some libraries hold: no loops, of parallel ones the shortest. */
export function simpleStreets({ edgeCount, edgeFrom, edgeTo, edgeLengthMeters }: Network): Street[] {
  const streets: Street[] = [];
  for (let edge = 0; edge < edgeCount; edge++) {
    const [from, to] = [edgeFrom[edge], edgeTo[edge]];
    const isRepeated = edge > 0 && edgeFrom[edge - 1] === from && edgeTo[edge - 1] === to;
    if (from !== to && !isRepeated) streets.push({ from, to, lengthMeters: edgeLengthMeters[edge] });
  }
  return streets;
}

/** Two nodes, and the metres of the shortest way between them as our search has it. */
export interface Pair {
  readonly from: number;
  readonly to: number;
  readonly meters: number;
}

/** Pairs for libraries that only know those: each origin and the farthest node that it reaches in 15 minutes. */
export function farthestPairs(city: City, count: number): Pair[] {
  const paths = createShortestPaths(city.network);
  return drawOrigins(city, count).map((from) => {
    paths.run([{ node: from, costCentimeters: 0, owner: 0 }], CUTOFF_CENTIMETERS);
    const to = paths.reached
      .subarray(0, paths.reachedCount())
      .reduce((far, node) => (paths.costCentimeters[node] > paths.costCentimeters[far] ? node : far), from);
    return { from, to, meters: paths.costCentimeters[to] / 100 };
  });
}

/** How many of some pairs have the length that ours has. */
export function countAgreeing(pairs: readonly Pair[], metersOf: (pair: Pair) => number): string {
  const agreeing = pairs.filter((pair) => Math.abs(metersOf(pair) - pair.meters) < 1e-6).length;
  return `${agreeing} of ${pairs.length} lengths are ours`;
}
