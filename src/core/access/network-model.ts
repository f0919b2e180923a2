import { fromLocal, type LngLat, toLocal } from '../geo';
import { createCrossingExits } from '../network/crossings';
import { nearestOwnersOfNodes, nearestOwnersOfPoints } from '../network/k-nearest';
import type { Network, NetworkShapes } from '../network/network';
import { createPointCosts, type PointCosts } from '../network/point-costs';
import { findRoute } from '../network/route';
import {
  createShortestPaths,
  LONGEST_WALK_CENTIMETERS,
  type ShortestPaths,
  UNREACHED,
} from '../network/shortest-paths';
import { createSnapIndex, type Snap, type SnapIndex } from '../network/snap';
import { OFF_NETWORK_METERS } from '../network/snap-limits';
import { pointAt, type SnappedPoints, seedsOf, singlePoint, snapPoints } from '../network/snapped-points';
import type { Demand } from './demand';
import { createIsochroneDrawer, type IsochroneDrawer } from './isochrone';
import { createNearestFields } from './nearest-fields';
import {
  longestWalkCentimeters,
  type Start,
  type StartResult,
  type TravelModel,
  type WalkOrigin,
} from './travel-model';

/** How far the nearest network point on offer is looked for. */
const OFFER_METERS = 20_000;
const ONLY = [0] as const;

function toCentimeters(meters: number): number {
  return Math.min(LONGEST_WALK_CENTIMETERS, Math.floor(meters * 100 + 1e-6));
}

function toMeters(costs: Int32Array): Float64Array {
  const meters = new Float64Array(costs.length);
  for (let i = 0; i < costs.length; i++)
    meters[i] = costs[i] === UNREACHED ? Number.POSITIVE_INFINITY : costs[i] / 100;
  return meters;
}

/** What of a model no facility changes: kept when places are added. */
export interface NetworkGround {
  readonly index: SnapIndex;
  readonly paths: ShortestPaths;
  readonly demandPoints: SnappedPoints;
  readonly demandCosts: PointCosts;
  readonly drawIsochrones: IsochroneDrawer;
}

/** Snaps all demand points, about 0.1 s for Milan. */
export function createNetworkGround(network: Network, shapes: NetworkShapes, demand: Demand): NetworkGround {
  const index = createSnapIndex(network, shapes);
  const paths = createShortestPaths(network);
  const demandPoints = snapPoints(index, demand.xMeters, demand.yMeters);
  return {
    index,
    paths,
    demandPoints,
    demandCosts: createPointCosts(paths, demandPoints),
    drawIsochrones: createIsochroneDrawer(paths, shapes, index),
  };
}

/**
 * Walks measured on the network. Snaps the facilities once, then answers from the columns.
 * @param ground of the same network, shapes and demand
 */
export function createNetworkModel(
  network: Network,
  shapes: NetworkShapes,
  demand: Demand,
  facilityPositions: readonly LngLat[],
  ground = createNetworkGround(network, shapes, demand),
): TravelModel {
  const { index, paths, demandPoints, demandCosts, drawIsochrones } = ground;
  const locals = facilityPositions.map((position) => toLocal(position, network.frame));
  const facilityPoints = snapPoints(
    index,
    locals.map(([x]) => x),
    locals.map(([, y]) => y),
  );
  const facilitySnapMeters = Float64Array.from(facilityPoints.walkCentimeters, (walk, i) => {
    if (facilityPoints.edge[i] >= 0) return walk / 100;
    const far = index.snap(...locals[i], OFFER_METERS);
    return far ? far.walkCentimeters / 100 : Number.POSITIVE_INFINITY;
  });
  const facilityCosts = createPointCosts(paths, facilityPoints);
  const nearest = createNearestFields(
    paths,
    facilityPoints,
    demandPoints,
    demandCosts,
    LONGEST_WALK_CENTIMETERS,
  );
  const snapAt = (position: LngLat, max: number): Snap | null =>
    index.snap(...toLocal(position, network.frame), max);
  const spotOf = (snap: Snap): LngLat => fromLocal([snap.xMeters, snap.yMeters], network.frame);

  const placeOf = (from: WalkOrigin): SnappedPoints => {
    if ('facility' in from) return pointAt(facilityPoints, from.facility);
    if ('demand' in from) return pointAt(demandPoints, from.demand);
    const { position } = from.start;
    const snap = snapAt(position, OFF_NETWORK_METERS);
    if (!snap) throw new RangeError(`the start ${position.join(', ')} is off the network`);
    return singlePoint(snap);
  };

  /** Searches from one place. */
  const searchFrom = (from: WalkOrigin, horizonCentimeters: number): SnappedPoints => {
    const place = placeOf(from);
    paths.run(seedsOf(network, place, ONLY), horizonCentimeters);
    return place;
  };

  let last: { readonly start: Start; readonly costs: Int32Array } | null = null;
  /** Costs from a start to every facility, however far: one search, whatever is asked of it. */
  const costsFrom = (start: Start): Int32Array => {
    if (last?.start !== start) {
      const place = searchFrom({ start }, LONGEST_WALK_CENTIMETERS);
      facilityCosts.measure(place, ONLY, LONGEST_WALK_CENTIMETERS);
      last = { start, costs: facilityCosts.costCentimeters.slice() };
    }
    return last.costs;
  };
  const nearestBySearch = (start: Start, facilities: readonly number[]) => {
    const costs = costsFrom(start);
    let best = -1;
    for (const facility of facilities) {
      const cost = costs[facility];
      if (cost === UNREACHED || (best >= 0 && cost > costs[best])) continue;
      if (best < 0 || cost < costs[best] || facility < best) best = facility;
    }
    return best < 0 ? null : { facility: best, meters: costs[best] / 100 };
  };

  const horizonOf = (cutoffSeconds: number, speed: number): number =>
    Math.min(LONGEST_WALK_CENTIMETERS, longestWalkCentimeters(cutoffSeconds, speed));
  const demandReached = (sources: SnappedPoints, horizonCentimeters: number): Uint32Array => {
    const used = [...sources.edge.keys()];
    paths.run(seedsOf(network, sources, used), horizonCentimeters);
    demandCosts.measure(sources, used, horizonCentimeters);
    return demandCosts.reached.slice(0, demandCosts.reachedCount());
  };

  return {
    method: 'network',
    facilityOnNetwork: Uint8Array.from(facilityPoints.edge, (edge) => (edge >= 0 ? 1 : 0)),
    facilitySnapMeters,
    startAt: (position): StartResult => {
      const snap = snapAt(position, OFF_NETWORK_METERS);
      if (snap) {
        return {
          kind: 'start',
          start: { position, entry: spotOf(snap), entryMeters: snap.walkCentimeters / 100 },
        };
      }
      const far = snapAt(position, OFFER_METERS);
      return far
        ? { kind: 'off-network', distanceMeters: far.walkCentimeters / 100, nearest: spotOf(far) }
        : { kind: 'off-network', distanceMeters: Number.POSITIVE_INFINITY, nearest: position };
    },
    walksFrom: (from, horizonMeters) => {
      const horizon = toCentimeters(horizonMeters);
      const place = searchFrom(from, horizon);
      const metersAt = (costs: PointCosts): Float64Array => {
        costs.measure(place, ONLY, horizon);
        return toMeters(costs.costCentimeters);
      };
      return { demandMeters: metersAt(demandCosts), facilityMeters: metersAt(facilityCosts) };
    },
    nearestTo: (start, facilities) => {
      // A field answers every start at once, but takes as long as a search: the first start does not wait for one a service.
      if (!nearest.has(facilities)) return nearestBySearch(start, facilities);
      const found = nearest.at(placeOf({ start }), facilities);
      return found && { facility: found.owner, meters: found.costCentimeters / 100 };
    },
    walksToNearest: (facilities) => {
      const { pointCost, pointOwner } = nearest.field(facilities);
      return { demandMeters: toMeters(pointCost), owner: pointOwner };
    },
    walksToKNearest: (facilities, k) => {
      const ofNodes = nearestOwnersOfNodes(network, seedsOf(network, facilityPoints, facilities), k);
      const of = nearestOwnersOfPoints(network, ofNodes, demandPoints, facilityPoints, facilities);
      return { meters: toMeters(of.costCentimeters), owner: of.owner };
    },
    demandWithin: (from, cutoffSeconds, speed) => {
      return demandReached(placeOf(from), horizonOf(cutoffSeconds, speed));
    },
    joinCrossing: (from, to) => {
      const [first, second] = [snapAt(from, OFF_NETWORK_METERS), snapAt(to, OFF_NETWORK_METERS)];
      if (!first || !second) return { kind: 'off-network' };
      const [x, y] = toLocal(from, network.frame);
      const [toX, toY] = toLocal(to, network.frame);
      const lengthCentimeters = Math.round(Math.hypot(toX - x, toY - y) * 100);
      return { kind: 'crossing', crossing: { from: first, to: second, lengthCentimeters } };
    },
    demandBeyond: (crossings, cutoffSeconds, speed) => {
      const horizon = horizonOf(cutoffSeconds, speed);
      const exits = createCrossingExits(paths, crossings, horizon);
      return (from) => demandReached(exits.from(placeOf(from)), horizon);
    },
    drawReach: (from, radiiMeters) => {
      const radii = radiiMeters.map(toCentimeters);
      const place = searchFrom(from, Math.max(...radii));
      return drawIsochrones(place, radii);
    },
    withFacilities: (positions) => createNetworkModel(network, shapes, demand, positions, ground),
    routeTo: (start, destination) => {
      const from = snapAt(start.position, OFF_NETWORK_METERS);
      const to = snapAt(destination, OFF_NETWORK_METERS);
      if (!from || !to) return null;
      const route = findRoute(paths, shapes, from, to);
      if (!route) return null;
      return {
        impedanceMeters: route.costCentimeters / 100,
        meters: route.wayCentimeters / 100,
        coordinates: [start.position, ...route.coordinates, destination],
      };
    },
  };
}
