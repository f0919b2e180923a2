import { type ProfileId, profileSpeed, travelProfile } from '../network/profile';
import { minutesToSeconds } from '../units';
import { walkSeconds } from './travel-model';

/** The paces and cutoffs under which a gap is tried: as different as planners use them. */
export const triedPaces = ['adult', 'older', 'slow'] as const satisfies readonly ProfileId[];
export const triedMinutes = [12, 15, 18] as const;

/** How many tries there are: every pace with every cutoff. */
export const TRIES = triedPaces.length * triedMinutes.length;

/** How sure it is that a demand point is left out. */
export type Sureness = 'robust' | 'fragile' | 'covered';

/** Left out under every try, only under some, or under none. */
export function surenessOf(timesOut: number): Sureness {
  if (timesOut === TRIES) return 'robust';
  return timesOut > 0 ? 'fragile' : 'covered';
}

/**
 * By demand point, under how many of the nine tries the walk is longer than the cutoff. One measure of the walks is
 * enough: the three paces meet the same streets and differ only in speed.
 * @param meters by demand point, the walk that decides; Infinity where none leads
 */
export function countTimesOut(meters: Float64Array): Uint8Array {
  const tries = triedPaces.flatMap((id) =>
    triedMinutes.map((minutes) => ({
      speed: profileSpeed(travelProfile(id)),
      cutoffSeconds: minutesToSeconds(minutes),
    })),
  );
  return Uint8Array.from(
    meters,
    (length) =>
      tries.filter(({ speed, cutoffSeconds }) => !(walkSeconds(length, speed) <= cutoffSeconds)).length,
  );
}
