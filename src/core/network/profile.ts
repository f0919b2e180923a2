import { kmhToMetersPerSecond } from '../units';

/** Who travels. Ids are stable: they stand in links and on the command line. */
export const profileIds = ['adult', 'older', 'slow', 'bicycle', 'pushchair', 'wheelchair'] as const;
export type ProfileId = (typeof profileIds)[number];

/** The profiles that are offered: those on small wheels only where the network knows its steps. */
export function offeredProfiles(knowsSteps: boolean): readonly ProfileId[] {
  return profileIds.filter((id) => knowsSteps || !needsSteps(id));
}

/** Whether a profile can only be answered on a network that knows its steps. */
export function needsSteps(id: ProfileId): boolean {
  return id === 'pushchair' || id === 'wheelchair';
}

/** A profile and the speed chosen for it, in km/h. */
export interface TravelProfile {
  readonly id: ProfileId;
  readonly speedKmh: number;
}

interface ProfileRange {
  readonly defaultKmh: number;
  readonly minKmh: number;
  readonly maxKmh: number;
}

/**
 * Default speeds and the range a person may set, inclusive. Sources: adult 5.0 km/h is the default of GOAT, NEXI
 * and Conveyal R5; older 3.6 km/h is r5r's; slow 3.0 km/h after Asher et al. 2012, "Most older pedestrians are
 * unable to cross the road in time"; bicycle 15 km/h is the usual planning value. Pushchair
 * and wheelchair have the easy and the slow pace; what hinders them beside is in the network, not in the speed.
 */
export const profileRanges: Readonly<Record<ProfileId, ProfileRange>> = {
  adult: { defaultKmh: 5.0, minKmh: 2, maxKmh: 6 },
  older: { defaultKmh: 3.6, minKmh: 2, maxKmh: 6 },
  slow: { defaultKmh: 3.0, minKmh: 2, maxKmh: 6 },
  bicycle: { defaultKmh: 15, minKmh: 8, maxKmh: 20 },
  pushchair: { defaultKmh: 3.6, minKmh: 2, maxKmh: 6 },
  wheelchair: { defaultKmh: 3.0, minKmh: 2, maxKmh: 6 },
};

/** Whether a text names a profile. */
export function isProfileId(text: string): text is ProfileId {
  return (profileIds as readonly string[]).includes(text);
}

/**
 * A profile at its default speed or at a chosen one.
 * @throws RangeError if the speed lies outside the profile's range.
 */
export function travelProfile(id: ProfileId, speedKmh = profileRanges[id].defaultKmh): TravelProfile {
  const { minKmh, maxKmh } = profileRanges[id];
  if (!(speedKmh >= minKmh && speedKmh <= maxKmh)) {
    throw new RangeError(`speed ${speedKmh} km/h is outside ${minKmh} to ${maxKmh} km/h for profile ${id}`);
  }
  return { id, speedKmh };
}

/** Speed of a profile in m/s. */
export function profileSpeed(profile: TravelProfile): number {
  return kmhToMetersPerSecond(profile.speedKmh);
}
