import { fromLocal, type LocalFrame } from '../geo';
import { interpolateOnLattice } from '../lattice';
import { lngLatToWorld } from './world';

/** Turns local metres of a frame into the world grid, within 3 cm of the way through degrees. */
export function createFrameProjector(
  frame: LocalFrame,
  worldBits: number,
): (xMeters: number, yMeters: number) => readonly [x: number, y: number] {
  return interpolateOnLattice((x, y) => lngLatToWorld(fromLocal([x, y], frame), worldBits));
}
