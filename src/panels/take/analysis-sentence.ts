import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import { reachSummary } from '../../state/reach-selectors';
import { currentScenario } from '../../state/scenario-selectors';
import { nearSentence } from '../near-sentence';
import { leftOutSentence } from '../planner/left-out-sentence';
import { scenarioSentence } from '../what-if/scenario-sentence';

/** What the analysis says, in the words of its panel; null while there is no answer. */
export function analysisSentence(state: AppState, translator: Translator): string | null {
  if (state.section === 'gaps') {
    const scenario = currentScenario(state);
    return (scenario && scenarioSentence(scenario, state, translator)) ?? leftOutSentence(state, translator);
  }
  const summary = reachSummary(state);
  return summary && nearSentence(state, summary, translator);
}
