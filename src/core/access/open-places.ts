import type { LngLat } from '../geo';
import type { TravelModel } from './travel-model';

/** A walk from one place to the nearest place of a kind. */
export interface NearestPlace {
  /** Index of the place among those of its kind. */
  readonly place: number;
  readonly meters: number;
}

/** Places of several kinds as facilities of one model: a place with several entrances is several facilities. */
export interface PlacePoints {
  readonly positions: readonly LngLat[];
  /** By kind: the facilities of each, as indices of `positions`. */
  readonly facilities: readonly (readonly number[])[];
  /** By facility: index of its place among those of its kind. */
  readonly placeOf: Uint32Array;
}

/**
 * Lays places out as facilities.
 * @param kinds by kind, the points of each place
 */
export function layOutPlaces(kinds: readonly (readonly (readonly LngLat[])[])[]): PlacePoints {
  const positions: LngLat[] = [];
  const placeOf: number[] = [];
  const facilities = kinds.map((places) =>
    places.flatMap((points, place) =>
      points.map((point) => {
        placeOf.push(place);
        return positions.push(point) - 1;
      }),
    ),
  );
  return { positions, facilities, placeOf: Uint32Array.from(placeOf) };
}

/** How near the places of one kind are to a point. */
export interface KindNear {
  /** At any distance; null where none can be walked to. */
  readonly nearest: NearestPlace | null;
  /** Places with a point within the length, each once. */
  readonly within: number;
}

/**
 * By kind, the nearest place and how many are within a length, from the walks to all facilities.
 * @param facilityMeters by facility; Infinity where no walk leads
 */
export function findKindsNear(
  { facilities, placeOf }: PlacePoints,
  facilityMeters: Float64Array,
  isWithin: (meters: number) => boolean,
): KindNear[] {
  return facilities.map((list) => {
    let nearest: NearestPlace | null = null;
    const within = new Set<number>();
    for (const facility of list) {
      const meters = facilityMeters[facility];
      if (!Number.isFinite(meters)) continue;
      if (nearest === null || meters < nearest.meters) nearest = { place: placeOf[facility], meters };
      if (isWithin(meters)) within.add(placeOf[facility]);
    }
    return { nearest, within: within.size };
  });
}

/** The facilities of each kind that a walk can lead to. */
export function countedPlaces({ facilities }: PlacePoints, model: TravelModel): number[][] {
  return facilities.map((list) => list.filter((facility) => model.facilityOnNetwork[facility] === 1));
}
