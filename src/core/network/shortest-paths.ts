import { InternalError } from '../errors';
import type { Network } from './network';

/** Cost of a node that was not reached: more than any walk. */
export const UNREACHED = 0x7fffffff;

/** Longest walk that is ever looked for, 100 km: farther than any across a city and 1.5 km around it. */
export const LONGEST_WALK_CENTIMETERS = 100_000_00;

/** Buckets are 2^6 = 64 cm wide: less than the shortest edge, which makes the search exact. */
const BUCKET_BITS = 6;
const SHORTEST_EDGE_CENTIMETERS = 100;

/** A start of the search: a node, the cost already spent when it is reached, and whom to name as its owner. */
export interface Seed {
  readonly node: number;
  readonly costCentimeters: number;
  readonly owner: number;
}

/** A search over one network, reused from query to query; results hold until the next run. */
export interface ShortestPaths {
  readonly network: Network;
  /** By arc: the node it leads to and its cost in centimetres, side by side: one is in the cache when the other was read. */
  readonly arcs: Int32Array;
  /** By node: length of the shortest way from any seed, its cost included; `UNREACHED` beyond the cutoff. */
  readonly costCentimeters: Int32Array;
  /**
   * The nodes reached by the last run, each once: the first `reachedCount()` of `reached`. A node stands after every
   * node that its shortest ways come through.
   */
  readonly reached: Uint32Array;
  readonly reachedCount: () => number;
  /** @param cutoffCentimeters largest cost still included; whole, at most `LONGEST_WALK_CENTIMETERS` */
  readonly run: (seeds: readonly Seed[], cutoffCentimeters: number) => void;
}

/**
 * Dijkstra's search with buckets (Dial 1969) narrower than the shortest edge: no node of the bucket being read can
 * improve another one of it (Dinitz 1978), so each node is read once and costs are exact to the centimetre.
 * @throws InternalError if an edge is shorter than one metre.
 */
export function createShortestPaths(network: Network): ShortestPaths {
  const { nodeCount, adjacencyStart, arcTarget, arcEdge } = network;
  const arcCount = arcEdge.length;
  const arcs = new Int32Array(2 * arcCount);
  for (let arc = 0; arc < arcCount; arc++) {
    const length = network.edgeLengthMeters[arcEdge[arc]] * 100;
    if (length < SHORTEST_EDGE_CENTIMETERS)
      throw new InternalError(`edge ${arcEdge[arc]} is shorter than one metre`);
    arcs[2 * arc] = arcTarget[arc];
    arcs[2 * arc + 1] = length;
  }
  /** By node: whether one arc leads there and back. First reached from its only neighbour, it is final at once. */
  const isDeadEnd = Uint8Array.from({ length: nodeCount }, (_, node) =>
    adjacencyStart[node + 1] - adjacencyStart[node] === 1 ? 1 : 0,
  );
  const cost = new Int32Array(nodeCount).fill(UNREACHED);
  const reached = new Uint32Array(nodeCount);
  let reachedCount = 0;
  /** Entries of the buckets, as linked lists. An arc is followed at most once a run, so they are never more. */
  let bucketHead = new Int32Array(4096).fill(-1);
  let entryNode = new Int32Array(arcCount + 1024);
  let entryNext = new Int32Array(arcCount + 1024);

  const makeRoom = (seedCount: number, cutoffCentimeters: number): void => {
    const buckets = (cutoffCentimeters >> BUCKET_BITS) + 1;
    if (buckets > bucketHead.length) bucketHead = new Int32Array(buckets).fill(-1);
    if (arcCount + seedCount <= entryNode.length) return;
    entryNode = new Int32Array(arcCount + seedCount);
    entryNext = new Int32Array(arcCount + seedCount);
  };

  const run = (seeds: readonly Seed[], cutoffCentimeters: number): void => {
    for (let i = 0; i < reachedCount; i++) cost[reached[i]] = UNREACHED;
    makeRoom(seeds.length, cutoffCentimeters);
    const heads = bucketHead;
    const nodes = entryNode;
    const nexts = entryNext;
    let count = 0;
    let entryCount = 0;
    let lastBucket = -1;
    for (const { node, costCentimeters } of seeds) {
      if (costCentimeters > cutoffCentimeters || costCentimeters >= cost[node]) continue;
      const bucket = costCentimeters >> BUCKET_BITS;
      const isListed = cost[node] >> BUCKET_BITS === bucket;
      cost[node] = costCentimeters;
      if (isListed) continue;
      nodes[entryCount] = node;
      nexts[entryCount] = heads[bucket];
      heads[bucket] = entryCount++;
      if (bucket > lastBucket) lastBucket = bucket;
    }
    for (let bucket = 0; bucket <= lastBucket; bucket++) {
      let entry = heads[bucket];
      if (entry < 0) continue;
      heads[bucket] = -1;
      do {
        const node = nodes[entry];
        entry = nexts[entry];
        const nodeCost = cost[node];
        if (nodeCost >> BUCKET_BITS !== bucket) continue;
        reached[count++] = node;
        const end = 2 * adjacencyStart[node + 1];
        for (let arc = 2 * adjacencyStart[node]; arc < end; arc += 2) {
          const target = arcs[arc];
          const targetCost = nodeCost + arcs[arc + 1];
          const known = cost[target];
          if (targetCost >= known || targetCost > cutoffCentimeters) continue;
          cost[target] = targetCost;
          if (known === UNREACHED && isDeadEnd[target] === 1) {
            reached[count++] = target;
            continue;
          }
          const targetBucket = targetCost >> BUCKET_BITS;
          if (known >> BUCKET_BITS === targetBucket) continue;
          nodes[entryCount] = target;
          nexts[entryCount] = heads[targetBucket];
          heads[targetBucket] = entryCount++;
          if (targetBucket > lastBucket) lastBucket = targetBucket;
        }
      } while (entry >= 0);
    }
    reachedCount = count;
  };

  return { network, arcs, costCentimeters: cost, reached, reachedCount: () => reachedCount, run };
}
