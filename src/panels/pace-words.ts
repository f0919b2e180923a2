import { type ProfileId, profileRanges, type TravelProfile } from '../core/network/profile';
import { PUSHCHAIR_STEPS_FACTOR } from '../core/network/pushchair-steps';
import { kmhToMetersPerSecond, minutesToSeconds } from '../core/units';
import type { Translator } from '../i18n/translate';

/** How a profile moves, as sentences word it. */
export function wayOf(profileId: ProfileId): 'walk' | 'bicycle' | 'wheelchair' {
  return profileId === 'bicycle' || profileId === 'wheelchair' ? profileId : 'walk';
}

/** The pace as a sentence tells it: that of a profile, or a speed of one's own. */
export function paceOf({ id, speedKmh }: TravelProfile): ProfileId | 'own' {
  return speedKmh === profileRanges[id].defaultKmh ? id : 'own';
}

/** "5 km/h: in 15 minuti 1.250 m di strada". */
export function describeSpeed(text: Translator['text'], speedKmh: number): string {
  const meters = Math.round(kmhToMetersPerSecond(speedKmh) * minutesToSeconds(15));
  return text('pace.meters', { speed: speedKmh, meters });
}

/** What the network does not know, or counts in its own way, for a profile. */
export function describeUnknown(text: Translator['text'], profileId: ProfileId, knowsSteps: boolean): string {
  if (!knowsSteps) return text(profileId === 'bicycle' ? 'pace.unknown.bicycle' : 'pace.unknown.walk');
  if (profileId === 'bicycle') return text('pace.tagged.bicycle');
  if (profileId === 'wheelchair') return text('pace.tagged.wheelchair');
  if (profileId === 'pushchair') return text('pace.tagged.pushchair', { factor: PUSHCHAIR_STEPS_FACTOR });
  return text('pace.tagged.walk');
}
