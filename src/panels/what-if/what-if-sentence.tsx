import { shownScenario, zoneChange } from '../../state/scenario-selectors';
import { useAppState } from '../../state/use-store';
import { wayOf } from '../pace-words';
import { leftOutSentence } from '../planner/left-out-sentence';
import { useText } from '../use-text';

/** Who gains and who loses by the scenario; before anything is changed, what can be tried. */
export function WhatIfSentence() {
  const translator = useText();
  const { text, list } = translator;
  const state = useAppState((whole) => whole);
  const { group, match, services: chosen, cutoffMinutes: minutes, scenario, scenarioHistory } = state;
  const names = chosen.map((id) => text(`one.${id}`));
  const isAll = chosen.length > 1 && match === 'all';
  const services = isAll ? text('gaps.all', { list: list(names) }) : list(names, 'disjunction');
  const way = wayOf(state.profileId);
  const shown = shownScenario(state);
  const city = shown && zoneChange(shown.answer, 'city');
  if (shown && city) {
    const gained = city.gained[group];
    return (
      <div
        id="answer"
        role="status"
        className={`answer${shown.isStale ? ' is-stale' : ''}`}
        // While a place is dragged the figures change with every step: they are read out once it is dropped.
        aria-busy={shown.isStale || scenarioHistory.held !== null}
      >
        <h2 className="sentence">
          {text('what-if.sentence', {
            people: text(`gaps.people.${group}`, { count: gained }),
            gained,
            lost: city.lost[group],
            services,
            match: isAll ? 'all' : 'any',
            minutes,
            way: text(`what-if.way.${way}`),
          })}
        </h2>
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
