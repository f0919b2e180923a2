import type { Seed, ShortestPaths } from './shortest-paths';
import type { SnappedPoints } from './snapped-points';

/**
 * By node: the owner of the seed whose way is the shortest, the lowest owner where several are equally near; -1 where
 * the last run did not come.
 * @param seeds those of the last run
 */
export function ownersOfNodes(paths: ShortestPaths, seeds: readonly Seed[]): Int32Array {
  const { network, arcs, costCentimeters: cost, reached } = paths;
  const { adjacencyStart } = network;
  const none = 0x7fffffff;
  const owner = new Int32Array(network.nodeCount).fill(-1);
  for (let i = 0; i < paths.reachedCount(); i++) owner[reached[i]] = none;
  for (const seed of seeds) {
    if (cost[seed.node] === seed.costCentimeters) owner[seed.node] = Math.min(owner[seed.node], seed.owner);
  }
  for (let i = 0; i < paths.reachedCount(); i++) {
    const node = reached[i];
    const nodeCost = cost[node];
    const end = 2 * adjacencyStart[node + 1];
    let best = owner[node];
    for (let arc = 2 * adjacencyStart[node]; arc < end; arc += 2) {
      const before = arcs[arc];
      if (cost[before] + arcs[arc + 1] === nodeCost && owner[before] < best) best = owner[before];
    }
    owner[node] = best;
  }
  return owner;
}

/** The sources by the edge that they stand on. */
export function sourcesByEdge(sources: SnappedPoints, used: readonly number[]): Map<number, number[]> {
  const byEdge = new Map<number, number[]>();
  for (const source of used) {
    const edge = sources.edge[source];
    if (edge < 0) continue;
    const list = byEdge.get(edge);
    if (list) list.push(source);
    else byEdge.set(edge, [source]);
  }
  return byEdge;
}

/**
 * By point: the owner of its cost, the lowest where several are equally near; -1 where the cost is `UNREACHED`.
 * @param nodeOwner from `ownersOfNodes`, for the run that the costs are of
 * @param pointCost by point, from a search over the same run
 */
export function ownersOfPoints(
  paths: ShortestPaths,
  nodeOwner: Int32Array,
  points: SnappedPoints,
  pointCost: Int32Array,
  sources: SnappedPoints,
  used: readonly number[],
): Int32Array {
  const { network, costCentimeters: cost } = paths;
  const { edgeFrom, edgeTo, edgeLengthMeters } = network;
  const onEdge = sourcesByEdge(sources, used);
  const owner = new Int32Array(points.count).fill(-1);
  for (let i = 0; i < points.count; i++) {
    const edge = points.edge[i];
    if (edge < 0) continue;
    const offset = points.offsetCentimeters[i];
    const left = pointCost[i] - points.walkCentimeters[i];
    let best = -1;
    const offer = (by: number): void => {
      if (best < 0 || by < best) best = by;
    };
    const [from, to] = [edgeFrom[edge], edgeTo[edge]];
    if (cost[from] + offset === left) offer(nodeOwner[from]);
    if (cost[to] + edgeLengthMeters[edge] * 100 - offset === left) offer(nodeOwner[to]);
    for (const source of onEdge.get(edge) ?? []) {
      const along = Math.abs(sources.offsetCentimeters[source] - offset);
      if (sources.walkCentimeters[source] + along === left) offer(source);
    }
    owner[i] = best;
  }
  return owner;
}
