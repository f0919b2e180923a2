import { joinBoxes } from '../core/bounds';
import type { BoundingBox, LngLat } from '../core/geo';
import { kmhToMetersPerSecond, minutesToSeconds } from '../core/units';
import type { AppState } from './app-state';

/** Half the side of the map around a point: the farthest an adult walks in a quarter hour, and some air. */
const AROUND_METERS = 1500;
/** Half the side of the map around an origin, as a multiple of the farthest that can be reached from it. */
const AIR = 1.2;
/** Air around the ends of a walk. */
const ROUND_END_METERS = 300;
const METERS_PER_DEGREE = 111_000;
/** The nearest that the map goes by itself. */
export const CLOSE_ZOOM = 15;

/** A square around a point. */
export function boxAround([lng, lat]: LngLat, halfSideMeters = AROUND_METERS): BoundingBox {
  const dLat = halfSideMeters / METERS_PER_DEGREE;
  const dLng = dLat / Math.cos((lat * Math.PI) / 180);
  return [lng - dLng, lat - dLat, lng + dLng, lat + dLat];
}

/** What can be reached from a point within the minutes at a pace, as the crow flies, and some air. */
export function boxOfReach(
  position: LngLat,
  { speedKmh, reachMinutes }: Pick<AppState, 'speedKmh' | 'reachMinutes'>,
): BoundingBox {
  return boxAround(position, AIR * kmhToMetersPerSecond(speedKmh) * minutesToSeconds(reachMinutes));
}

/** Both ends of a walk that leaves the box of the reach; null for one that stays in it. */
export function boxOfFarWalk(state: AppState, from: LngLat, to: LngLat): BoundingBox | null {
  const [west, south, east, north] = boxOfReach(from, state);
  const [lng, lat] = to;
  if (west <= lng && lng <= east && south <= lat && lat <= north) return null;
  return joinBoxes([from, to].map((end) => boxAround(end, ROUND_END_METERS)));
}
