import type { LngLat } from '../core/geo';
import type { AppState } from './app-state';

/** What a person does with the middle of the map without dragging it. */
export const mapSteps = ['left', 'up', 'choose', 'down', 'right'] as const;
export type MapStep = (typeof mapSteps)[number];

/** The crosshair in the middle of what is seen of the map, while the map has the keyboard or the arrows are open. */
export interface Aim {
  readonly position: LngLat;
  /** Where it stands, in pixels from the left and the top of the map. */
  readonly x: number;
  readonly y: number;
  /** The place that it lies on; null for none. */
  readonly facility: number | null;
  /** The NIL that it lies in; null outside Milan. */
  readonly nil: number | null;
  readonly by: 'keyboard' | 'arrows';
}

/** Choosing on the map without a pointer, or without dragging. */
export interface AimCommands {
  /** The crosshair came to rest, or with null it is gone. */
  readonly aimAt: (aim: Aim | null) => void;
  /** Shows or hides the arrows that move the map. */
  readonly showArrows: (areShown: boolean) => void;
  /** Asks the map to move by a step, or to take the point under the crosshair. */
  readonly stepMap: (step: MapStep) => void;
}

/** The commands of the crosshair; what it chooses goes the way of a click. */
export function createAimCommands(get: () => AppState, set: (patch: Partial<AppState>) => void): AimCommands {
  return {
    aimAt: (aim) => {
      if (aim !== get().aim) set({ aim });
    },
    showArrows: (areArrowsShown) => set({ areArrowsShown }),
    stepMap: (step) => set({ stepRequest: { step, serial: (get().stepRequest?.serial ?? 0) + 1 } }),
  };
}
