import { lazy, Suspense, useEffect, useState } from 'react';
import { useAppState, useCommands } from '../state/use-store';
import { loadPart, retryParts } from '../ui/load-part';
import { reloadDamagedPage } from '../ui/reload-page';
import { StateNote } from '../ui/state-note';
import { usePartsState } from './connection-notes';
import { useText } from './use-text';

const NoMap = lazy(() => loadPart(async () => ({ default: (await import('./no-map')).NoMap })));

/** After so many milliseconds without a map the page says that it is late; it is still waited for. */
const LATE_MILLISECONDS = 9000;

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

/** That the map is on its way, or why there is none; then a drawing of the answer stands in its place. */
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
  if (state === 'pending') {
    return (
      <div className="map-note" role="status">
        <StateNote
          mark="waiting"
          actions={
            isLate && (
              <button type="button" className="button" onClick={() => void reloadDamagedPage()}>
                {text('offline.reload')}
              </button>
            )
          }
        >
          <p>{text(isLate ? 'fault.map.late' : 'state.map.loading')}</p>
        </StateNote>
      </div>
    );
  }
  const redraw = (): void => {
    if (isPartFailed) retryParts();
    else if (state === 'failed' && isAgain) void reloadDamagedPage();
    else commands.retry('map');
  };
  const mend = state !== 'no-webgl' && (
    <button type="button" className="button" onClick={redraw}>
      {text('fault.map.again')}
    </button>
  );
  const alone = (
    <div className="map-note" role="status">
      <StateNote mark="alert" isWarning title={text('state.map.failed.title')} actions={mend} />
    </div>
  );
  return (
    <Suspense fallback={alone}>
      <NoMap why={state} mend={mend} />
    </Suspense>
  );
}
