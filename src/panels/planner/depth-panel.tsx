import { fieldViews } from '../../state/app-state';
import { depthRow } from '../../state/depth-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { ChipGroup } from '../../ui/chip-group';
import { HowMade } from '../how-made';
import { wayOf } from '../pace-words';
import { QuestionFailure } from '../state-notes';
import { useText } from '../use-text';
import { CatchmentTable } from './catchment-table';
import { CompletenessNotes } from './completeness-notes';
import { DepthAnalyst } from './depth-analyst';
import { DepthTable } from './depth-table';
import { GapList } from './gap-list';

function Sentence() {
  const { text, number } = useText();
  const state = useAppState((whole) => whole);
  const city = depthRow(state, 'city');
  if (!city) {
    return state.depth.kind === 'running' ? (
      <p role="status" className="lead">
        {text('depth.running')}
      </p>
    ) : null;
  }
  const { uncovered, uncoveredRobust, uncoveredFragile, robust, fragile, missingMinutes } = city;
  const people = text(`gaps.people.${state.group}`, { count: uncovered });
  const minutes = state.cutoffMinutes;
  const always = uncovered - uncoveredRobust - uncoveredFragile;
  return (
    <>
      <div id="answer" role="status" className="answer">
        <h2 className="sentence">
          {uncovered === 0
            ? text('depth.sentence.none', { minutes })
            : text('depth.sentence', { people, robust: uncoveredRobust, fragile: uncoveredFragile })}
        </h2>
        <p className="small">{text('depth.meaning')}</p>
        <p className="lead">{text('depth.inside', { count: fragile - uncoveredFragile })}</p>
      </div>
      {uncovered > 0 && (
        <p>{text('depth.missing', { minutes: number(missingMinutes, 1), cutoff: minutes })}</p>
      )}
      {always > 0 && <p className="small">{text('depth.always', { count: always })}</p>}
      {robust > uncoveredRobust && (
        <p className="small">{text('depth.beyond', { count: robust - uncoveredRobust })}</p>
      )}
      {wayOf(state.profileId) !== 'walk' && <p className="small">{text('depth.on-foot')}</p>}
    </>
  );
}

/** What the map tells of homes. */
function FieldChoice() {
  const { text } = useText();
  const commands = useCommands();
  const view = useAppState((state) => state.fieldView);
  return (
    <ChipGroup
      label={text('depth.view')}
      options={fieldViews.map((value) => ({ value, label: text(`depth.view.${value}`) }))}
      chosen={view}
      onChoose={commands.setFieldView}
    />
  );
}

/** "How deep, how sure?": the sentence, the map, the table, the gaps, and what analysts ask for. */
export function DepthPanel() {
  const { text } = useText();
  return (
    <section className="depth">
      <QuestionFailure what="depth" />
      <Sentence />
      <CompletenessNotes />
      <HowMade method={text('depth.method')} caveat={text('depth.method.caveat')} />
      <FieldChoice />
      <DepthTable />
      <GapList />
      <DepthAnalyst />
      <CatchmentTable />
    </section>
  );
}
