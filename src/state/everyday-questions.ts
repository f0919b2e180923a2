import type { DimensionsQuery } from '../core/access/dimensions';
import { travelProfile } from '../core/network/profile';
import { minutesToSeconds } from '../core/units';
import type { EverydayQuery } from '../workers/messages';
import type { AppState } from './app-state';
import { shownNil } from './questions';

function knowsEveryday({ opened }: AppState): boolean {
  return opened.kind === 'ready' && opened.value.area.everyday !== null;
}

/** Whether the plan asks about the eight dimensions. */
export function asksDimensions({ section, question }: Pick<AppState, 'section' | 'question'>): boolean {
  return section === 'gaps' && question === 'dimensions';
}

/** What the eight dimensions ask: in the plan by its minutes, on the page of a NIL by its own; null where neither is. */
export function dimensionsQuestion(state: AppState): DimensionsQuery | null {
  const isPlan = asksDimensions(state);
  if (!knowsEveryday(state) || (!isPlan && shownNil(state) === null)) return null;
  return {
    tier: state.tier,
    cutoffSeconds: minutesToSeconds(isPlan ? state.cutoffMinutes : state.reachMinutes),
    profile: travelProfile(state.profileId, state.speedKmh),
  };
}

/**
 * What is near of everyday services, once an answer has been had; while the point is dragged that of before the drag, so
 * that nothing holds up its steps.
 */
export function everydayQuestion(state: AppState): EverydayQuery | null {
  const origin = state.heldOrigin ?? state.origin;
  if (!origin || !state.wantsEveryday || !knowsEveryday(state)) return null;
  return {
    origin: origin.position,
    cutoffSeconds: minutesToSeconds(state.reachMinutes),
    profile: travelProfile(state.profileId, state.speedKmh),
  };
}
