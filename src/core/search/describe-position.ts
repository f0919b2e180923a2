import type { LngLat } from '../geo';
import type { SearchIndex } from './search-index';

const METERS_PER_DEGREE = 111_195;
/** A house number is said rather than a street that is nearer by less than this. */
const NUMBER_PREFERENCE_METERS = 30;

/** Straight metres between two points of one city, by a plane through the first; wrong by less than 0.1 % in Milan. */
export function planeMeters([lngA, latA]: LngLat, [lngB, latB]: LngLat): number {
  const x = (lngB - lngA) * Math.cos((latA * Math.PI) / 180);
  const y = latB - latA;
  return Math.sqrt(x * x + y * y) * METERS_PER_DEGREE;
}

/**
 * The nearest known address of a point in words ("Via Val Trompia 45/A"), or the nearest street where only that is
 * known, or is nearer by 30 m or more; '' where neither is within `maxMeters`. Known addresses lie about 20 m off.
 */
export function describePosition(index: SearchIndex, position: LngLat, maxMeters: number): string {
  let addressMeters = Number.POSITIVE_INFINITY;
  let address = '';
  let streetMeters = Number.POSITIVE_INFINITY;
  let streetName = '';
  for (const street of index.content.streets) {
    for (const known of street.numbers) {
      const meters = planeMeters(position, known.position);
      if (meters >= addressMeters) continue;
      addressMeters = meters;
      address = `${street.name} ${known.label}`;
    }
    for (const point of street.points) {
      const meters = planeMeters(position, point);
      if (meters >= streetMeters) continue;
      streetMeters = meters;
      streetName = street.name;
    }
    const meters = planeMeters(position, street.position);
    if (meters >= streetMeters) continue;
    streetMeters = meters;
    streetName = street.name;
  }
  if (addressMeters <= maxMeters && addressMeters <= streetMeters + NUMBER_PREFERENCE_METERS) return address;
  return streetMeters <= maxMeters ? streetName : '';
}
