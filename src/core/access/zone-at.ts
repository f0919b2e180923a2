import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { LngLat } from '../geo';

/** The number of the first shape that holds a point, boundary included; null where none does. */
export function shapeAt(
  shapes: Iterable<readonly [number: number, shape: Polygon | MultiPolygon]>,
  position: LngLat,
): number | null {
  for (const [number, shape] of shapes)
    if (booleanPointInPolygon([position[0], position[1]], shape)) return number;
  return null;
}
