import { type LngLat, printDegrees } from '../core/geo';
import { isAskedServiceId, type ServiceId } from '../schema/service';
import type { MapView } from './app-state';

/** Letters of a label that a link carries, and of a bad value that is shown. */
const MAX_LABEL = 80;
const MAX_ZOOM = 24;
/** Web Mercator ends at 85.05 degrees. */
const MAX_MAP_LATITUDE = 85;

/** One line of at most 80 letters, without control characters and halves of characters. */
export function cleanLabel(text: string): string {
  return [...text.replace(/[\p{Cc}\p{Cs}]/gu, '')].slice(0, MAX_LABEL).join('');
}

/** The keys and values of a hash, decoded; of a key that stands twice, the last. Never throws. */
export function splitHash(hash: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const part of hash.replace(/^#/, '').split('&')) {
    const at = part.indexOf('=');
    if (at <= 0) continue;
    const raw = part.slice(at + 1);
    try {
      values.set(part.slice(0, at), decodeURIComponent(raw));
    } catch {
      values.set(part.slice(0, at), raw);
    }
  }
  return values;
}

/** Joins keys and values; slashes and commas stay as they are. */
export function joinHash(parts: readonly (readonly [key: string, value: string])[]): string {
  const encode = (value: string): string =>
    encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%2C', ',');
  return `#${parts.map(([key, value]) => `${key}=${encode(value)}`).join('&')}`;
}

/** A decimal number as people write it, no exponents; null for anything else. */
export function readDecimal(text: string): number | null {
  return /^-?\d{1,3}(\.\d{1,12})?$/.test(text) ? Number(text) : null;
}

/** A whole number from `low` to `high`; null for anything else. */
export function readWhole(text: string, low: number, high: number): number | null {
  return /^\d{1,4}$/.test(text) && Number(text) >= low && Number(text) <= high ? Number(text) : null;
}

function readDecimals(text: string, separator: string): readonly number[] | null {
  const numbers = text
    .split(separator)
    .map(readDecimal)
    .flatMap((number) => number ?? []);
  return numbers.length === text.split(separator).length ? numbers : null;
}

/** Latitude and longitude, as maps write them, with a comma; null for anything else. */
export function readPoint(text: string): LngLat | null {
  const numbers = readDecimals(text, ',');
  if (numbers?.length !== 2) return null;
  const [lat, lng] = numbers;
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? [lng, lat] : null;
}

/** The inverse of {@link readPoint}, to five decimals: one metre. */
export function printPoint([lng, lat]: LngLat): string {
  return `${printDegrees(lat)},${printDegrees(lng)}`;
}

/** Zoom, latitude and longitude with slashes; null for anything else. */
export function readView(text: string): MapView | null {
  const numbers = readDecimals(text, '/');
  if (numbers?.length !== 3) return null;
  const [zoom, lat, lng] = numbers;
  const isValid = zoom >= 0 && zoom <= MAX_ZOOM && Math.abs(lat) <= MAX_MAP_LATITUDE && Math.abs(lng) <= 180;
  return isValid ? { zoom, center: [lng, lat] } : null;
}

/** A view of a point; null beyond the latitudes that the map shows. */
export function viewOfPoint(center: LngLat, zoom: number): MapView | null {
  return Math.abs(center[1]) <= MAX_MAP_LATITUDE ? { zoom, center } : null;
}

/** The inverse of {@link readView}. */
export function printView({ center: [lng, lat], zoom }: MapView): string {
  return `${zoom.toFixed(2)}/${printDegrees(lat)}/${printDegrees(lng)}`;
}

/** At least one service, each once; null if any is unknown. */
export function readServices(text: string): readonly ServiceId[] | null {
  const ids = text.split(',');
  return ids.every(isAskedServiceId) ? [...new Set(ids.filter(isAskedServiceId))] : null;
}
