import type { MultiPolygon } from 'geojson';
import type { LngLat } from '../geo';
import type { Crossing } from '../network/crossings';
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

/** Where walks may start: at a chosen origin, a facility or a demand point, the last two by their index. */
export type WalkOrigin =
  | { readonly start: Start }
  | { readonly facility: number }
  | { readonly demand: number };

/** A walk and its line. */
export interface Walk {
  /** What takes the time: longer than the way where a profile finds it dear (steps with a pushchair). */
  readonly impedanceMeters: number;
  /** On the ground. */
  readonly meters: number;
  readonly coordinates: readonly LngLat[];
}

/** Lengths of walks from one place. Infinity where none leads. */
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

/** Lengths of walks to the k nearest of some facilities; demand point i has the entries `i * k` up to `(i + 1) * k`. */
export interface WalksToKNearest {
  /** Nearest first; Infinity where there are fewer than k. */
  readonly meters: Float64Array;
  /** FacilityIndex, distinct, the lowest first where two are equally near; -1 where there are fewer than k. */
  readonly owner: Int32Array;
}

/** How a new way between two places would join the network; `no-network`: an estimate knows no ways. */
export type CrossingResult =
  | { readonly kind: 'crossing'; readonly crossing: Crossing }
  | { readonly kind: 'off-network' | 'no-network' };

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
  readonly walksFrom: (from: WalkOrigin, horizonMeters: number) => WalksFrom;
  /** The nearest of some facilities at any distance, the lowest of equally near ones; null where none can be walked to. */
  readonly nearestTo: (
    start: Start,
    facilities: readonly number[],
  ) => { readonly facility: number; readonly meters: number } | null;
  /** The answer is kept and shared: it must not be written to. */
  readonly walksToNearest: (facilities: readonly number[]) => WalksToNearest;
  /** @param k 1 to 3 */
  readonly walksToKNearest: (facilities: readonly number[], k: number) => WalksToKNearest;
  /** The demand points whose walk takes at most the cutoff, in no order; none from a place off the network. */
  readonly demandWithin: (
    from: WalkOrigin,
    cutoffSeconds: number,
    speedMetersPerSecond: number,
  ) => Uint32Array;
  readonly joinCrossing: (from: LngLat, to: LngLat) => CrossingResult;
  /**
   * The demand points that a walk of at most the cutoff reaches over some crossings, in no order. With `demandWithin`
   * they are all that is reached once the crossings are there; some are in both.
   */
  readonly demandBeyond: (
    crossings: readonly Crossing[],
    cutoffSeconds: number,
    speedMetersPerSecond: number,
  ) => (from: WalkOrigin) => Uint32Array;
  /** What a walk of `radiusMeters` from a place reaches, drawn. Decides nothing. */
  readonly drawReach: (from: WalkOrigin, radiiMeters: readonly number[]) => MultiPolygon[];
  /** The same walks to other facilities. */
  readonly withFacilities: (positions: readonly LngLat[]) => TravelModel;
  /** The shortest walk, entry walks included; null where none leads. */
  readonly routeTo: (start: Start, destination: LngLat) => Walk | null;
}

/**
 * Walking seconds of a length at a speed, to the millisecond, so that a walk of exactly the cutoff is within it.
 * Covered or not is always `walkSeconds(…) <= cutoffSeconds`.
 */
export function walkSeconds(meters: number, speedMetersPerSecond: number): number {
  return Math.round((meters / speedMetersPerSecond) * 1000) / 1000;
}

/**
 * The longest walk in whole centimetres that takes at most `cutoffSeconds`: a walk is within the cutoff by
 * `walkSeconds` exactly when it is no longer than this.
 */
export function longestWalkCentimeters(cutoffSeconds: number, speedMetersPerSecond: number): number {
  const isWithin = (centimeters: number): boolean =>
    walkSeconds(centimeters / 100, speedMetersPerSecond) <= cutoffSeconds;
  let centimeters = Math.floor(cutoffSeconds * speedMetersPerSecond * 100);
  while (!isWithin(centimeters)) centimeters--;
  while (isWithin(centimeters + 1)) centimeters++;
  return centimeters;
}
