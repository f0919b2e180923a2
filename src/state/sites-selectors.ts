import type { LngLat } from '../core/geo';
import type { ProposedSite } from '../core/siting/describe-sites';
import type { ServiceId } from '../schema/service';
import type { FewestAnswer, SitesAnswer } from '../workers/messages';
import type { AppState } from './app-state';
import { fewestQuestion, isSameQuestion, showsSites, sitesQuestion } from './questions';
import { roundPosition } from './scenario-edits';

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

/** How few sites do, for the present question; null while there is no answer or an older one stands. */
export function currentFewest(state: AppState): FewestAnswer | null {
  if (!showsSites(state) || state.fewest.kind !== 'ready') return null;
  return isSameQuestion(state.fewest.value.query, fewestQuestion(state)) ? state.fewest.value : null;
}

/** Sites as they stand in the list and on the map, whichever question they answer. */
export interface ShownSites {
  readonly sites: readonly ProposedSite[];
  /** By site; '' where none is known. */
  readonly addresses: readonly string[];
}

/** The sites of the present answer, numbered by their order; null without any answer that has sites. */
export function shownSites(state: AppState): ShownSites | null {
  const sites = currentSites(state);
  if (sites) return sites;
  const fewest = currentFewest(state);
  return fewest?.kind === 'fewest' ? fewest : null;
}

/** Whether the scenario opens a place of the service at a site. */
export function isInScenario({ scenario }: AppState, service: ServiceId, position: LngLat): boolean {
  const [lng, lat] = roundPosition(position);
  return scenario.changes.some(
    (change) =>
      change.kind === 'open' &&
      change.service === service &&
      change.position[0] === lng &&
      change.position[1] === lat,
  );
}
