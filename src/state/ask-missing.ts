import { AbortError } from '../core/errors';
import type { OpenedArea } from '../workers/messages';
import { toldVersion } from './answering';
import type { AppState } from './app-state';
import { openedArea } from './reach-selectors';
import { resolveLink } from './url';

/** What the state becomes when an area is opened with more than before: places may have other positions in it. */
function takeArea(state: AppState, before: OpenedArea, area: OpenedArea): Partial<AppState> {
  const { selectedFacility } = state;
  const selected = selectedFacility === null ? undefined : before.places[selectedFacility];
  const index = area.places.findIndex(
    ({ service, id }) => service === selected?.service && id === selected.id,
  );
  return {
    opened: { kind: 'ready', value: area },
    hoveredFacility: null,
    toolPlace: null,
    ...resolveLink({ ...state, selectedFacility: index < 0 ? null : index }, area),
  };
}

/**
 * Asks again for the layers of places and the parts that are missing. Places that come stand among the others, so that
 * those have other positions and everything is asked anew.
 * @param open opens the area once more, with what its network tells where that is known
 */
export function createMissingAsker(
  get: () => AppState,
  set: (patch: Partial<AppState>) => void,
  renew: (patch: Partial<AppState>) => void,
  open: () => Promise<OpenedArea>,
): () => Promise<void> {
  return async () => {
    const before = openedArea(get());
    if (!before || before.missing.length + before.missingParts.length === 0 || get().isAskingMissing) return;
    set({ isAskingMissing: true });
    try {
      const area = await open();
      set({ isAskingMissing: false });
      const state = get();
      const now = openedArea(state) ?? before;
      const { missing, missingParts } = area;
      const hasCome = missing.length < now.missing.length || missingParts.length < now.missingParts.length;
      if (hasCome) renew(takeArea(state, now, area));
      else set({ opened: { kind: 'ready', value: { ...now, missing, missingParts } } });
    } catch (error) {
      set({ isAskingMissing: false });
      if (!(error instanceof AbortError)) set(toldVersion(error));
    }
  };
}
