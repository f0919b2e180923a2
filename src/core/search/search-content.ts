import type { LngLat } from '../geo';

/** A house number whose place is known. */
export interface KnownNumber {
  /** As written on the plate: "45/A". */
  readonly label: string;
  readonly position: LngLat;
}

export interface SearchStreet {
  /** "Via Val Trompia". */
  readonly name: string;
  /** NIL of `position`, or 0. */
  readonly nil: number;
  /** A point on it. */
  readonly position: LngLat;
  /** In the order of the street. */
  readonly numbers: readonly KnownNumber[];
  /** Other known points of it, without number. */
  readonly points: readonly LngLat[];
}

export interface SearchNeighbourhood {
  readonly nil: number;
  /** As people say it. */
  readonly name: string;
  /** Other names, the official one among them. */
  readonly aliases: readonly string[];
  readonly position: LngLat;
}

/** One of the parts that the city is governed by, each with a number; people still say "zona 8". */
export interface SearchMunicipio {
  readonly municipio: number;
  /** A point in it. */
  readonly position: LngLat;
}

export interface SearchStation {
  readonly kind: 'metro' | 'station';
  /** "Bande Nere (M1)", "Stazione Porta Garibaldi". */
  readonly label: string;
  /** Without lines or the word station. */
  readonly name: string;
  /** "M1"; empty for the railway. */
  readonly lines: readonly string[];
  readonly nil: number;
  readonly position: LngLat;
}

export interface SearchFacility {
  readonly service: string;
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly nil: number;
  readonly position: LngLat;
}

/** Everything that can be found, as the file holds it. */
export interface SearchContent {
  readonly neighbourhoods: readonly SearchNeighbourhood[];
  readonly stations: readonly SearchStation[];
  readonly streets: readonly SearchStreet[];
  readonly facilities: readonly SearchFacility[];
}
