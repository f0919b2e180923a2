import type { LngLat } from '../core/geo';
import type { AppState, Origin } from './app-state';

/** Moving the point that an answer starts from. */
export interface OriginCommands {
  /** Sets the point elsewhere: one step for the Back button. */
  readonly moveOrigin: (to: LngLat) => void;
  /** Shows the point where it is dragged to, with its answer; no step until `settleOrigin`. */
  readonly dragOrigin: (to: LngLat) => void;
  readonly settleOrigin: () => void;
  /** Leaves the point where it was before the drag. */
  readonly cancelOrigin: () => void;
}

interface OriginHands {
  readonly get: () => AppState;
  readonly change: (patch: Partial<AppState>) => void;
  /** Fills in the words of an origin that has none. */
  readonly describe: () => void;
}

function movedTo(position: LngLat): Origin {
  return { position, label: '', by: 'map', note: 'exact' };
}

/** The commands that move the origin of one store. */
export function createOriginCommands({ get, change, describe }: OriginHands): OriginCommands {
  return {
    moveOrigin: (to) => {
      if (!get().origin) return;
      change({ origin: movedTo(to), heldOrigin: null, locateProblem: null });
      describe();
    },
    dragOrigin: (to) => {
      const { origin, heldOrigin } = get();
      if (origin) change({ origin: movedTo(to), heldOrigin: heldOrigin ?? origin, locateProblem: null });
    },
    settleOrigin: () => {
      if (!get().heldOrigin) return;
      change({ heldOrigin: null });
      describe();
    },
    cancelOrigin: () => {
      const { heldOrigin } = get();
      if (heldOrigin) change({ origin: heldOrigin, heldOrigin: null });
    },
  };
}
