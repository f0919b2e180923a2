import type { LngLat } from '../core/geo';
import type { LayerServiceId } from './service';

/** Everyday services, each counted in one or more of the eight dimensions. */
export const everydayKinds = [
  'schools',
  'upper-schools',
  'libraries',
  'post-offices',
  'historic-workshops',
  'historic-shops',
  'food-shops',
  'pharmacies',
  'sport-centres',
  'parks',
  'drinking-fountains',
] as const;
export type EverydayKind = (typeof everydayKinds)[number];

/** Ways to travel on: places that one walks to, but no services; they count in no dimension. */
export const transportKinds = ['metro', 'rail', 'surface-stops', 'bike-sharing', 'charging'] as const;
export type TransportKind = (typeof transportKinds)[number];

/** Every kind of the file, in the order of the file, lists and legends. */
export const openKinds = [...everydayKinds, ...transportKinds] as const;
export type OpenKind = (typeof openKinds)[number];

/** The eight dimensions of a neighbourhood in the city's Mi15 programme, in its order. */
export const dimensionIds = ['learn', 'work', 'culture', 'outdoors', 'make', 'shop', 'care', 'meet'] as const;
export type DimensionId = (typeof dimensionIds)[number];

/** Whether a text names a kind of the file. */
export function isOpenKind(text: string): text is OpenKind {
  return (openKinds as readonly string[]).includes(text);
}

/** Whether a text names an everyday service. */
export function isEverydayKind(text: string): text is EverydayKind {
  return (everydayKinds as readonly string[]).includes(text);
}

/** Whether a text names a dimension. */
export function isDimensionId(text: string): text is DimensionId {
  return (dimensionIds as readonly string[]).includes(text);
}

/** One place of an open list. */
export interface OpenPlace {
  /** The source's own id, or one made of its address; unique within its kind. */
  readonly id: string;
  /** '' for a park: the source has no names. */
  readonly name: string;
  /** As the source writes it; of a park, the nearest street. */
  readonly address: string;
  /** What more the source says, in Italian: trade, level of school, lines, sports. */
  readonly note: string;
  /** Square metres of a park, docks of bikes, charging points, year of a shop; 0 where there is none. */
  readonly quantity: number;
  /** Where a walk to it may end: one point, or the entrances of a park. */
  readonly points: readonly [LngLat, ...LngLat[]];
}

/** All places of one kind, and what is to be known of their list. */
export interface OpenLayer {
  readonly kind: OpenKind;
  readonly nameIt: string;
  readonly nameEn: string;
  /** One of them, in lower case: "farmacia". */
  readonly oneIt: string;
  readonly oneEn: string;
  /** Key of the manifest's sources. */
  readonly source: string;
  readonly vintage: string;
  readonly faultsIt: string;
  readonly faultsEn: string;
  /** Rows of the source, and those that are badly located: listed apart, never counted. */
  readonly read: number;
  readonly badlyLocated: number;
  readonly places: readonly OpenPlace[];
}

/** One dimension, and the services that belong to it; everyday and specialised ones are never added up. */
export interface Dimension {
  readonly id: DimensionId;
  readonly nameIt: string;
  readonly nameEn: string;
  readonly specialised: readonly LayerServiceId[];
  readonly everyday: readonly EverydayKind[];
}

/** What the file of everyday services holds. */
export interface Everyday {
  /** All eight, in their order. */
  readonly dimensions: readonly Dimension[];
  /** In the order of {@link openKinds}, each at most once: those that the study area has a list of. */
  readonly layers: readonly OpenLayer[];
}

/** Why a row of an open list is taken for badly located. */
export const misplacements = ['outside-city', 'far-from-street', 'on-water', 'postcode-only'] as const;
export type Misplacement = (typeof misplacements)[number];

/** A row that is badly located: listed, never counted. */
export interface BadlyLocated {
  readonly kind: OpenKind;
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly position: LngLat;
  readonly reason: Misplacement;
  /** Metres outside the city, or from the nearest known point of its street; else 0. */
  readonly meters: number;
}
