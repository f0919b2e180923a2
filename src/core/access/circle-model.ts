import { circle } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import { fromLocal, type LngLat, toLocal, type XY } from '../geo';
import type { Demand } from './demand';
import { ESTIMATED_DETOUR } from './estimated-detour';
import { type TravelModel, type WalkOrigin, walkSeconds } from './travel-model';

/** The circle of a radius round a point, as Turf draws it with 64 corners. */
export function circlePolygon(center: LngLat, radiusMeters: number): MultiPolygon {
  const { geometry } = circle([center[0], center[1]], radiusMeters, { units: 'meters', steps: 64 });
  return { type: 'MultiPolygon', coordinates: [geometry.coordinates] };
}

/** Straight metres from a point to every demand point. */
export function straightMeters(demand: Demand, [x, y]: XY): Float64Array {
  const meters = new Float64Array(demand.count);
  for (let i = 0; i < demand.count; i++) {
    const dx = demand.xMeters[i] - x;
    const dy = demand.yMeters[i] - y;
    meters[i] = Math.sqrt(dx * dx + dy * dy);
  }
  return meters;
}

/** Walks estimated from the straight line, for a study area that has no network; every figure is an estimate. */
export function createCircleModel(demand: Demand, facilityPositions: readonly LngLat[]): TravelModel {
  const locals = facilityPositions.map((position) => toLocal(position, demand.frame));
  const cut = (meters: Float64Array, horizonMeters: number): Float64Array =>
    meters.map((straight) => {
      const walk = straight * ESTIMATED_DETOUR;
      return walk <= horizonMeters ? walk : Number.POSITIVE_INFINITY;
    });
  const demandAt = (i: number): XY => [demand.xMeters[i], demand.yMeters[i]];
  const localOf = (from: WalkOrigin): XY => {
    if ('facility' in from) return locals[from.facility];
    return 'demand' in from ? demandAt(from.demand) : toLocal(from.start.position, demand.frame);
  };
  const walkBetween = ([x1, y1]: XY, [x2, y2]: XY): number => Math.hypot(x2 - x1, y2 - y1) * ESTIMATED_DETOUR;
  return {
    method: 'circle-estimate',
    facilityOnNetwork: new Uint8Array(locals.length).fill(1),
    facilitySnapMeters: new Float64Array(locals.length).fill(Number.NaN),
    startAt: (position) => ({ kind: 'start', start: { position, entry: position, entryMeters: 0 } }),
    walksFrom: (from, horizonMeters) => {
      const local = localOf(from);
      const facilityMeters = Float64Array.from(locals, ([x, y]) => Math.hypot(x - local[0], y - local[1]));
      return {
        demandMeters: cut(straightMeters(demand, local), horizonMeters),
        facilityMeters: cut(facilityMeters, horizonMeters),
      };
    },
    nearestTo: (start, facilities) => {
      const [x, y] = localOf({ start });
      let best: { facility: number; meters: number } | null = null;
      for (const facility of facilities) {
        const meters = walkBetween(locals[facility], [x, y]);
        const isNearer =
          !best || meters < best.meters || (meters === best.meters && facility < best.facility);
        if (isNearer) best = { facility, meters };
      }
      return best;
    },
    walksToNearest: (facilities) => {
      const demandMeters = new Float64Array(demand.count).fill(Number.POSITIVE_INFINITY);
      const owner = new Int32Array(demand.count).fill(-1);
      for (const facility of facilities) {
        const meters = cut(straightMeters(demand, locals[facility]), Number.POSITIVE_INFINITY);
        for (let i = 0; i < demand.count; i++) {
          if (meters[i] < demandMeters[i] || (meters[i] === demandMeters[i] && facility < owner[i])) {
            demandMeters[i] = meters[i];
            owner[i] = facility;
          }
        }
      }
      return { demandMeters, owner };
    },
    walksToKNearest: (facilities, k) => {
      const meters = new Float64Array(demand.count * k).fill(Number.POSITIVE_INFINITY);
      const owner = new Int32Array(demand.count * k).fill(-1);
      for (let i = 0; i < demand.count; i++) {
        const ranked = facilities
          .map((facility) => ({ facility, meters: walkBetween(locals[facility], demandAt(i)) }))
          .sort((a, b) => a.meters - b.meters || a.facility - b.facility);
        ranked.slice(0, k).forEach((near, rank) => {
          meters[i * k + rank] = near.meters;
          owner[i * k + rank] = near.facility;
        });
      }
      return { meters, owner };
    },
    demandWithin: (from, cutoffSeconds, speed) => {
      const meters = cut(straightMeters(demand, localOf(from)), Number.POSITIVE_INFINITY);
      return Uint32Array.from(meters.keys()).filter((i) => walkSeconds(meters[i], speed) <= cutoffSeconds);
    },
    joinCrossing: () => ({ kind: 'no-network' }),
    demandBeyond: () => () => new Uint32Array(0),
    drawReach: (from, radiiMeters) => {
      const center = 'start' in from ? from.start.position : fromLocal(localOf(from), demand.frame);
      return radiiMeters.map((radius) => circlePolygon(center, radius / ESTIMATED_DETOUR));
    },
    withFacilities: (positions) => createCircleModel(demand, positions),
    routeTo: (start, destination) => {
      const [x, y] = toLocal(start.position, demand.frame);
      const [dx, dy] = toLocal(destination, demand.frame);
      const meters = Math.hypot(dx - x, dy - y) * ESTIMATED_DETOUR;
      return {
        impedanceMeters: meters,
        meters,
        coordinates: [start.position, destination],
      };
    },
  };
}
