import type { MultiPolygon, Polygon } from 'geojson';
import type { BoundingBox } from './geo';

/** The box of a shape; from Infinity to -Infinity where nothing is drawn. */
export function boundsOf({ type, coordinates }: Polygon | MultiPolygon): BoundingBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rings of type === 'Polygon' ? [coordinates] : coordinates) {
    for (const [lng, lat] of rings.flat()) {
      west = Math.min(west, lng);
      south = Math.min(south, lat);
      east = Math.max(east, lng);
      north = Math.max(north, lat);
    }
  }
  return [west, south, east, north];
}

/** The smallest box around some boxes. */
export function joinBoxes(boxes: readonly BoundingBox[]): BoundingBox {
  return [
    Math.min(...boxes.map(([west]) => west)),
    Math.min(...boxes.map(([, south]) => south)),
    Math.max(...boxes.map(([, , east]) => east)),
    Math.max(...boxes.map(([, , , north]) => north)),
  ];
}
