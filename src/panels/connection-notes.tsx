import { useSyncExternalStore } from 'react';
import { openedArea } from '../state/reach-selectors';
import { useAppState } from '../state/use-store';
import { type PartsState, readPartsState, retryParts, subscribeParts } from '../ui/load-part';
import { reloadDamagedPage, reloadPage } from '../ui/reload-page';
import { StateNote } from '../ui/state-note';
import { useText } from './use-text';

/**
 * Says that the network is gone and what is still there, and that a new version has come: the page stays on its own
 * until the person reloads.
 */
export function ConnectionNotes() {
  const { text, date } = useText();
  const online = useAppState((state) => state.online);
  const hasCopy = useAppState((state) => state.offline.kind === 'on');
  const hasNewVersion = useAppState((state) => state.hasNewVersion);
  const dataDate = useAppState((state) => openedArea(state)?.manifest.dataDate);
  return (
    <div className="connection" role="status">
      {hasNewVersion && (
        <StateNote
          mark="reload"
          actions={
            <button type="button" className="button" onClick={reloadPage}>
              {text('offline.reload')}
            </button>
          }
        >
          <p>{text('offline.new-version')}</p>
        </StateNote>
      )}
      {!online && dataDate && (
        <StateNote mark="offline">
          <p>
            {hasCopy ? text('offline.note.copy', { date: date(dataDate) }) : text('offline.note.no-copy')}
          </p>
        </StateNote>
      )}
    </div>
  );
}

/** How the parts stand that are waited for. */
export function usePartsState(): PartsState {
  return useSyncExternalStore(subscribeParts, readPartsState, () => 'coming');
}

/** In place of a part of the page that is being loaded, or could not be. */
export function PartFallback() {
  const { text } = useText();
  const online = useAppState((state) => state.online);
  const state = usePartsState();
  if (state === 'coming') {
    return (
      <div className="part-loading">
        <StateNote mark="waiting">
          <p>{text('state.part.loading')}</p>
        </StateNote>
      </div>
    );
  }
  const isFailed = state === 'failed';
  const failed = online ? 'offline.part.failed' : 'offline.part.no-network';
  return (
    <StateNote
      mark={online ? 'alert' : 'offline'}
      isWarning
      role="alert"
      actions={
        <>
          {isFailed && (
            <button type="button" className="button" onClick={retryParts}>
              {text('state.retry')}
            </button>
          )}
          {online && (
            <button type="button" className="button" onClick={() => void reloadDamagedPage()}>
              {text('offline.reload')}
            </button>
          )}
        </>
      }
    >
      <p>{text(isFailed ? failed : 'fault.part.late')}</p>
    </StateNote>
  );
}
