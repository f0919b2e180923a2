import type { Network } from './network';
import { type ShortestPaths, UNREACHED } from './shortest-paths';
import type { SnappedPoints } from './snapped-points';

/** The points of each node: those on the edges that end there, and the way from the node to them. */
interface PointsOfNodes {
  /** The entries of node n are `start[n]` up to `start[n + 1]`, exclusive. */
  readonly start: Uint32Array;
  readonly point: Uint32Array;
  /** Along the edge and to the point, in centimetres. */
  readonly wayCentimeters: Int32Array;
}

function pointsOfNodes(network: Network, points: SnappedPoints): PointsOfNodes {
  const { edgeFrom, edgeTo, edgeLengthMeters } = network;
  const start = new Uint32Array(network.nodeCount + 1);
  for (let i = 0; i < points.count; i++) {
    if (points.edge[i] < 0) continue;
    start[edgeFrom[points.edge[i]] + 1]++;
    start[edgeTo[points.edge[i]] + 1]++;
  }
  for (let node = 0; node < network.nodeCount; node++) start[node + 1] += start[node];
  const next = start.slice(0, network.nodeCount);
  const point = new Uint32Array(start[network.nodeCount]);
  const wayCentimeters = new Int32Array(start[network.nodeCount]);
  for (let i = 0; i < points.count; i++) {
    const edge = points.edge[i];
    if (edge < 0) continue;
    const offset = points.offsetCentimeters[i];
    const walk = points.walkCentimeters[i];
    const first = next[edgeFrom[edge]]++;
    point[first] = i;
    wayCentimeters[first] = offset + walk;
    const second = next[edgeTo[edge]]++;
    point[second] = i;
    wayCentimeters[second] = edgeLengthMeters[edge] * 100 - offset + walk;
  }
  return { start, point, wayCentimeters };
}

/** The costs of some points, measured again and again; results hold until the next measurement. */
export interface PointCosts {
  /** By point; `UNREACHED` where no way within the cutoff leads there. */
  readonly costCentimeters: Int32Array;
  /** The points reached by the last measurement, each once: the first `reachedCount()` of `reached`. */
  readonly reached: Uint32Array;
  readonly reachedCount: () => number;
  /**
   * Costs from the sources of the last run of the search: by either end of the point's edge, or along the edge itself
   * where a source stands on the same one; both snap walks counted. Takes time by what is reached, not by all points.
   * @param sources the columns that the seeds of the run came from, and which of them were used
   * @param cutoffCentimeters inclusive, not above that of the run
   */
  readonly measure: (sources: SnappedPoints, used: readonly number[], cutoffCentimeters: number) => void;
}

/** Prepares to measure the costs of points from the runs of one search. */
export function createPointCosts(paths: ShortestPaths, points: SnappedPoints): PointCosts {
  const { network, costCentimeters: nodeCost } = paths;
  const { start, point, wayCentimeters } = pointsOfNodes(network, points);
  const { reached: reachedNodes } = paths;
  /** Read for every node reached, so kept small: few nodes have points. */
  const hasPoints = Uint8Array.from({ length: network.nodeCount }, (_, node) =>
    start[node + 1] > start[node] ? 1 : 0,
  );
  const cost = new Int32Array(points.count).fill(UNREACHED);
  const reached = new Uint32Array(points.count);
  let reachedCount = 0;

  const offer = (at: number, atCost: number): void => {
    if (atCost >= cost[at]) return;
    if (cost[at] === UNREACHED) reached[reachedCount++] = at;
    cost[at] = atCost;
  };

  const measureAlongEdges = (sources: SnappedPoints, used: readonly number[], cutoff: number): void => {
    for (const source of used) {
      const edge = sources.edge[source];
      if (edge < 0) continue;
      const from = network.edgeFrom[edge];
      for (let i = start[from]; i < start[from + 1]; i++) {
        const at = point[i];
        if (points.edge[at] !== edge) continue;
        const along = Math.abs(sources.offsetCentimeters[source] - points.offsetCentimeters[at]);
        const total = sources.walkCentimeters[source] + along + points.walkCentimeters[at];
        if (total <= cutoff) offer(at, total);
      }
    }
  };

  return {
    costCentimeters: cost,
    reached,
    reachedCount: () => reachedCount,
    measure: (sources, used, cutoffCentimeters) => {
      for (let i = 0; i < reachedCount; i++) cost[reached[i]] = UNREACHED;
      reachedCount = 0;
      const nodeCount = paths.reachedCount();
      for (let i = 0; i < nodeCount; i++) {
        const node = reachedNodes[i];
        if (hasPoints[node] === 0) continue;
        const left = cutoffCentimeters - nodeCost[node];
        for (let entry = start[node]; entry < start[node + 1]; entry++) {
          if (wayCentimeters[entry] <= left) offer(point[entry], nodeCost[node] + wayCentimeters[entry]);
        }
      }
      measureAlongEdges(sources, used, cutoffCentimeters);
    },
  };
}
