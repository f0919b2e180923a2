import { shownScenario, zoneChange } from '../../state/scenario-selectors';
import { leftOutSentence } from '../planner/left-out-sentence';
import { oneOfService } from '../service-words';
import { useText } from '../use-text';
import { scenarioSentence } from './scenario-sentence';
import { useSettledState } from './use-settled-state';

/** Who gains and who loses by the scenario; before anything is changed, what can be tried. */
export function WhatIfSentence() {
  const translator = useText();
  const { text, list } = translator;
  const state = useSettledState();
  const { group, services: chosen, scenario, scenarioHistory } = state;
  const names = chosen.map((id) => oneOfService(text, state, id));
  const shown = shownScenario(state);
  const city = shown && zoneChange(shown.answer, 'city');
  if (shown && city) {
    return (
      <div
        id="answer"
        role="status"
        className={`answer${shown.isStale ? ' is-stale' : ''}`}
        // While a place is dragged the figures change with every step: they are read out once it is dropped.
        aria-busy={shown.isStale || scenarioHistory.held !== null}
      >
        <h2 className="sentence">{scenarioSentence(shown.answer, state, translator)}</h2>
        <p className="lead">
          {text('what-if.left', {
            after: city.residents[group] - city.after[group],
            before: city.residents[group] - city.before[group],
          })}
        </p>
      </div>
    );
  }
  if (scenario.changes.length > 0 && state.scenarioAnswer.kind === 'running') {
    return (
      <p role="status" className="lead">
        {text('what-if.running')}
      </p>
    );
  }
  const today = leftOutSentence(state, translator);
  if (scenario.changes.length > 0 || today === null) return null;
  return (
    <div id="answer" role="status" className="answer">
      <h2 className="sentence">{text('what-if.invite', { services: list(names, 'disjunction') })}</h2>
      <p className="lead">{text('what-if.today', { sentence: today })}</p>
    </div>
  );
}
