import type { LngLat } from '../geo';

export const searchKinds = [
  'address',
  'street',
  'metro',
  'station',
  'neighbourhood',
  'municipio',
  'facility',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** One answer of the address search, best first in a list. */
export interface SearchResult {
  readonly kind: SearchKind;
  /** Stable within one index: "street:val-trompia", "facility:coworkings/…", "nil:76". */
  readonly key: string;
  /** As written on screen: "Via Val Trompia 45/A", "Bande Nere (M1)", "Stazione di Greco Pirelli", "Quarto Oggiaro". */
  readonly label: string;
  /** What helps to tell two apart: the neighbourhood, the address of a facility, the other name by which it was found. Proper names only. */
  readonly detail: string;
  readonly position: LngLat;
  /**
   * For a query with a house number: `exact` the number itself; `near` the nearest known number, `label` bears it;
   * `street` no number near, the point is the street's. `exact` for everything else.
   */
  readonly match: 'exact' | 'near' | 'street';
  /** The house number that was asked for, or ''. */
  readonly askedNumber: string;
  /** Facility: its service and id. */
  readonly facility: { readonly service: string; readonly id: string } | null;
  /** Neighbourhood: its NIL. */
  readonly nil: number | null;
  /** Municipio: its number. */
  readonly municipio: number | null;
}
