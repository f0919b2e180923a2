import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import { reachSummary } from '../../state/reach-selectors';
import { nearSentence } from '../near-sentence';
import { leftOutSentence } from '../planner/left-out-sentence';

/** What the analysis says, in the words of its panel; null while there is no answer. */
export function analysisSentence(state: AppState, translator: Translator): string | null {
  if (state.section === 'gaps') return leftOutSentence(state, translator);
  const summary = reachSummary(state);
  return summary && nearSentence(state, summary, translator);
}
