import type { Network } from './network';
import { sourcesByEdge } from './owners';
import { type Seed, UNREACHED } from './shortest-paths';
import type { SnappedPoints } from './snapped-points';

/** As in the search for one: narrower than the shortest edge. */
const BUCKET_BITS = 6;

/** The k nearest owners of each place, nearest first: place p has the entries `p * k` up to `(p + 1) * k`. */
export interface NearestOwners {
  readonly k: number;
  /** `UNREACHED` where there are fewer than k. */
  readonly costCentimeters: Int32Array;
  /** -1 where there are fewer than k. Owners of one place are distinct; ties stand lowest first. */
  readonly owner: Int32Array;
}

function createNearestOwners(k: number, places: number): NearestOwners {
  return {
    k,
    costCentimeters: new Int32Array(places * k).fill(UNREACHED),
    owner: new Int32Array(places * k).fill(-1),
  };
}

/** Puts an owner among the k nearest of a place, in order of cost and then of owner; false where it changes nothing. */
function insertOwner(nearest: NearestOwners, place: number, cost: number, by: number): boolean {
  const { k, costCentimeters, owner } = nearest;
  const first = place * k;
  let at = first + k - 1;
  for (let i = first; i < first + k; i++) {
    if (owner[i] !== by) continue;
    if (costCentimeters[i] <= cost) return false;
    at = i;
    break;
  }
  const isWorse = costCentimeters[at] < cost || (costCentimeters[at] === cost && owner[at] < by);
  if (isWorse && owner[at] !== by) return false;
  while (
    at > first &&
    (costCentimeters[at - 1] > cost || (costCentimeters[at - 1] === cost && owner[at - 1] > by))
  ) {
    costCentimeters[at] = costCentimeters[at - 1];
    owner[at] = owner[at - 1];
    at--;
  }
  costCentimeters[at] = cost;
  owner[at] = by;
  return true;
}

/**
 * By node, the k nearest owners: one search with up to k labels a node. A way to the k-th nearest of a node comes
 * through its neighbour as one of that one's k nearest too, so labels beyond k may be dropped. Buckets as in
 * `createShortestPaths`: a label is final when its bucket is read.
 */
export function nearestOwnersOfNodes(network: Network, seeds: readonly Seed[], k: number): NearestOwners {
  const { nodeCount, adjacencyStart, arcTarget, arcEdge, edgeLengthMeters } = network;
  const nearest = createNearestOwners(k, nodeCount);
  const { costCentimeters, owner } = nearest;
  /** By node: how many of its labels, the nearest ones, have been followed. */
  const followed = new Uint8Array(nodeCount);
  const buckets: number[][] = [];
  const offer = (node: number, cost: number, by: number): void => {
    if (!insertOwner(nearest, node, cost, by)) return;
    const bucket = buckets[cost >> BUCKET_BITS];
    if (bucket) bucket.push(node);
    else buckets[cost >> BUCKET_BITS] = [node];
  };
  for (const seed of seeds) offer(seed.node, seed.costCentimeters, seed.owner);
  for (let bucket = 0; bucket < buckets.length; bucket++) {
    for (const node of buckets[bucket] ?? []) {
      for (let label = node * k + followed[node]; label < (node + 1) * k; label++) {
        if (costCentimeters[label] >> BUCKET_BITS !== bucket) break;
        followed[node]++;
        for (let arc = adjacencyStart[node]; arc < adjacencyStart[node + 1]; arc++) {
          const cost = costCentimeters[label] + edgeLengthMeters[arcEdge[arc]] * 100;
          offer(arcTarget[arc], cost, owner[label]);
        }
      }
    }
    delete buckets[bucket];
  }
  return nearest;
}

/**
 * By point, the k nearest of some sources: by either end of the point's edge, or along it where a source stands on
 * the same one; both snap walks counted. None for a point off the network.
 */
export function nearestOwnersOfPoints(
  network: Network,
  ofNodes: NearestOwners,
  points: SnappedPoints,
  sources: SnappedPoints,
  used: readonly number[],
): NearestOwners {
  const { k } = ofNodes;
  const nearest = createNearestOwners(k, points.count);
  const onEdge = sourcesByEdge(sources, used);
  for (let i = 0; i < points.count; i++) {
    const edge = points.edge[i];
    if (edge < 0) continue;
    const offset = points.offsetCentimeters[i];
    const walk = points.walkCentimeters[i];
    const offerFrom = (node: number, way: number): void => {
      for (let label = node * k; label < (node + 1) * k && ofNodes.owner[label] >= 0; label++)
        insertOwner(nearest, i, ofNodes.costCentimeters[label] + way + walk, ofNodes.owner[label]);
    };
    offerFrom(network.edgeFrom[edge], offset);
    offerFrom(network.edgeTo[edge], network.edgeLengthMeters[edge] * 100 - offset);
    for (const source of onEdge.get(edge) ?? []) {
      const along = Math.abs(sources.offsetCentimeters[source] - offset);
      insertOwner(nearest, i, sources.walkCentimeters[source] + along + walk, source);
    }
  }
  return nearest;
}
