import type { Translator } from '../i18n/translate';
import { nearSentence } from '../panels/near-sentence';
import { leftOutSentence } from '../panels/planner/left-out-sentence';
import type { AppState } from '../state/app-state';
import { reachSummary } from '../state/reach-selectors';

/** The sentence that stands on the page; '' while there is none. */
export function stateSentence(state: AppState, translator: Translator): string {
  if (state.section === 'gaps') return leftOutSentence(state, translator) ?? '';
  const summary = reachSummary(state);
  return summary ? nearSentence(state, summary, translator) : '';
}
