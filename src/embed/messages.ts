import type { ProfileId } from '../core/network/profile';
import type { LayerServiceId } from '../schema/service';

/** Version of the messages; every message bears it as `quindici`. */
export const MESSAGE_VERSION = 1;

/** What a host page may ask of an embedded map. */
export type EmbedCommand =
  | { readonly type: 'set-layers'; readonly layers: readonly LayerServiceId[] }
  | { readonly type: 'set-services'; readonly services: readonly LayerServiceId[] }
  | { readonly type: 'set-cutoff'; readonly minutes: number }
  | { readonly type: 'set-pace'; readonly pace: ProfileId; readonly speedKmh: number | null }
  | { readonly type: 'go-to-neighbourhood'; readonly nil: number }
  | { readonly type: 'go-to-point'; readonly lat: number; readonly lng: number; readonly label: string }
  | { readonly type: 'open-facility'; readonly service: LayerServiceId; readonly id: string };

/** A place and the minutes of the walk to it. */
export interface EmbedPlace {
  readonly service: LayerServiceId;
  readonly id: string;
  readonly name: string;
  /** Whole minutes, rounded up. */
  readonly minutes: number;
}

/** What an embedded map tells its host page. */
export type EmbedEvent =
  | { readonly type: 'ready'; readonly language: 'it' | 'en'; readonly dataDate: string }
  | {
      readonly type: 'answer';
      /** What the page reads, in its language. */
      readonly sentence: string;
      readonly lat: number;
      readonly lng: number;
      readonly minutes: number;
      readonly pace: ProfileId;
      readonly speedKmh: number;
      /** Residents within the minutes, an estimate. */
      readonly residents: number;
      /** Counted places within the minutes, by service; services without any are left out. */
      readonly counts: readonly { readonly service: LayerServiceId; readonly count: number }[];
      /** The nearest place of every service, however far, nearest first. */
      readonly nearest: readonly EmbedPlace[];
      /** Services whose places did not come: nothing above counts them. */
      readonly missing: readonly LayerServiceId[];
    }
  | {
      readonly type: 'facility-opened';
      readonly service: LayerServiceId;
      readonly id: string;
      readonly name: string;
    }
  | { readonly type: 'error'; readonly code: EmbedErrorCode; readonly message: string }
  | { readonly type: 'resized'; readonly width: number; readonly height: number };

/** What can go wrong: data that do not come, a command about what is not there, a map that cannot be drawn. */
export const embedErrorCodes = [
  'data',
  'unknown-neighbourhood',
  'unknown-facility',
  'off-network',
  'map',
] as const;
export type EmbedErrorCode = (typeof embedErrorCodes)[number];

/** A message as it is posted. */
export type Posted<M> = M & {
  readonly quindici: typeof MESSAGE_VERSION;
  /** Of an event: how many messages of the host page were ignored so far, unknown or malformed. */
  readonly ignored?: number;
};
