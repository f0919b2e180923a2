import type { Network } from './network';
import type { ShortestPaths } from './shortest-paths';
import type { Snap } from './snap';
import { type SnappedPoints, seedsOf, singlePoint } from './snapped-points';

/** A new way on foot, straight from one place to another, each joined to the network as every place is. */
export interface Crossing {
  readonly from: Snap;
  readonly to: Snap;
  /** From end to end, without the walks from the ends to the network. */
  readonly lengthCentimeters: number;
}

/** Columns of no point. */
const NOWHERE: SnappedPoints = {
  count: 0,
  edge: new Int32Array(0),
  offsetCentimeters: new Uint32Array(0),
  walkCentimeters: new Uint32Array(0),
};

/** Where a walk comes out of crossings, for every place that it may start from. */
export interface CrossingExits {
  /**
   * The ends of crossings that a walk from a place reaches sooner by a crossing than by streets alone, as sources of a
   * search: how long the walk is by then counts as their walk to the network.
   */
  readonly from: (place: SnappedPoints) => SnappedPoints;
}

/**
 * Measures how far the ends of some crossings are from everywhere by streets, one search each, and from each other by
 * streets and crossings (all pairs, Floyd 1962). A shortest walk that takes crossings leaves the last of them at one of
 * its ends and goes on by streets alone. So what lies beyond is found by a search from those ends, to the centimetre as
 * on a network that the crossings are built into; nothing has to be built, and other walks stay what they are.
 * @param horizonCentimeters longest walk looked for
 */
export function createCrossingExits(
  paths: ShortestPaths,
  crossings: readonly Crossing[],
  horizonCentimeters: number,
): CrossingExits {
  const { network } = paths;
  const ends = crossings.flatMap(({ from, to }) => [from, to]);
  /** By end and node. Ways are as long there as back, so these are those from the nodes to the end as well. */
  const nodeCosts = ends.map((end) => {
    paths.run(seedsOf(network, singlePoint(end), [0]), horizonCentimeters);
    return paths.costCentimeters.slice();
  });
  const byStreet = (place: SnappedPoints): number[] =>
    ends.map((end, i) => wayBetween(network, nodeCosts[i], end, place));
  const between = ends.map((end) => byStreet(singlePoint(end)));
  for (const i of ends.keys()) between[i][i] = 0;
  crossings.forEach(({ lengthCentimeters }, i) => {
    const [from, to] = [2 * i, 2 * i + 1];
    between[from][to] = Math.min(between[from][to], lengthCentimeters);
    between[to][from] = Math.min(between[to][from], lengthCentimeters);
  });
  for (const by of ends.keys())
    for (const row of between)
      for (const to of ends.keys()) row[to] = Math.min(row[to], row[by] + between[by][to]);

  return {
    from: (place) => {
      if (place.edge[0] < 0) return NOWHERE;
      const straight = byStreet(place);
      const walks = ends.map((_, to) => Math.min(...straight.map((cost, by) => cost + between[by][to])));
      const exits = [...ends.keys()].filter((i) => walks[i] < straight[i] && walks[i] <= horizonCentimeters);
      return {
        count: exits.length,
        edge: Int32Array.from(exits, (i) => ends[i].edge),
        offsetCentimeters: Uint32Array.from(exits, (i) => ends[i].offsetCentimeters),
        walkCentimeters: Uint32Array.from(exits, (i) => walks[i] + ends[i].walkCentimeters),
      };
    },
  };
}

/**
 * The way between a place and an end whose costs at the nodes are known, by either end of the place's edge or along it
 * where both stand on the same one; both snap walks counted.
 */
function wayBetween(network: Network, nodeCost: Int32Array, end: Snap, place: SnappedPoints): number {
  const [edge] = place.edge;
  const [offset] = place.offsetCentimeters;
  const byFirst = nodeCost[network.edgeFrom[edge]] + offset;
  const bySecond = nodeCost[network.edgeTo[edge]] + network.edgeLengthMeters[edge] * 100 - offset;
  const along =
    end.edge === edge
      ? end.walkCentimeters + Math.abs(end.offsetCentimeters - offset)
      : Number.POSITIVE_INFINITY;
  return Math.min(byFirst, bySecond, along) + place.walkCentimeters[0];
}
