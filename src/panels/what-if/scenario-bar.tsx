import { useAppState, useCommands } from '../../state/use-store';
import { ChipGroup } from '../../ui/chip-group';
import { LateIcon } from '../../ui/late-icon';
import { useText } from '../use-text';

/** Back and forth between the steps, back to today, and which of the two the map shows. */
export function ScenarioBar() {
  const { text } = useText();
  const commands = useCommands();
  const canUndo = useAppState(({ scenarioHistory }) => scenarioHistory.past.length > 0);
  const canRedo = useAppState(({ scenarioHistory }) => scenarioHistory.future.length > 0);
  const isEmpty = useAppState(({ scenario }) => scenario.changes.length === 0);
  const side = useAppState((state) => state.scenarioSide);
  if (isEmpty && !canUndo && !canRedo) return null;
  return (
    <div className="scenario-bar">
      <div className="button-row">
        <button type="button" className="button" disabled={!canUndo} onClick={commands.undo}>
          <LateIcon name="undo" />
          {text('what-if.undo')}
        </button>
        <button type="button" className="button" disabled={!canRedo} onClick={commands.redo}>
          <LateIcon name="redo" />
          {text('what-if.redo')}
        </button>
        <button type="button" className="button" disabled={isEmpty} onClick={commands.clearScenario}>
          {text('what-if.clear')}
        </button>
      </div>
      {!isEmpty && (
        <ChipGroup
          label={text('what-if.side')}
          options={[
            { value: 'before', label: text('what-if.side.before') },
            { value: 'after', label: text('what-if.side.after') },
          ]}
          chosen={side}
          onChoose={commands.setScenarioSide}
        />
      )}
    </div>
  );
}
