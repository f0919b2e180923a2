/** Longitude and latitude in degrees, WGS 84. */
export type LngLat = readonly [lng: number, lat: number];

/** West, south, east, north in degrees, WGS 84. */
export type BoundingBox = readonly [west: number, south: number, east: number, north: number];

/** Easting and northing in metres of a UTM zone, or local metres after subtracting an origin. */
export type XY = readonly [xMeters: number, yMeters: number];

const WGS84_A = 6378137;
const WGS84_F = 1 / 298.257223563;
const UTM_K0 = 0.9996;
const UTM_FALSE_EASTING = 500000;
const N = WGS84_F / (2 - WGS84_F);
const RECTIFYING_RADIUS = (WGS84_A / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const ALPHA = [
  N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3,
  (13 / 48) * N ** 2 - (3 / 5) * N ** 3,
  (61 / 240) * N ** 3,
] as const;
const BETA = [
  N / 2 - (2 / 3) * N ** 2 + (37 / 96) * N ** 3,
  (1 / 48) * N ** 2 + (1 / 15) * N ** 3,
  (17 / 480) * N ** 3,
] as const;
const DELTA = [
  2 * N - (2 / 3) * N ** 2 - 2 * N ** 3,
  (7 / 3) * N ** 2 - (8 / 5) * N ** 3,
  (56 / 15) * N ** 3,
] as const;
const SIN_FACTOR = (2 * Math.sqrt(N)) / (1 + N);
const RADIANS = Math.PI / 180;

/** A local metric frame: a UTM zone of the northern hemisphere (32 is EPSG:32632) with an origin subtracted. */
export interface LocalFrame {
  readonly utmZone: number;
  /** Subtracted from eastings and northings; whole metres. */
  readonly originXMeters: number;
  readonly originYMeters: number;
}

/**
 * WGS 84 degrees to UTM metres, northern hemisphere. Krüger's series to third order (Karney 2011, "Transverse
 * Mercator with an accuracy of a few nanometers"); within 1 mm of PROJ over the zone.
 */
export function lngLatToUtm([lng, lat]: LngLat, utmZone: number): XY {
  const lambda = (lng - (utmZone * 6 - 183)) * RADIANS;
  const sinPhi = Math.sin(lat * RADIANS);
  const t = Math.sinh(Math.atanh(sinPhi) - SIN_FACTOR * Math.atanh(SIN_FACTOR * sinPhi));
  const xi = Math.atan2(t, Math.cos(lambda));
  const eta = Math.atanh(Math.sin(lambda) / Math.sqrt(1 + t * t));
  let x = eta;
  let y = xi;
  for (let j = 0; j < ALPHA.length; j++) {
    const k = 2 * (j + 1);
    x += ALPHA[j] * Math.cos(k * xi) * Math.sinh(k * eta);
    y += ALPHA[j] * Math.sin(k * xi) * Math.cosh(k * eta);
  }
  return [UTM_FALSE_EASTING + UTM_K0 * RECTIFYING_RADIUS * x, UTM_K0 * RECTIFYING_RADIUS * y];
}

/** UTM metres, northern hemisphere, to WGS 84 degrees: the inverse of {@link lngLatToUtm}. */
export function utmToLngLat([easting, northing]: XY, utmZone: number): LngLat {
  const xi = northing / (UTM_K0 * RECTIFYING_RADIUS);
  const eta = (easting - UTM_FALSE_EASTING) / (UTM_K0 * RECTIFYING_RADIUS);
  let xiPrime = xi;
  let etaPrime = eta;
  for (let j = 0; j < BETA.length; j++) {
    const k = 2 * (j + 1);
    xiPrime -= BETA[j] * Math.sin(k * xi) * Math.cosh(k * eta);
    etaPrime -= BETA[j] * Math.cos(k * xi) * Math.sinh(k * eta);
  }
  const chi = Math.asin(Math.sin(xiPrime) / Math.cosh(etaPrime));
  let phi = chi;
  for (let j = 0; j < DELTA.length; j++) phi += DELTA[j] * Math.sin(2 * (j + 1) * chi);
  const lambda = Math.atan2(Math.sinh(etaPrime), Math.cos(xiPrime));
  return [utmZone * 6 - 183 + lambda / RADIANS, phi / RADIANS];
}

/** WGS 84 degrees to local metres of a frame. */
export function toLocal(point: LngLat, frame: LocalFrame): XY {
  const [x, y] = lngLatToUtm(point, frame.utmZone);
  return [x - frame.originXMeters, y - frame.originYMeters];
}

/** Local metres of a frame to WGS 84 degrees. */
export function fromLocal([xMeters, yMeters]: XY, frame: LocalFrame): LngLat {
  return utmToLngLat([xMeters + frame.originXMeters, yMeters + frame.originYMeters], frame.utmZone);
}

/** Whether a point lies in a box, edges included. */
export function isInside([lng, lat]: LngLat, [west, south, east, north]: BoundingBox): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** Degrees to five decimals, one metre, as links have them; 0 has no sign. */
export function printDegrees(degrees: number): string {
  const text = degrees.toFixed(5);
  return text === '-0.00000' ? '0.00000' : text;
}

/** Metres of one degree of a meridian, in the mean. */
const METERS_PER_DEGREE = 111_195;

/** A point some metres to the east and to the north, within 1 % for distances within a city. */
export function shiftPosition([lng, lat]: LngLat, eastMeters: number, northMeters: number): LngLat {
  return [
    lng + eastMeters / (METERS_PER_DEGREE * Math.cos(lat * RADIANS)),
    lat + northMeters / METERS_PER_DEGREE,
  ];
}
