import type { MultiPolygon, Polygon } from 'geojson';
import { fromLocal, type LngLat, type LocalFrame, toLocal, type XY } from '../../src/core/geo';

const GRID_STEPS = 20;
const PRECISION_METERS = 0.5;

/**
 * The pole of inaccessibility of a polygon: the inner point farthest from its boundary, to half a metre, found by a
 * grid that shrinks round its best point (Garcia-Castellanos and Lombardo 2007). A good place for a label.
 */
export function findLabelPoint(shape: Polygon | MultiPolygon, frame: LocalFrame): LngLat {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const rings = polygons.flat().map((ring) => ring.map(([lng, lat]) => toLocal([lng, lat], frame)));
  const xs = rings.flat().map(([x]) => x);
  const ys = rings.flat().map(([, y]) => y);
  let [centerX, centerY] = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
  let [halfWidth, halfHeight] = [Math.max(...xs) - centerX, Math.max(...ys) - centerY];
  let best = { point: rings[0][0], depthMeters: -Infinity };
  while (Math.max(halfWidth, halfHeight) > PRECISION_METERS) {
    for (let i = 0; i <= GRID_STEPS; i++) {
      for (let j = 0; j <= GRID_STEPS; j++) {
        const point: XY = [
          centerX + halfWidth * ((2 * i) / GRID_STEPS - 1),
          centerY + halfHeight * ((2 * j) / GRID_STEPS - 1),
        ];
        const depthMeters = measureDepth(point, rings);
        if (depthMeters > best.depthMeters) best = { point, depthMeters };
      }
    }
    [centerX, centerY] = best.point;
    halfWidth /= Math.SQRT2;
    halfHeight /= Math.SQRT2;
  }
  return fromLocal(best.point, frame);
}

/** Metres from a point to the nearest boundary, negative outside (even-odd rule). */
function measureDepth([x, y]: XY, rings: readonly (readonly XY[])[]): number {
  let inside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1];
      const [bx, by] = ring[i];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      const [dx, dy] = [bx - ax, by - ay];
      const lengthSquared = dx * dx + dy * dy;
      const t =
        lengthSquared > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / lengthSquared)) : 0;
      const [awayX, awayY] = [ax + t * dx - x, ay + t * dy - y];
      nearest = Math.min(nearest, awayX * awayX + awayY * awayY);
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(nearest);
}
