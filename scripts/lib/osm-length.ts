import type { LngLat } from '../../src/core/geo';

const WGS84_A = 6378137;
const WGS84_F = 1 / 298.257223563;
const ECCENTRICITY_SQUARED = WGS84_F * (2 - WGS84_F);
const RADIANS = Math.PI / 180;

type Point3 = readonly [x: number, y: number, z: number];

/** A point on the WGS 84 ellipsoid in metres from the centre of the earth. */
function toEarthCentered([lng, lat]: LngLat): Point3 {
  const [lambda, phi] = [lng * RADIANS, lat * RADIANS];
  const normal = WGS84_A / Math.sqrt(1 - ECCENTRICITY_SQUARED * Math.sin(phi) ** 2);
  return [
    normal * Math.cos(phi) * Math.cos(lambda),
    normal * Math.cos(phi) * Math.sin(lambda),
    normal * (1 - ECCENTRICITY_SQUARED) * Math.sin(phi),
  ];
}

/**
 * Length of a line on the WGS 84 ellipsoid, in metres, summed over its straight pieces: the chord between two points
 * of the ellipsoid. A chord of s metres is s³ / 24 R² shorter than the way over the ground: 1 µm for a kilometre.
 */
export function lineMeters(line: readonly LngLat[]): number {
  let meters = 0;
  for (let i = 1; i < line.length; i++) {
    const [ax, ay, az] = toEarthCentered(line[i - 1]);
    const [bx, by, bz] = toEarthCentered(line[i]);
    meters += Math.hypot(bx - ax, by - ay, bz - az);
  }
  return meters;
}
