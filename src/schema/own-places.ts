import type { LngLat } from '../core/geo';

/** Largest file of places that is read, in bytes. */
export const OWN_MAX_BYTES = 2_000_000;
/** Most rows that are read. */
export const OWN_MAX_ROWS = 5_000;

/** One point of a person's own file that can be used. */
export interface OwnRow {
  /** As a spreadsheet numbers it, the header being 1; of GeoJSON the feature, from 1. */
  readonly row: number;
  /** '' where the file gives none. */
  readonly name: string;
  readonly address: string;
  readonly position: LngLat;
}

/** Why a row could not be used. */
export type RowFault =
  | 'latitude'
  | 'longitude'
  | 'no-position'
  /** Too far from the study area for its network to know of it. */
  | 'outside'
  /** Outside, and inside if the two columns changed places. */
  | 'swapped'
  /** GeoJSON that is no point. */
  | 'geometry'
  /** More cells than the header has: a comma that was not put in quotes. */
  | 'cells'
  /** A quotation mark that nothing closes, or far too many letters: the file was read up to here. */
  | 'quote';

/** A row that could not be used, and the value that is wrong. */
export interface RowProblem {
  readonly row: number;
  readonly fault: RowFault;
  readonly value: string;
}

/** Why a file as a whole could not be used. */
export type FileFault =
  /** The device could not read it. */
  | 'unreadable'
  | 'too-large'
  | 'too-many-rows'
  | 'not-text'
  | 'not-json'
  | 'no-columns'
  | 'empty'
  | 'no-good-row';

/** What is known of a file of places that was read. */
export interface OwnFileFacts {
  readonly problems: readonly RowProblem[];
  /** Rows with anything in them, good or not. */
  readonly rowCount: number;
  /** Rows that gave a place, or several. */
  readonly goodRowCount: number;
  /** Coordinates in metres were read as the UTM zone of the study area. */
  readonly isMetric: boolean;
}

/** A file whose places are taken up. */
export interface OwnFile extends OwnFileFacts {
  readonly name: string;
}

/** Why a file could not be used. */
export interface FileRefusal {
  readonly fault: FileFault;
  /** What was found instead: the columns, the number of rows or bytes. */
  readonly value: string;
  readonly problems: readonly RowProblem[];
}

/** What a file of places turned out to be. */
export type OwnFileReading =
  | ({ readonly kind: 'read'; readonly rows: readonly OwnRow[] } & OwnFileFacts)
  | ({ readonly kind: 'refused' } & FileRefusal);
