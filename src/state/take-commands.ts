import { AbortError } from '../core/errors';
import type { DataCheck } from '../schema/data-check';
import type { GeoAbout, GeoFormat, GeoLayer } from '../schema/geo-layer';
import type { Client } from '../workers/client';
import type { AnalysisMessages } from '../workers/messages';
import type { AppState } from './app-state';
import type { PictureWords } from './picture';
import { coverageQuestion, shownNil } from './questions';

/** What a person can take away, and what gives it. */
export interface TakeCommands {
  /** Opens the page to print of a NIL, in the minutes of its page on the screen if that is open; or closes it. */
  readonly printNil: (nil: number | null) => void;
  /** The bytes of the file of the cells with the minutes of the present question. */
  readonly writeCells: (about: GeoAbout, format: GeoFormat) => Promise<Uint8Array<ArrayBuffer>>;
  /** The last self-check of the data, null where none was run; rejects where it does not come. */
  readonly readDataCheck: () => Promise<DataCheck | null>;
  /** The bytes of a layer's file; rejects where it cannot be written. */
  readonly writeLayer: (layer: GeoLayer, format: GeoFormat) => Promise<Uint8Array<ArrayBuffer>>;
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

/** The commands of what is taken away. Pictures are asked of the map through the state, one at a time. */
export function createTakeCommands(
  get: () => AppState,
  change: (patch: Partial<AppState>) => void,
  client: Client<AnalysisMessages>,
): TakeCommands {
  let waiting: Waiting | null = null;
  return {
    printNil: (printedNil) => {
      const isOfPage = printedNil !== null && shownNil(get()) !== null;
      change({ printedNil, ...(isOfPage ? { cutoffMinutes: get().reachMinutes } : {}) });
    },
    writeCells: (about, format) =>
      client.request('writeCells', { query: coverageQuestion(get()), about, format }),
    readDataCheck: () => client.request('dataCheck', null),
    writeLayer: (layer, format) => client.request('writeLayer', { layer, format }),
    takePicture: (words) =>
      new Promise((resolve, reject) => {
        waiting?.reject(new AbortError());
        const serial = (get().pictureRequest?.serial ?? 0) + 1;
        waiting = { serial, resolve, reject };
        change({ pictureRequest: { serial, words } });
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
