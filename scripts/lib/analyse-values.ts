import type { ZoneId } from '../../src/core/access/answers';
import { isProfileId, profileIds, type TravelProfile, travelProfile } from '../../src/core/network/profile';
import { isServiceId, type ServiceId, serviceIds } from '../../src/schema/service';

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

/** @throws UsageError if it is no whole number from `low` to `high` */
export function wholeNumberOf(text: string, name: string, low: number, high: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < low || value > high)
    throw new UsageError(`--${name}: ${JSON.stringify(text)} is not a whole number from ${low} to ${high}`);
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

/** @throws UsageError if none is given, or an unknown one */
export function readServices(text: string | undefined): ServiceId[] {
  if (!text) throw new UsageError('coverage needs --services <id,…>');
  return [...new Set(text.split(','))].map((id) => {
    if (!isServiceId(id))
      throw new UsageError(`--services: ${JSON.stringify(id)} is none of ${serviceIds.join(', ')}`);
    return id;
  });
}

/** @throws UsageError if none is given, or an unknown one */
export function readService(command: string, text: string | undefined): ServiceId {
  if (!text) throw new UsageError(`${command} needs --service <id>`);
  return oneOf(text, 'service', serviceIds);
}

/** Zones as `nil:76,municipio:8`; none where the text is ''. @throws UsageError for anything else */
export function readWithin(text: string): ZoneId[] {
  if (text === '') return [];
  return [...new Set(text.split(','))].map((part) => {
    const [, kind, number] = /^(nil|municipio):(\d{1,3})$/.exec(part) ?? [];
    if (kind === 'nil') return `nil-${Number(number)}` as const;
    if (kind === 'municipio') return `municipio-${Number(number)}` as const;
    throw new UsageError(`--within: ${JSON.stringify(part)} is neither nil:<number> nor municipio:<number>`);
  });
}
