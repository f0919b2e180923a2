import { AbortError } from '../core/errors';
import type { AppState } from './app-state';
import type { PictureWords } from './picture';

/** What asks for a picture of the map, and what gives it. */
export interface PictureCommands {
  /** The map as it is shown, with its words, as PNG; rejects where it cannot be drawn, or when a newer one is asked for. */
  readonly takePicture: (words: PictureWords) => Promise<Blob>;
  /** The map's answer to the request of that serial: the picture, or why there is none. */
  readonly pictureTaken: (serial: number, outcome: Blob | Error) => void;
}

interface Waiting {
  readonly serial: number;
  readonly resolve: (picture: Blob) => void;
  readonly reject: (error: Error) => void;
}

/** Asks the map for pictures through the state, one at a time. */
export function createPictureCommands(
  get: () => AppState,
  set: (patch: Partial<AppState>) => void,
): PictureCommands {
  let waiting: Waiting | null = null;
  return {
    takePicture: (words) =>
      new Promise((resolve, reject) => {
        waiting?.reject(new AbortError());
        const serial = (get().pictureRequest?.serial ?? 0) + 1;
        waiting = { serial, resolve, reject };
        set({ pictureRequest: { serial, words } });
      }),
    pictureTaken: (serial, outcome) => {
      if (waiting?.serial !== serial) return;
      const { resolve, reject } = waiting;
      waiting = null;
      if (outcome instanceof Blob) resolve(outcome);
      else reject(outcome);
    },
  };
}
