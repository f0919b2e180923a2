import { useAppState, useCommands } from '../state/use-store';
import { Icon } from '../ui/icon';
import { AddressBox } from './address-box';
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
    <div className="note note-warning" role="alert">
      <p className="note-title">{text('search.failed')}</p>
      <p>{text('search.failed.hint')}</p>
      <p className="note-detail" lang="en">
        {index.message}
      </p>
      <button type="button" className="button" onClick={() => commands.retry('searchIndex')}>
        {text('state.retry')}
      </button>
    </div>
  );
}

/** Why the device's position could not be had. */
function LocateProblem() {
  const { text } = useText();
  const problem = useAppState((state) => state.locateProblem);
  if (!problem) return null;
  return (
    <p className="note note-warning" role="alert">
      {text(`locate.${problem}`)}
    </p>
  );
}
