import type { Geometry } from 'geojson';
import { windRings } from '../core/wind-rings';
import type { GeoLayer } from '../schema/geo-layer';

/** Decimals of a degree that are kept: a centimetre. */
const DIGITS = 7;

function roundAll(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toFixed(DIGITS));
  return Array.isArray(value) ? value.map(roundAll) : value;
}

/**
 * A layer as GeoJSON (RFC 7946): WGS 84, outer rings counterclockwise, what the file says of itself as foreign members
 * `title`, `description` and `metadata`. Every feature has all columns, null where it has no figure.
 */
export function writeGeoJson({ name, columns, features, about }: GeoLayer): string {
  const head = { type: 'FeatureCollection', name, ...about };
  const lines = features.map(({ geometry, properties }) => {
    const row = Object.fromEntries(columns.map((column) => [column.name, properties?.[column.name] ?? null]));
    return JSON.stringify({ type: 'Feature', properties: row, geometry: printGeometry(geometry) });
  });
  return `${JSON.stringify(head).slice(0, -1)},"features":[\n${lines.join(',\n')}\n]}\n`;
}

function printGeometry(geometry: Geometry | null): unknown {
  if (!geometry || geometry.type === 'GeometryCollection') return geometry;
  const { type, coordinates } = windRings(geometry);
  return { type, coordinates: roundAll(coordinates) };
}
