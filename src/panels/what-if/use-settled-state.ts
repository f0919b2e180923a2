import { useRef } from 'react';
import type { AppState } from '../../state/app-state';
import { useAppState } from '../../state/use-store';

/**
 * The whole state; while a place is dragged that of the last step that is answered, so that scenario and figures always
 * belong together and nothing is rendered twice for one step.
 */
export function useSettledState(): AppState {
  const last = useRef<AppState | null>(null);
  return useAppState((state) => {
    const isBetween = state.scenarioHistory.held !== null && state.scenarioAnswer.kind === 'running';
    if (!isBetween || last.current === null) last.current = state;
    return last.current;
  });
}
