import type { Network } from './network';
import { type ShortestPaths, UNREACHED } from './shortest-paths';
import type { Snap } from './snap';
import { type SnappedPoints, seedsOf, singlePoint } from './snapped-points';

/** A new way on foot, straight from one place to another, each joined to the network as every place is. */
export interface Crossing {
  readonly from: Snap;
  readonly to: Snap;
  /** From end to end, without the walks from the ends to the network. */
  readonly lengthCentimeters: number;
}

const ONLY = [0] as const;

/** Cost of a place after a run of the search from one source; above the cutoff of the run it tells nothing. */
function costAt(paths: ShortestPaths, source: SnappedPoints, place: Snap): number {
  const { costCentimeters: cost, network } = paths;
  const { edge, offsetCentimeters: offset, walkCentimeters: walk } = place;
  const byFirst = cost[network.edgeFrom[edge]] + offset;
  const bySecond = cost[network.edgeTo[edge]] + lengthOf(network, edge) - offset;
  const along =
    source.edge[0] === edge
      ? source.walkCentimeters[0] + Math.abs(source.offsetCentimeters[0] - offset)
      : UNREACHED;
  return Math.min(byFirst, bySecond, along) + walk;
}

function lengthOf(network: Network, edge: number): number {
  return network.edgeLengthMeters[edge] * 100;
}

/**
 * Finds where walks from one place come out of crossings. A shortest walk that takes crossings leaves the last of them
 * at one of the ends and goes on by the streets alone: so a search that starts at the place and, later, at those ends
 * finds every walk of the network with the crossings built in, to the centimetre, and nothing has to be built.
 * @returns for the place of the last run, itself and after it the ends that crossings bring nearer, as sources
 */
export type CrossingEntries = (place: SnappedPoints) => SnappedPoints;

/**
 * Measures once how far the ends of the crossings are from each other by streets and crossings: one search for each end,
 * then all pairs (Floyd 1962).
 * @param horizonCentimeters longest walk looked for, that of every run asked about
 */
export function createCrossingEntries(
  paths: ShortestPaths,
  crossings: readonly Crossing[],
  horizonCentimeters: number,
): CrossingEntries {
  const ends = crossings.flatMap(({ from, to }) => [from, to]);
  const between = ends.map((end) => {
    const source = singlePoint(end);
    paths.run(seedsOf(paths.network, source, ONLY), horizonCentimeters);
    return ends.map((other) => (other === end ? 0 : costAt(paths, source, other)));
  });
  crossings.forEach(({ lengthCentimeters }, i) => {
    between[2 * i][2 * i + 1] = Math.min(between[2 * i][2 * i + 1], lengthCentimeters);
    between[2 * i + 1][2 * i] = Math.min(between[2 * i + 1][2 * i], lengthCentimeters);
  });
  for (const by of ends.keys())
    for (const row of between)
      for (const to of ends.keys()) row[to] = Math.min(row[to], row[by] + between[by][to]);

  return (place) => {
    if (place.edge[0] < 0) return place;
    const byStreet = ends.map((end) => costAt(paths, place, end));
    const entries = [
      { edge: place.edge[0], offset: place.offsetCentimeters[0], walk: place.walkCentimeters[0] },
    ];
    ends.forEach((end, at) => {
      const best = Math.min(...byStreet.map((cost, other) => cost + between[other][at]));
      if (best >= byStreet[at] || best > horizonCentimeters) return;
      entries.push({ edge: end.edge, offset: end.offsetCentimeters, walk: best + end.walkCentimeters });
    });
    return {
      count: entries.length,
      edge: Int32Array.from(entries, ({ edge }) => edge),
      offsetCentimeters: Uint32Array.from(entries, ({ offset }) => offset),
      walkCentimeters: Uint32Array.from(entries, ({ walk }) => walk),
    };
  };
}
