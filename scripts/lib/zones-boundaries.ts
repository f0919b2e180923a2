import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { DataFormatError } from '../../src/core/errors';

export type Boundary = Feature<Polygon | MultiPolygon>;
export type Boundaries = FeatureCollection<Polygon | MultiPolygon>;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a boundary dataset in GeoJSON and checks it: polygons of closed rings, and for numbered zones each number from
 * 1 to `count` exactly once. Properties are kept, features ordered by number.
 * @param name of the file in errors
 * @throws DataFormatError with what is wrong and where.
 */
export function readBoundaries(
  bytes: Uint8Array,
  name: string,
  numbered?: { readonly property: string; readonly count: number },
): Boundaries {
  const features = parseFeatures(bytes, name).map((feature, row) =>
    readFeature(feature, `${name}, feature ${row}`),
  );
  if (features.length === 0) throw new DataFormatError(`${name}: no features`);
  if (numbered) {
    const numberOf = ({ properties }: Boundary): number => Number(properties?.[numbered.property]);
    features.sort((a, b) => numberOf(a) - numberOf(b));
    const found = features.map((feature) => feature.properties?.[numbered.property]);
    if (found.length !== numbered.count || found.some((value, i) => value !== i + 1)) {
      throw new DataFormatError(
        `${name}: ${numbered.property} is ${found.join(', ')} where 1 to ${numbered.count} are wanted, each once`,
      );
    }
  }
  return { type: 'FeatureCollection', features };
}

function parseFeatures(bytes: Uint8Array, name: string): readonly unknown[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new DataFormatError(`${name}: not JSON in UTF-8`, { cause });
  }
  if (!isRecord(parsed) || !Array.isArray(parsed.features))
    throw new DataFormatError(`${name}: no GeoJSON feature collection`);
  return parsed.features;
}

function readFeature(value: unknown, where: string): Boundary {
  if (!isRecord(value) || !isRecord(value.geometry)) throw new DataFormatError(`${where}: no geometry`);
  const { type, coordinates } = value.geometry;
  const properties = isRecord(value.properties) ? { ...value.properties } : null;
  if (type === 'Polygon') {
    const geometry: Polygon = { type, coordinates: readRings(coordinates, where) };
    return { type: 'Feature', geometry, properties };
  }
  if (type === 'MultiPolygon') {
    const polygons = readList(coordinates, where).map((rings) => readRings(rings, where));
    return { type: 'Feature', geometry: { type, coordinates: polygons }, properties };
  }
  throw new DataFormatError(`${where}: ${JSON.stringify(type)} where a polygon is wanted`);
}

function readList(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value) && value.length > 0) return value;
  throw new DataFormatError(`${where}: no coordinates`);
}

function readRings(value: unknown, where: string): Position[][] {
  return readList(value, where).map((ring) => {
    const points = readList(ring, where).map((point) => readPosition(point, where));
    const [first, last] = [points[0], points[points.length - 1]];
    if (points.length < 4 || first[0] !== last[0] || first[1] !== last[1])
      throw new DataFormatError(`${where}: a ring of ${points.length} points that is not closed`);
    return points;
  });
}

function readPosition(value: unknown, where: string): Position {
  const [lng, lat]: readonly unknown[] = Array.isArray(value) ? value : [];
  if (typeof lng === 'number' && typeof lat === 'number' && Math.abs(lng) <= 180 && Math.abs(lat) <= 90)
    return [lng, lat];
  throw new DataFormatError(`${where}: ${JSON.stringify(value)} is no position in degrees`);
}
