import { useEffect, useState } from 'react';
import type { AppState } from '../state/app-state';
import { useAppState, useCommands } from '../state/use-store';
import { retryParts } from '../ui/load-part';
import { reloadDamagedPage } from '../ui/reload-page';
import { usePartsState } from './connection-notes';
import { useText } from './use-text';

/** After so many milliseconds without a map the page says that it is late; it is still waited for. */
const LATE_MILLISECONDS = 9000;

const notes = {
  pending: 'state.map.loading',
  failed: 'state.map.failed',
  lost: 'fault.map.lost',
  'no-webgl': 'state.map.none',
} as const satisfies Readonly<Record<Exclude<AppState['map'], 'ready'>, string>>;

/** Whether something is still awaited a while after it was begun. */
function useIsLate(isAwaited: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!isAwaited) return;
    const timer = setTimeout(() => setLate(true), LATE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [isAwaited]);
  return isLate && isAwaited;
}

/** That the map is on its way, or why there is none, with a way to have it again. */
export function MapNote() {
  const { text } = useText();
  const commands = useCommands();
  const map = useAppState((state) => state.map);
  const isAgain = useAppState((state) => state.mapAttempt > 0);
  const parts = usePartsState();
  const isLate = useIsLate(map === 'pending');
  if (map === 'ready') return null;
  const isPartFailed = map === 'pending' && parts === 'failed';
  const state = isPartFailed ? 'failed' : map;
  const redraw = (): void => {
    if (isPartFailed) retryParts();
    else if (state === 'failed' && isAgain) void reloadDamagedPage();
    else commands.retry('map');
  };
  return (
    <div className={`map-note${state === 'pending' && !isLate ? '' : ' note note-warning'}`} role="status">
      <p>{text(isLate && state === 'pending' ? 'fault.map.late' : notes[state])}</p>
      {(state === 'failed' || state === 'lost') && (
        <button type="button" className="button" onClick={redraw}>
          {text('fault.map.again')}
        </button>
      )}
      {state === 'pending' && isLate && (
        <button type="button" className="button" onClick={() => void reloadDamagedPage()}>
          {text('offline.reload')}
        </button>
      )}
    </div>
  );
}
