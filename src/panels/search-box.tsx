import { useAppState, useCommands } from '../state/use-store';
import { Icon } from '../ui/icon';
import { StateNote } from '../ui/state-note';
import { AddressBox } from './address-box';
import { FailureNote } from './failure-note';
import { useText } from './use-text';

/** The one search of the page, with the device's position beside it. */
export function SearchBox() {
  const { text } = useText();
  const commands = useCommands();
  return (
    <AddressBox
      label={text('search.label')}
      onChoose={commands.chooseResult}
      takesTyped
      trailing={<LocateButton />}
    >
      <LocateProblem />
      <IndexProblem />
    </AddressBox>
  );
}

function LocateButton() {
  const { text } = useText();
  const commands = useCommands();
  const locating = useAppState((state) => state.locating);
  const isOpen = useAppState((state) => state.opened.kind === 'ready');
  const label = text(locating ? 'locate.running' : 'locate.button');
  return (
    <button
      type="button"
      className={`icon-button${locating ? ' is-running' : ''}`}
      aria-label={label}
      title={label}
      disabled={!isOpen || locating}
      onClick={commands.locateDevice}
    >
      <Icon name="locate" />
    </button>
  );
}

/** That there is nothing to search in, with a way to try again: the map can be pointed at meanwhile. */
function IndexProblem() {
  const { text } = useText();
  const commands = useCommands();
  const index = useAppState((state) => state.searchIndex);
  const isOpen = useAppState((state) => state.opened.kind === 'ready');
  if (index.kind !== 'failed' || !isOpen) return null;
  return (
    <FailureNote
      title={text('search.failed')}
      failure={index.failure}
      stays="map"
      onRetry={() => commands.retry('searchIndex')}
    />
  );
}

/** Why the device's position could not be had. */
function LocateProblem() {
  const { text } = useText();
  const problem = useAppState((state) => state.locateProblem);
  if (!problem) return null;
  return (
    <StateNote mark="locate" isWarning role="alert">
      <p>{text(`locate.${problem}`)}</p>
    </StateNote>
  );
}
