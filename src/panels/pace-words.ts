import type { ProfileId } from '../core/network/profile';
import { PUSHCHAIR_STEPS_FACTOR } from '../core/network/profile-network';
import type { Translator } from '../i18n/translate';

/** How a profile moves, as sentences word it. */
export function wayOf(profileId: ProfileId): 'walk' | 'bicycle' | 'wheelchair' {
  return profileId === 'bicycle' || profileId === 'wheelchair' ? profileId : 'walk';
}

/** What the network does not know, or counts in its own way, for a profile. */
export function describeUnknown(text: Translator['text'], profileId: ProfileId, knowsSteps: boolean): string {
  if (!knowsSteps) return text(profileId === 'bicycle' ? 'pace.unknown.bicycle' : 'pace.unknown.walk');
  if (profileId === 'bicycle') return text('pace.tagged.bicycle');
  if (profileId === 'wheelchair') return text('pace.tagged.wheelchair');
  if (profileId === 'pushchair') return text('pace.tagged.pushchair', { factor: PUSHCHAIR_STEPS_FACTOR });
  return text('pace.tagged.walk');
}
