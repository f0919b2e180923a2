import type { Polygon, Position } from 'geojson';
import { DataFormatError } from '../core/errors';
import { worldToLngLat } from '../core/tiles/world';
import { readBasemap } from './read-basemap';

/** The bodies of water of the base map as polygons in degrees: gaps are cut by them. */
export function readWater(bytes: Uint8Array, path: string): Polygon[] {
  const table = readBasemap(bytes, path).find(({ name }) => name === 'water');
  if (!table) throw new DataFormatError(`${path}: no layer of water`);
  return Array.from({ length: table.featureCount }, (_, feature): Polygon => {
    const coordinates: Position[][] = [];
    for (let part = table.partStart[feature]; part < table.partStart[feature + 1]; part++) {
      const ring: Position[] = [];
      for (let point = table.pointStart[part]; point < table.pointStart[part + 1]; point++) {
        ring.push([...worldToLngLat(table.x[point], table.y[point], table.worldBits)]);
      }
      if (ring.length >= 3) coordinates.push([...ring, ring[0]]);
    }
    return { type: 'Polygon', coordinates };
  }).filter(({ coordinates }) => coordinates.length > 0);
}
