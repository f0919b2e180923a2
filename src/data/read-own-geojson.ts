import { OWN_MAX_ROWS, type OwnFileReading } from '../schema/own-places';
import { findOwnColumns } from './own-columns';
import type { OwnGround } from './own-position';
import { createOwnRows } from './own-rows';

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The features of a collection, or a single one; null for what is neither. */
function featuresOf(document: unknown): readonly unknown[] | null {
  if (!isRecord(document)) return null;
  if (document.type === 'Feature') return [document];
  return document.type === 'FeatureCollection' && Array.isArray(document.features) ? document.features : null;
}

/** The two first numbers of a position; null for anything else. */
function readPair(value: unknown): readonly [number, number] | null {
  if (!Array.isArray(value)) return null;
  const [x, y]: unknown[] = value;
  return Number.isFinite(x) && Number.isFinite(y) && typeof x === 'number' && typeof y === 'number'
    ? [x, y]
    : null;
}

/** A property as text: of numbers and texts only. */
function textOf(properties: Fields, keys: readonly string[], at: number): string {
  const value = at < 0 ? '' : properties[keys[at]];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/**
 * Reads GeoJSON of points: each feature is a row, one of several points is several places. What is no point is told by
 * its number.
 */
export function readOwnGeojson(text: string, ground: OwnGround): OwnFileReading {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    document = null;
  }
  const features = featuresOf(document);
  if (!features) return { kind: 'refused', fault: 'not-json', value: '', problems: [] };
  const rows = createOwnRows(ground);
  let points = 0;
  features.forEach((feature, index) => {
    const row = index + 1;
    const geometry = isRecord(feature) ? feature.geometry : null;
    if (!isRecord(feature) || !isRecord(geometry)) {
      rows.addProblem(row, 'no-position', '');
      return;
    }
    const { type, coordinates } = geometry;
    if (type !== 'Point' && type !== 'MultiPoint') {
      rows.addProblem(row, 'geometry', typeof type === 'string' ? type : '');
      return;
    }
    const values: readonly unknown[] =
      type === 'Point' ? [coordinates] : Array.isArray(coordinates) ? coordinates : [];
    const pairs = values.map(readPair).filter((pair) => pair !== null);
    if (pairs.length === 0 || pairs.length < values.length) rows.addProblem(row, 'no-position', '');
    points += pairs.length;
    const properties = isRecord(feature.properties) ? feature.properties : {};
    const keys = Object.keys(properties);
    const columns = findOwnColumns(keys);
    const name = textOf(properties, keys, columns.name);
    const address = textOf(properties, keys, columns.address);
    if (points <= OWN_MAX_ROWS) rows.addPoints({ row, name, address }, pairs);
  });
  const count = Math.max(points, features.length);
  return count > OWN_MAX_ROWS
    ? { kind: 'refused', fault: 'too-many-rows', value: String(count), problems: [] }
    : rows.read();
}
