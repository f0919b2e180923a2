import { isProfileId, profileIds, type TravelProfile, travelProfile } from '../../src/core/network/profile';

/** Something wrong on the command line: what, and what is expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** @throws UsageError if it is no number from `low` to `high` */
export function numberOf(text: string, name: string, low: number, high: number): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= low && value <= high)) {
    throw new UsageError(`--${name}: ${JSON.stringify(text)} is not a number from ${low} to ${high}`);
  }
  return value;
}

/** @throws UsageError for an unknown profile or a speed outside its range */
export function readProfile(id: string, speed: string | undefined): TravelProfile {
  if (!isProfileId(id))
    throw new UsageError(`--profile: ${JSON.stringify(id)} is none of ${profileIds.join(', ')}`);
  try {
    return travelProfile(id, speed === undefined ? undefined : numberOf(speed, 'speed', 0, 100));
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--speed: ${error.message}`);
    throw error;
  }
}

/** @throws UsageError if it is none of the allowed */
export function oneOf<T extends string>(text: string, name: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === text);
  if (found === undefined)
    throw new UsageError(`--${name}: ${JSON.stringify(text)} is none of ${allowed.join(', ')}`);
  return found;
}
