/** One column of a table that is shown and taken away. */
export interface TableColumn {
  /** Stable name in files, lower case with underscores. */
  readonly key: string;
  /** In the language of the page. */
  readonly title: string;
  /** How the cells are told: text, whole numbers, decimals, or shares from 0 to 1. */
  readonly kind: 'text' | 'count' | 'decimal' | 'share';
  /** Of decimals, how many are shown; 2 unless told. */
  readonly digits?: number;
}

/** Null, and a number that is none, are an empty cell. */
export type TableCell = string | number | null;

/** A table as it is shown, and as it is taken away: both from the same cells. */
export interface DataTable {
  /** Of the file, without its ending. */
  readonly fileName: string;
  /** In the language of the page. */
  readonly title: string;
  readonly columns: readonly TableColumn[];
  /** By row, by column. */
  readonly rows: readonly (readonly TableCell[])[];
  /** Sentences that belong to this table alone (what was proven, what it leaves out), in the language of the page. */
  readonly notes?: readonly string[];
}
