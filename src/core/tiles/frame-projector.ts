import { fromLocal, type LocalFrame } from '../geo';
import { lngLatToWorld } from './world';

/** Distance between the points at which the projection is computed exactly. */
const LATTICE_METERS = 1000;

/**
 * Turns local metres of a frame into the world grid, thousands of times faster than through degrees: exact on a
 * lattice of 1 km, straight between. Within one lattice cell the two projections differ from a straight relation by
 * less than 3 cm (the scale of Mercator changes by 1.6e-4 a kilometre at Milan).
 */
export function createFrameProjector(
  frame: LocalFrame,
  worldBits: number,
): (xMeters: number, yMeters: number) => readonly [x: number, y: number] {
  const lattice = new Map<number, readonly [number, number]>();
  const cornerAt = (column: number, row: number): readonly [number, number] => {
    const key = column * 65536 + row;
    const known = lattice.get(key);
    if (known) return known;
    const corner = lngLatToWorld(
      fromLocal([column * LATTICE_METERS, row * LATTICE_METERS], frame),
      worldBits,
    );
    lattice.set(key, corner);
    return corner;
  };
  return (xMeters, yMeters) => {
    const [column, row] = [Math.floor(xMeters / LATTICE_METERS), Math.floor(yMeters / LATTICE_METERS)];
    const [u, v] = [xMeters / LATTICE_METERS - column, yMeters / LATTICE_METERS - row];
    const [ax, ay] = cornerAt(column, row);
    const [bx, by] = cornerAt(column + 1, row);
    const [cx, cy] = cornerAt(column, row + 1);
    const [dx, dy] = cornerAt(column + 1, row + 1);
    const mix = (a: number, b: number, c: number, d: number): number =>
      (a * (1 - u) + b * u) * (1 - v) + (c * (1 - u) + d * u) * v;
    return [mix(ax, bx, cx, dx), mix(ay, by, cy, dy)];
  };
}
