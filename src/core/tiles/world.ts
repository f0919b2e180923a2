import type { LngLat } from '../geo';

const RADIANS = Math.PI / 180;

/** Length of the equator on the sphere of Web Mercator, in metres. */
const EQUATOR_METERS = 2 * Math.PI * 6378137;

/**
 * The square of Web Mercator (EPSG:3857), x to the east and y to the south, cut into 2^bits steps a side: the grid
 * that map tiles are cut from, so that cutting needs no projection. With 26 bits a step at Milan is 0.42 m.
 * @returns fractions of a step; rounding is left to the caller
 */
export function lngLatToWorld([lng, lat]: LngLat, bits: number): readonly [x: number, y: number] {
  const side = 2 ** bits;
  const sine = Math.sin(lat * RADIANS);
  return [(lng / 360 + 0.5) * side, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side];
}

/** The inverse of {@link lngLatToWorld}. */
export function worldToLngLat(x: number, y: number, bits: number): LngLat {
  const side = 2 ** bits;
  const mercatorY = Math.PI * (1 - (2 * y) / side);
  return [(x / side - 0.5) * 360, Math.atan(Math.sinh(mercatorY)) / RADIANS];
}

/** Metres of one step on the ground at a latitude. */
export function worldStepMeters(lat: number, bits: number): number {
  return (EQUATOR_METERS * Math.cos(lat * RADIANS)) / 2 ** bits;
}
