import Flatbush from 'flatbush';
import { type LocalFrame, toLocal, type XY } from '../../src/core/geo';
import type { HomePiece } from './demand-pieces';
import type { HouseNumber } from './house-numbers';

/** A building piece farther than this from every house number is a shed, a garage, a hall: nobody lives there. */
const DOOR_METERS = 60;

/** The doors of the register of house numbers, in local metres. */
export interface Doors {
  /** The nearest door within reach of a building piece; null where there is none. */
  readonly nearest: (home: HomePiece) => XY | null;
}

/** @param numbers those where nobody lives are passed over */
export function createDoors(numbers: readonly HouseNumber[], frame: LocalFrame): Doors {
  const doors = numbers
    .filter(({ isResidential }) => isResidential !== false)
    .map(({ position }) => toLocal(position, frame))
    .sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
  if (doors.length === 0) return { nearest: () => null };
  const index = new Flatbush(doors.length);
  for (const [x, y] of doors) index.add(x, y, x, y);
  index.finish();
  return {
    nearest: ({ xMeters, yMeters }) => {
      const [found] = index.neighbors(xMeters, yMeters, 1, DOOR_METERS);
      return found === undefined ? null : doors[found];
    },
  };
}

/** Homes with a door, each with it; a NIL none of whose homes has one keeps all of them, without. */
export function findDoors(
  homes: readonly HomePiece[],
  { nearest }: Doors,
): { readonly homes: readonly HomePiece[]; readonly doors: readonly (XY | null)[] } {
  const found = homes.map((home) => ({ home, door: nearest(home) }));
  const withDoors = new Set(found.filter(({ door }) => door !== null).map(({ home }) => home.nil));
  const kept = found.filter(({ home, door }) => door !== null || !withDoors.has(home.nil));
  return { homes: kept.map(({ home }) => home), doors: kept.map(({ door }) => door) };
}
