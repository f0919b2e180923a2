import { parse } from 'csv-parse/sync';

/** A table's file as a reader takes it that knows the format but none of our code. */
export interface ReadCsv {
  readonly notes: readonly string[];
  /** By row, the names of the columns first; as they stand, apostrophes before formulas included. */
  readonly cells: readonly (readonly string[])[];
}

/** Reads a CSV of ours back: UTF-8 with a mark, CR LF, notes after #, an empty line, then the table. */
export function readCsv(file: Uint8Array, separator: ';' | ','): ReadCsv {
  if (file[0] !== 0xef || file[1] !== 0xbb || file[2] !== 0xbf) throw new Error('no byte order mark');
  const text = new TextDecoder('utf-8', { fatal: true }).decode(file);
  const end = text.indexOf('\r\n\r\n');
  const rows: string[][] = parse(text.slice(end + 4), {
    delimiter: separator,
    comment: '#',
    comment_no_infix: true,
    record_delimiter: '\r\n',
  });
  const notes = text.slice(0, end).split('\r\n');
  return { notes, cells: rows };
}
