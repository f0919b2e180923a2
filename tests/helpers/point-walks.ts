import type { Network } from '../../src/core/network/network';
import { ownersOfNodes, ownersOfPoints } from '../../src/core/network/owners';
import { createPointCosts } from '../../src/core/network/point-costs';
import type { ShortestPaths } from '../../src/core/network/shortest-paths';
import { type SnappedPoints, seedsOf } from '../../src/core/network/snapped-points';

/** Where a made point meets the network: edge, centimetres along it, centimetres to it. */
export type MadePoint = readonly [edge: number, offsetCentimeters: number, walkCentimeters: number];

export function pointsOf(rows: readonly MadePoint[]): SnappedPoints {
  return {
    count: rows.length,
    edge: Int32Array.from(rows, ([edge]) => edge),
    offsetCentimeters: Uint32Array.from(rows, ([, offset]) => offset),
    walkCentimeters: Uint32Array.from(rows, ([, , walk]) => walk),
  };
}

/** Costs and owners of points in one go: the search, the costs at the points and who owns them. */
export function walksToPoints(
  paths: ShortestPaths,
  points: SnappedPoints,
  sources: SnappedPoints,
  used: readonly number[],
  cutoffCentimeters: number,
): { readonly costCentimeters: Int32Array; readonly owner: Int32Array } {
  const seeds = seedsOf(paths.network, sources, used);
  paths.run(seeds, cutoffCentimeters);
  const costs = createPointCosts(paths, points);
  costs.measure(sources, used, cutoffCentimeters);
  const nodeOwner = ownersOfNodes(paths, seeds);
  const owner = ownersOfPoints(paths, nodeOwner, points, costs.costCentimeters, sources, used);
  return { costCentimeters: costs.costCentimeters, owner };
}

/** Centimetres of the walk between two made points, by a table of the ways between all nodes. */
export function walkBetween(
  network: Network,
  between: readonly (readonly number[])[],
  [fromEdge, fromOffset, fromWalk]: MadePoint,
  [toEdge, toOffset, toWalk]: MadePoint,
): number {
  const ends = (edge: number, offset: number): [node: number, rest: number][] => [
    [network.edgeFrom[edge], offset],
    [network.edgeTo[edge], network.edgeLengthMeters[edge] * 100 - offset],
  ];
  const ways = ends(toEdge, toOffset).flatMap(([node, rest]) =>
    ends(fromEdge, fromOffset).map(([start, first]) => first + between[start][node] + rest),
  );
  if (fromEdge === toEdge) ways.push(Math.abs(toOffset - fromOffset));
  return fromWalk + Math.min(...ways) + toWalk;
}

/** Centimetres between every two nodes. */
export function floydWarshall(nodeCount: number, made: Network): number[][] {
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
