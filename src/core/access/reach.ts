import { area } from '@turf/turf';
import { type LngLat, toLocal } from '../geo';
import { profileSpeed } from '../network/profile';
import { FAR_METERS } from '../network/snap-limits';
import type { CircleClaim, ReachAnswer, ReachQuery } from './answers';
import { circlePolygon, straightMeters } from './circle-model';
import { countResidents } from './count-residents';
import type { Demand } from './demand';
import { type Start, type TravelModel, walkSeconds } from './travel-model';

/** What the straight circle of a radius claims: residents by straight distance, polygon and area by Turf. */
export function claimOfCircle(demand: Demand, center: LngLat, radiusMeters: number): CircleClaim {
  const straight = straightMeters(demand, toLocal(center, demand.frame));
  const polygon = circlePolygon(center, radiusMeters);
  return {
    radiusMeters,
    residents: countResidents(demand, (i) => straight[i] <= radiusMeters),
    areaSquareMeters: area(polygon),
    polygon,
  };
}

/** Where a point lies in the city's zones; null outside. */
export interface ZoneAt {
  readonly nil: number | null;
  readonly municipio: number | null;
}

/** Adds the walk to the nearest of each service, however far, where no facility of it is told yet. */
function addNearestBeyond(
  model: TravelModel,
  start: Start,
  facilitiesOfService: ReadonlyMap<string, readonly number[]>,
  facilityMeters: Float64Array,
): void {
  for (const facilities of facilitiesOfService.values()) {
    if (facilities.some((index) => Number.isFinite(facilityMeters[index]))) continue;
    const nearest = model.nearestTo(start, facilities);
    if (nearest) facilityMeters[nearest.facility] = nearest.meters;
  }
}

/**
 * What the walk from one origin reaches: per cutoff residents and drawing, and the walks to the facilities within the
 * largest cutoff and to the nearest of each service.
 * @param facilitiesOfService the facilities that count, by service
 */
export function computeReach(
  model: TravelModel,
  demand: Demand,
  facilitiesOfService: ReadonlyMap<string, readonly number[]>,
  query: ReachQuery,
  zone: ZoneAt,
): ReachAnswer {
  const found = model.startAt(query.origin);
  if (found.kind === 'off-network') return { ...found, query };
  const { start } = found;
  const speed = profileSpeed(query.profile);
  const largest = Math.max(...query.cutoffsSeconds);
  const { demandMeters, facilityMeters } = model.walksFrom({ start }, speed * largest + 1);
  addNearestBeyond(model, start, facilitiesOfService, facilityMeters);
  const demandSeconds = demandMeters.map((meters) => walkSeconds(meters, speed));
  const drawings = model.drawReach(
    { start },
    query.cutoffsSeconds.map((cutoff) => cutoff * speed),
  );
  return {
    kind: 'reached',
    method: model.method,
    query,
    snap: { position: start.entry, distanceMeters: start.entryMeters, far: start.entryMeters > FAR_METERS },
    ...zone,
    bands: query.cutoffsSeconds.map((cutoffSeconds, band) => ({
      cutoffSeconds,
      residents: countResidents(demand, (i) => demandSeconds[i] <= cutoffSeconds),
      areaSquareMeters: area(drawings[band]),
      isochrone: drawings[band],
    })),
    circle: claimOfCircle(demand, query.origin, speed * largest),
    facilitySeconds: facilityMeters.map((meters) => walkSeconds(meters, speed)),
    facilityMeters,
  };
}
