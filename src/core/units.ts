/** Factor from kilometres per hour to metres per second. */
const METERS_PER_SECOND_PER_KMH = 1 / 3.6;

/** Speed in m/s of a speed in km/h. */
export function kmhToMetersPerSecond(kmh: number): number {
  return kmh * METERS_PER_SECOND_PER_KMH;
}

/** Whole seconds of a number of minutes (cutoffs are chosen in minutes, kept in seconds). */
export function minutesToSeconds(minutes: number): number {
  return Math.round(minutes * 60);
}

/**
 * The minutes a person reads: rounded up to the next whole minute, so that "15 min" is never said of a walk
 * that takes longer than 15 minutes. A walk of 0 s reads as 1 min.
 */
export function secondsToReadableMinutes(seconds: number): number {
  return Math.max(1, Math.ceil(seconds / 60 - 1e-6));
}
