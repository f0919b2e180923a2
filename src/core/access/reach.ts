import area from '@turf/area';
import { type LngLat, toLocal } from '../geo';
import { profileSpeed } from '../network/profile';
import { FAR_METERS } from '../network/snap';
import type { CircleClaim, ReachAnswer, ReachQuery } from './answers';
import { circlePolygon, straightMeters } from './circle-model';
import { countResidents } from './count-residents';
import type { Demand } from './demand';
import { type TravelModel, walkSeconds } from './travel-model';

/** Walks at first looked for, in metres, before the whole city is searched for the services still missing. */
const FIRST_HORIZON_METERS = 4_000;

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

/**
 * What the walk from one origin reaches: per cutoff residents and drawing, and the walk to every facility as far as
 * the nearest of each service.
 * @param services by facilityIndex, the service of the facilities that count; null for one that does not
 */
export function computeReach(
  model: TravelModel,
  demand: Demand,
  services: readonly (string | null)[],
  query: ReachQuery,
  zone: ZoneAt,
): ReachAnswer {
  const found = model.startAt(query.origin);
  if (found.kind === 'off-network') return { ...found, query };
  const { start } = found;
  const speed = profileSpeed(query.profile);
  const largest = Math.max(...query.cutoffsSeconds);
  const wanted = new Set(services.filter((service) => service !== null));
  let walks = model.walksFrom(start, Math.max(FIRST_HORIZON_METERS, speed * largest + 1));
  const near = new Set(
    services.filter((service, i) => service !== null && Number.isFinite(walks.facilityMeters[i])),
  );
  if (near.size < wanted.size) walks = model.walksFrom(start, Number.POSITIVE_INFINITY);
  const demandSeconds = walks.demandMeters.map((meters) => walkSeconds(meters, speed));
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
    facilitySeconds: walks.facilityMeters.map((meters) => walkSeconds(meters, speed)),
    facilityMeters: walks.facilityMeters,
  };
}
