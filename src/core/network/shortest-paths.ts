import { InternalError } from '../errors';
import type { Network } from './network';

/** Cost of a node that was not reached. */
export const UNREACHED = 0xffffffff;

/** Width of a bucket: no edge is shorter, which makes the search exact. */
const BUCKET_CENTIMETERS = 100;

/** A start of the search: a node, the cost already spent when it is reached, and whom to name as its owner. */
export interface Seed {
  readonly node: number;
  readonly costCentimeters: number;
  readonly owner: number;
}

/**
 * A search over one network, reused from query to query. Results stand in `costCentimeters`, `owner` and `reached`
 * and hold until the next run.
 */
export interface ShortestPaths {
  readonly network: Network;
  /** By node: length of the shortest way from any seed, its cost included; `UNREACHED` beyond the cutoff. */
  readonly costCentimeters: Uint32Array;
  /** By node: the owner of the seed whose way it is; the lowest owner where two are equally near. */
  readonly owner: Int32Array;
  /** The nodes reached by the last run; the first `reachedCount` of `reached`. */
  readonly reached: Uint32Array;
  readonly reachedCount: () => number;
  /** @param cutoffCentimeters largest cost still included; whole, at most 2^31 */
  readonly run: (seeds: readonly Seed[], cutoffCentimeters: number) => void;
}

/**
 * Dijkstra's search with buckets (Dial 1969) one metre wide: since every edge is at least that long, no node of the
 * bucket being read can improve another one of it (Dinitz 1978), so costs are exact to the centimetre.
 * @throws InternalError if an edge is shorter than one metre.
 */
export function createShortestPaths(network: Network): ShortestPaths {
  const { nodeCount, adjacencyStart, arcTarget, arcEdge } = network;
  const arcCost = new Uint32Array(arcEdge.length);
  for (let arc = 0; arc < arcEdge.length; arc++) {
    arcCost[arc] = network.edgeLengthMeters[arcEdge[arc]] * 100;
    if (arcCost[arc] < BUCKET_CENTIMETERS)
      throw new InternalError(`edge ${arcEdge[arc]} is shorter than one metre`);
  }
  const cost = new Uint32Array(nodeCount).fill(UNREACHED);
  const owner = new Int32Array(nodeCount).fill(-1);
  const reached = new Uint32Array(nodeCount);
  let reachedCount = 0;
  let bucketHead = new Int32Array(2048).fill(-1);
  let entryNode = new Uint32Array(4096);
  let entryNext = new Int32Array(4096);
  let entryCount = 0;
  let lastBucket = -1;

  const push = (node: number, nodeCost: number): void => {
    const bucket = (nodeCost / BUCKET_CENTIMETERS) | 0;
    if (bucket >= bucketHead.length) {
      const grown = new Int32Array(Math.max(bucket + 1, bucketHead.length * 2)).fill(-1);
      grown.set(bucketHead);
      bucketHead = grown;
    }
    if (entryCount === entryNode.length) {
      const nodes = new Uint32Array(entryCount * 2);
      nodes.set(entryNode);
      entryNode = nodes;
      const nexts = new Int32Array(entryCount * 2);
      nexts.set(entryNext);
      entryNext = nexts;
    }
    entryNode[entryCount] = node;
    entryNext[entryCount] = bucketHead[bucket];
    bucketHead[bucket] = entryCount++;
    if (bucket > lastBucket) lastBucket = bucket;
  };

  const reach = (node: number, nodeCost: number, nodeOwner: number): void => {
    const known = cost[node];
    if (nodeCost < known) {
      if (known === UNREACHED) reached[reachedCount++] = node;
      cost[node] = nodeCost;
      owner[node] = nodeOwner;
      push(node, nodeCost);
    } else if (nodeCost === known && nodeOwner < owner[node]) {
      owner[node] = nodeOwner;
    }
  };

  return {
    network,
    costCentimeters: cost,
    owner,
    reached,
    reachedCount: () => reachedCount,
    run: (seeds, cutoffCentimeters) => {
      for (let i = 0; i < reachedCount; i++) {
        cost[reached[i]] = UNREACHED;
        owner[reached[i]] = -1;
      }
      reachedCount = 0;
      entryCount = 0;
      lastBucket = -1;
      for (const seed of seeds) {
        if (seed.costCentimeters <= cutoffCentimeters) reach(seed.node, seed.costCentimeters, seed.owner);
      }
      for (let bucket = 0; bucket <= lastBucket; bucket++) {
        let entry = bucketHead[bucket];
        bucketHead[bucket] = -1;
        while (entry >= 0) {
          const node = entryNode[entry];
          entry = entryNext[entry];
          const nodeCost = cost[node];
          if (((nodeCost / BUCKET_CENTIMETERS) | 0) !== bucket) continue;
          const nodeOwner = owner[node];
          for (let arc = adjacencyStart[node]; arc < adjacencyStart[node + 1]; arc++) {
            const targetCost = nodeCost + arcCost[arc];
            if (targetCost <= cutoffCentimeters) reach(arcTarget[arc], targetCost, nodeOwner);
          }
        }
      }
    },
  };
}
