import type { Network } from './network';
import type { Seed, ShortestPaths } from './shortest-paths';
import { UNREACHED } from './shortest-paths';
import { OFF_NETWORK_METERS, type Snap, type SnapIndex } from './snap';

/** Points snapped to the network, in columns of one length. */
export interface SnappedPoints {
  readonly count: number;
  /** -1 for a point off the network. */
  readonly edge: Int32Array;
  readonly offsetCentimeters: Uint32Array;
  readonly walkCentimeters: Uint32Array;
}

/** Snaps points given in local metres; one farther than `maxMeters` from the network gets edge -1. */
export function snapPoints(
  index: SnapIndex,
  xMeters: ArrayLike<number>,
  yMeters: ArrayLike<number>,
  maxMeters = OFF_NETWORK_METERS,
): SnappedPoints {
  const count = xMeters.length;
  const edge = new Int32Array(count).fill(-1);
  const offsetCentimeters = new Uint32Array(count);
  const walkCentimeters = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const snap = index.snap(xMeters[i], yMeters[i], maxMeters);
    if (!snap) continue;
    edge[i] = snap.edge;
    offsetCentimeters[i] = snap.offsetCentimeters;
    walkCentimeters[i] = snap.walkCentimeters;
  }
  return { count, edge, offsetCentimeters, walkCentimeters };
}

/** The one point of a snap, as columns. */
export function singlePoint({ edge, offsetCentimeters, walkCentimeters }: Snap): SnappedPoints {
  return {
    count: 1,
    edge: Int32Array.of(edge),
    offsetCentimeters: Uint32Array.of(offsetCentimeters),
    walkCentimeters: Uint32Array.of(walkCentimeters),
  };
}

/** Where some of the points enter the network: both ends of their edges, the snap walk counted, named by owner. */
export function seedsOf(network: Network, points: SnappedPoints, owners: Iterable<number>): Seed[] {
  const seeds: Seed[] = [];
  for (const owner of owners) {
    const edge = points.edge[owner];
    if (edge < 0) continue;
    const toFirst = points.walkCentimeters[owner] + points.offsetCentimeters[owner];
    const toSecond =
      points.walkCentimeters[owner] + network.edgeLengthMeters[edge] * 100 - points.offsetCentimeters[owner];
    seeds.push({ node: network.edgeFrom[edge], costCentimeters: toFirst, owner });
    seeds.push({ node: network.edgeTo[edge], costCentimeters: toSecond, owner });
  }
  return seeds;
}

/** Cost and owner by point. */
export interface PointCosts {
  /** `UNREACHED` where no way within the cutoff leads there. */
  readonly costCentimeters: Uint32Array;
  /** -1 where unreached. */
  readonly owner: Int32Array;
}

/**
 * Costs from the sources of the last run to points: by either end of the point's edge, or along the edge itself
 * where a source stands on the same one; both snap walks counted.
 * @param sources the columns that the seeds of the run came from, and which of them were used
 */
export function costsAtPoints(
  paths: ShortestPaths,
  points: SnappedPoints,
  sources: SnappedPoints,
  used: readonly number[],
  cutoffCentimeters: number,
): PointCosts {
  const { network, costCentimeters: nodeCost, owner: nodeOwner } = paths;
  const sourcesOnEdge = new Map<number, number[]>();
  for (const source of used) {
    const edge = sources.edge[source];
    if (edge < 0) continue;
    const list = sourcesOnEdge.get(edge);
    if (list) list.push(source);
    else sourcesOnEdge.set(edge, [source]);
  }
  const costCentimeters = new Uint32Array(points.count).fill(UNREACHED);
  const owner = new Int32Array(points.count).fill(-1);
  for (let i = 0; i < points.count; i++) {
    const edge = points.edge[i];
    if (edge < 0) continue;
    const offset = points.offsetCentimeters[i];
    const walk = points.walkCentimeters[i];
    let best = cutoffCentimeters + 1;
    let bestOwner = -1;
    const offer = (cost: number, by: number): void => {
      if (cost < best || (cost === best && by < bestOwner)) {
        best = cost;
        bestOwner = by;
      }
    };
    const first = network.edgeFrom[edge];
    const second = network.edgeTo[edge];
    if (nodeCost[first] !== UNREACHED) offer(nodeCost[first] + offset + walk, nodeOwner[first]);
    if (nodeCost[second] !== UNREACHED) {
      offer(nodeCost[second] + network.edgeLengthMeters[edge] * 100 - offset + walk, nodeOwner[second]);
    }
    for (const source of sourcesOnEdge.get(edge) ?? []) {
      offer(
        sources.walkCentimeters[source] + Math.abs(sources.offsetCentimeters[source] - offset) + walk,
        source,
      );
    }
    if (bestOwner < 0) continue;
    costCentimeters[i] = best;
    owner[i] = bestOwner;
  }
  return { costCentimeters, owner };
}
