import type { SitesAnswer } from '../workers/messages';
import type { AppState } from './app-state';
import { isSameQuestion, showsSites, sitesQuestion } from './questions';

/** The proposed sites for the present question; null while there are none or older ones stand. */
export function currentSites(state: AppState): SitesAnswer | null {
  if (!showsSites(state) || state.sites.kind !== 'ready') return null;
  return isSameQuestion(state.sites.value.query, sitesQuestion(state)) ? state.sites.value : null;
}

const none = { kind: 'idle' } as const;

/** The exact proof of the proposed sites that stand; idle where it is of others. */
export function currentProof(state: AppState): AppState['proof'] {
  const { proof } = state;
  return proof.kind !== 'idle' && proof.answer === currentSites(state) ? proof : none;
}
