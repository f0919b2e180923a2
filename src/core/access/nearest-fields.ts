import { ownersOfNodes, ownersOfPoints, sourcesByEdge } from '../network/owners';
import type { PointCosts } from '../network/point-costs';
import { type ShortestPaths, UNREACHED } from '../network/shortest-paths';
import { type SnappedPoints, seedsOf } from '../network/snapped-points';

/** The walk to the nearest of one list of sources, from every node and every point. */
export interface NearestField {
  readonly nodeCost: Int32Array;
  readonly nodeOwner: Int32Array;
  readonly pointCost: Int32Array;
  readonly pointOwner: Int32Array;
}

/** Fields kept from question to question: the lists of the services, and some what-if lists beside them. */
export interface NearestFields {
  readonly field: (used: readonly number[]) => NearestField;
  /** Whether the field of a list is kept, so that nothing has to be searched for it. */
  readonly has: (used: readonly number[]) => boolean;
  /** The nearest source of a single place, at any distance; null where none leads there. */
  readonly at: (
    place: SnappedPoints,
    used: readonly number[],
  ) => { readonly owner: number; readonly costCentimeters: number } | null;
}

/** Fields kept at most; one takes 8 bytes a node, 0.8 MB for Milan. */
const MAX_KEPT = 24;

/** @param pointCosts of `points`, over the same search */
export function createNearestFields(
  paths: ShortestPaths,
  sources: SnappedPoints,
  points: SnappedPoints,
  pointCosts: PointCosts,
  horizonCentimeters: number,
): NearestFields {
  const { network } = paths;
  const kept = new Map<string, NearestField>();

  const compute = (used: readonly number[]): NearestField => {
    const seeds = seedsOf(network, sources, used);
    paths.run(seeds, horizonCentimeters);
    pointCosts.measure(sources, used, horizonCentimeters);
    const nodeOwner = ownersOfNodes(paths, seeds);
    const pointCost = pointCosts.costCentimeters.slice();
    return {
      nodeCost: paths.costCentimeters.slice(),
      nodeOwner,
      pointCost,
      pointOwner: ownersOfPoints(paths, nodeOwner, points, pointCost, sources, used),
    };
  };

  const field = (used: readonly number[]): NearestField => {
    const key = used.join();
    const known = kept.get(key) ?? compute(used);
    kept.delete(key);
    kept.set(key, known);
    for (const [oldest] of kept) {
      if (kept.size <= MAX_KEPT) break;
      kept.delete(oldest);
    }
    return known;
  };

  return {
    field,
    has: (used) => kept.has(used.join()),
    at: ({ edge: [edge], offsetCentimeters: [offset], walkCentimeters: [walk] }, used) => {
      if (edge < 0) return null;
      const { nodeCost, nodeOwner } = field(used);
      let best = UNREACHED;
      let owner = -1;
      const offer = (cost: number, by: number): void => {
        if (cost > best || (cost === best && by >= owner)) return;
        best = cost;
        owner = by;
      };
      const [from, to] = [network.edgeFrom[edge], network.edgeTo[edge]];
      if (nodeOwner[from] >= 0) offer(nodeCost[from] + offset + walk, nodeOwner[from]);
      if (nodeOwner[to] >= 0)
        offer(nodeCost[to] + network.edgeLengthMeters[edge] * 100 - offset + walk, nodeOwner[to]);
      for (const source of sourcesByEdge(sources, used).get(edge) ?? []) {
        const along = Math.abs(sources.offsetCentimeters[source] - offset);
        offer(sources.walkCentimeters[source] + along + walk, source);
      }
      return owner < 0 ? null : { owner, costCentimeters: best };
    },
  };
}
