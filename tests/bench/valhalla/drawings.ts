import type { MultiPolygon, Position } from 'geojson';
import type { LngLat } from '../../../src/core/geo';

export const MINUTES = [5, 10, 15] as const;
export const SPEED_KMH = 5;

/** How Valhalla draws: as it does unless told otherwise, or everything that it found. */
export interface Drawing {
  readonly name: string;
  readonly options: Readonly<Record<string, number>>;
}

export const DRAWINGS: readonly Drawing[] = [
  { name: 'defaults', options: {} },
  { name: 'denoise 0, generalize 0', options: { denoise: 0, generalize: 0 } },
];

/** The question for one origin, as Valhalla takes it. */
export function questionOf([lng, lat]: LngLat, { options }: Drawing): string {
  return JSON.stringify({
    locations: [{ lat, lon: lng }],
    costing: 'pedestrian',
    costing_options: { pedestrian: { walking_speed: SPEED_KMH } },
    contours: MINUTES.map((time) => ({ time })),
    polygons: true,
    ...options,
  });
}

function at(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const key of path)
    found = typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined;
  return found;
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && value.every((part) => typeof part === 'number');
}

function isRings(value: unknown): value is Position[][] {
  return Array.isArray(value) && value.every((ring) => Array.isArray(ring) && ring.every(isPosition));
}

/**
 * Valhalla's answer by minutes: of each the polygons of all features together.
 * @throws Error that quotes what is not as expected.
 */
export function readAnswer(text: string): ReadonlyMap<number, MultiPolygon> {
  const features = at(JSON.parse(text), 'features');
  if (!Array.isArray(features)) throw new Error(`Valhalla answered ${text.slice(0, 200)}`);
  const byMinutes = new Map<number, MultiPolygon>();
  for (const feature of features) {
    const minutes = at(feature, 'properties', 'contour');
    const type = at(feature, 'geometry', 'type');
    const coordinates = at(feature, 'geometry', 'coordinates');
    const polygons: unknown = type === 'Polygon' ? [coordinates] : coordinates;
    if (typeof minutes !== 'number' || !Array.isArray(polygons) || !polygons.every(isRings))
      throw new Error(`Valhalla answered a feature ${JSON.stringify(feature).slice(0, 200)}`);
    const known = byMinutes.get(minutes)?.coordinates ?? [];
    byMinutes.set(minutes, { type: 'MultiPolygon', coordinates: [...known, ...polygons] });
  }
  return byMinutes;
}
