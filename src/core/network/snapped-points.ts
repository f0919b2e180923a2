import type { Network } from './network';
import type { Seed } from './shortest-paths';
import type { Snap, SnapIndex } from './snap';
import { OFF_NETWORK_METERS } from './snap-limits';

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

/** One of the points, as columns of its own. */
export function pointAt(points: SnappedPoints, index: number): SnappedPoints {
  return {
    count: 1,
    edge: points.edge.subarray(index, index + 1),
    offsetCentimeters: points.offsetCentimeters.subarray(index, index + 1),
    walkCentimeters: points.walkCentimeters.subarray(index, index + 1),
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
