import { area, feature, featureCollection, intersect, union } from '@turf/turf';
import type { MultiPolygon } from 'geojson';

/** Of two areas: how much they share of what both cover, and each of them, in square metres. */
export interface Overlap {
  readonly intersectionOverUnion: number;
  readonly firstSquareMeters: number;
  readonly secondSquareMeters: number;
}

/** 1 for the same area, 0 for areas apart; NaN where both are empty. */
export function overlapOf(first: MultiPolygon, second: MultiPolygon): Overlap {
  const both = featureCollection([feature(first), feature(second)]);
  const shared = intersect(both);
  const joined = union(both);
  return {
    intersectionOverUnion: (shared ? area(shared) : 0) / (joined ? area(joined) : 0),
    firstSquareMeters: area(first),
    secondSquareMeters: area(second),
  };
}
