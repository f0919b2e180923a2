import type { LngLat } from '../core/geo';
import type { ServiceId } from './service';

export const placeStatuses = ['open', 'closed', 'unknown'] as const;
export type PlaceStatus = (typeof placeStatuses)[number];

/** How exactly a place is located: at its house number, somewhere on its street, or only at a square or centroid. */
export const precisions = ['house', 'street', 'place'] as const;
export type Precision = (typeof precisions)[number];

/** One row of a facts table: a place that is known, located or not. */
export interface Place {
  readonly id: string;
  readonly service: ServiceId;
  readonly name: string;
  /** The English name where the name is a description, else ''. */
  readonly nameEn: string;
  readonly address: string;
  /** Null: known and not yet located; listed, never counted. */
  readonly position: LngLat | null;
  readonly precision: Precision | null;
  readonly status: PlaceStatus;
  /** A code of its service's kinds (asset type of Sharing Cities, food or flowers of a market…), or ''. */
  readonly kind: string;
  /** Codes of what it offers (course areas, machines…). */
  readonly offers: readonly string[];
  /** Free figure as the source gives it ("1 column, 2 charge points"), or ''; shown in a table, not translated. */
  readonly quantity: string;
  /** Only where sourced; with scheme. */
  readonly website: string;
  /** Sentences for people, in both languages or in neither. */
  readonly noteIt: string;
  readonly noteEn: string;
  readonly source: string;
  readonly coordinateSource: string;
  /** Year of the newest source that names it, or ''. */
  readonly lastSeen: string;
  /** NIL and municipio by its coordinates; null where not located or outside the city. */
  readonly nil: number | null;
  readonly municipio: number | null;
}

/** A place with coordinates. */
export type LocatedPlace = Place & { readonly position: LngLat };
