import type { Geometry, Position } from 'geojson';

/** Twice the signed area of a closed ring in the plane of its coordinates; positive where it runs counterclockwise. */
function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1, y1] = ring[i];
    const [x2, y2] = ring[i + 1];
    sum += (x2 - x1) * (y2 + y1);
  }
  return -sum;
}

function windPolygon(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, i) => (signedArea(ring) > 0 === (i === 0) ? ring : [...ring].reverse()));
}

/** The same shape with outer rings counterclockwise and holes clockwise, as RFC 7946 (3.1.6) asks; points and lines as they are. */
export function windRings<T extends Geometry>(geometry: T): T {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: windPolygon(geometry.coordinates) };
  if (geometry.type === 'MultiPolygon')
    return { ...geometry, coordinates: geometry.coordinates.map(windPolygon) };
  return geometry;
}
