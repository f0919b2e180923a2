import { uncoveredOf } from '../../state/comparison-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { HowMade } from '../how-made';
import { wayOf } from '../pace-words';
import { servicesWords } from '../service-words';
import { QuestionFailure } from '../state-notes';
import { useText } from '../use-text';
import { namedSides } from './comparison-data';
import { SideBySide } from './side-by-side';

/** Today and what is tried out, side by side. */
export function CompareScenario() {
  const translator = useText();
  const { text } = translator;
  const commands = useCommands();
  const state = useAppState((whole) => whole);
  const { group, scenario } = state;
  if (scenario.changes.length === 0) {
    return (
      <>
        <p>{text('compare.scenario.empty')}</p>
        <button type="button" className="button" onClick={() => commands.setQuestion('what-if')}>
          {text('compare.scenario.try')}
        </button>
      </>
    );
  }
  const sides = namedSides(state, translator);
  if (!sides) {
    return state.scenarioAnswer.kind === 'running' ? (
      <p role="status" className="lead">
        {text('compare.running')}
      </p>
    ) : (
      <QuestionFailure what="scenarioAnswer" />
    );
  }
  const [before, after] = sides.map(({ side }) => uncoveredOf(side)[group]);
  const change = after < before ? 'fewer' : after > before ? 'more' : 'same';
  return (
    <>
      <div id="answer" role="status" className="answer">
        <h2 className="sentence">
          {text(`compare.scenario.${change}`, {
            people:
              change === 'same'
                ? text(`gaps.people.${group}`, { count: before })
                : text(`compare.${change}.${group}`, { count: Math.abs(after - before) }),
            count: Math.abs(after - before),
            services: servicesWords(state, state.services, state.match, translator),
            minutes: state.cutoffMinutes,
            way: text(`what-if.way.${wayOf(state.profileId)}`),
            before,
            after,
          })}
        </h2>
      </div>
      <SideBySide sides={sides} />
      <HowMade method={text('compare.scenario.method')} caveat={text('compare.caveat')} />
    </>
  );
}
