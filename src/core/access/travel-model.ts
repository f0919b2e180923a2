import type { MultiPolygon } from 'geojson';
import type { LngLat } from '../geo';
import type { Method } from './answers';

/** A place where walks start: an origin chosen by a person. */
export interface Start {
  readonly position: LngLat;
  /** Where the walk really starts, and the straight metres to there. */
  readonly entry: LngLat;
  readonly entryMeters: number;
}

export type StartResult =
  | { readonly kind: 'start'; readonly start: Start }
  | { readonly kind: 'off-network'; readonly distanceMeters: number; readonly nearest: LngLat };

/** Lengths of walks from one start. Infinity where none leads. */
export interface WalksFrom {
  /** By demand point, in metres, to the centimetre. */
  readonly demandMeters: Float64Array;
  /** By facilityIndex; closed facilities too, the caller decides what counts. */
  readonly facilityMeters: Float64Array;
}

/** Lengths of walks to the nearest of some facilities. */
export interface WalksToNearest {
  readonly demandMeters: Float64Array;
  /** By demand point: facilityIndex, the lowest where two are equally near; -1 where none. */
  readonly owner: Int32Array;
}

/**
 * How long walks are. One implementation measures them on the network; the other, only for a study area without
 * one, estimates them from the straight line. Everything that answers a person is written against this.
 */
export interface TravelModel {
  readonly method: Method;
  /** By facilityIndex: whether a walk can lead to it at all (not off the network). */
  readonly facilityOnNetwork: Uint8Array;
  /** By facilityIndex: straight metres to the network; NaN without one. */
  readonly facilitySnapMeters: Float64Array;
  readonly startAt: (position: LngLat) => StartResult;
  /** @param horizonMeters longest walk still told; Infinity for all */
  readonly walksFrom: (start: Start, horizonMeters: number) => WalksFrom;
  readonly walksToNearest: (facilities: readonly number[]) => WalksToNearest;
  /** By demand point, as `walksToNearest`, from one facility. */
  readonly walksFromFacility: (facility: number, horizonMeters: number) => Float64Array;
  /** What a walk of `radiusMeters` from a start or facility reaches, drawn. Decides nothing. */
  readonly drawReach: (
    from: { start: Start } | { facility: number },
    radiiMeters: readonly number[],
  ) => MultiPolygon[];
  /** The line of the shortest walk, entry walks included; null where none leads. */
  readonly routeTo: (start: Start, destination: LngLat) => { meters: number; coordinates: LngLat[] } | null;
}

/**
 * Walking seconds of a length at a speed, to the millisecond, so that a walk of exactly the cutoff is within it.
 * Covered or not is always `walkSeconds(…) <= cutoffSeconds`.
 */
export function walkSeconds(meters: number, speedMetersPerSecond: number): number {
  return Math.round((meters / speedMetersPerSecond) * 1000) / 1000;
}
