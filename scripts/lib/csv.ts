import { CsvError, parse } from 'csv-parse/sync';
import { DataFormatError } from '../../src/core/errors';
import { showValue } from '../../src/schema/show-value';

/** One row of a table with the line it starts on, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** Something that is no table, or no text: where, what stands there, and what to do. */
export interface CsvProblem {
  readonly line: number;
  /** The column's name, or "row", "header" or "table". */
  readonly column: string;
  readonly value: string;
  readonly advice: string;
}

/** What could be read, without the rows that have another number of cells, and everything that is wrong. */
export interface CsvScan extends CsvTable {
  readonly problems: readonly CsvProblem[];
}

/** Stands in the text for bytes that are not UTF-8. */
const UNREADABLE = '\ufffd';
/** Letters of what the parser says that are shown: it repeats the whole cell. */
const MAX_ADVICE = 200;
const ENCODING_ADVICE = 'not UTF-8: save the file as UTF-8 and write the letter again';

function newlinesIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

interface CsvRecord {
  readonly cells: readonly string[];
  /** The lines it starts and ends on. */
  readonly line: number;
  readonly lastLine: number;
}

/** Adds the records one by one, so that those before an error are known. */
function parseRecords(text: string, delimiter: string, records: CsvRecord[]): void {
  parse(text, {
    delimiter,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    onRecord: (cells: string[], { lines }) => {
      records.push({ cells, line: lines - newlinesIn(cells), lastLine: lines });
      return null;
    },
  });
}

/** A quote that is never closed is an error at the end of the file; the row that opens it is the one to mend. */
function lineOfError(error: CsvError, records: readonly CsvRecord[]): number {
  if (error.code !== 'CSV_QUOTE_NOT_CLOSED') return Number(Reflect.get(error, 'lines'));
  return (records.at(-1)?.lastLine ?? 0) + 1;
}

function failedScan(problem: CsvProblem): CsvScan {
  return { columns: [], rows: [], problems: [problem] };
}

/**
 * Reads a table with a header row, commas and UTF-8, every cell trimmed, and goes on after what is wrong: bytes that
 * are not UTF-8, rows with another number of cells. Semicolons, no header or a quote out of place end it at once.
 */
export function scanCsv(bytes: Uint8Array): CsvScan {
  return scanText(new TextDecoder('utf-8').decode(bytes), ',');
}

/** As {@link scanCsv}, of a text whose cells are divided by another character. */
export function scanText(text: string, delimiter: string): CsvScan {
  const records: CsvRecord[] = [];
  try {
    parseRecords(text, delimiter, records);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = lineOfError(error, records);
    const value = text.split('\n')[line - 1] ?? '';
    const advice = error.message.slice(0, MAX_ADVICE);
    return failedScan({ line, column: 'row', value: value.slice(0, 80).trim(), advice });
  }
  const [header, ...body] = records;
  if (!header) return failedScan({ line: 1, column: 'table', value: '', advice: 'empty: no header row' });
  const columns = header.cells;
  if (columns.length === 1 && columns[0].includes(';')) {
    const advice = 'divided by semicolons: save the table with commas';
    return failedScan({ line: 1, column: 'header', value: columns[0].slice(0, 80), advice });
  }
  const problems: CsvProblem[] = [];
  for (const { cells, line } of records) {
    cells.forEach((value, at) => {
      if (value.includes(UNREADABLE))
        problems.push({ line, column: columns[at] || 'row', value, advice: ENCODING_ADVICE });
    });
    if (cells.length === columns.length) continue;
    const advice = `${cells.length} cells where the header has ${columns.length}: put cells with a comma in quotes`;
    problems.push({ line, column: 'row', value: cells.join(',').slice(0, 80), advice });
  }
  const rows = body
    .filter(({ cells }) => cells.length === columns.length)
    .map(({ cells, line }) => ({
      line,
      values: Object.fromEntries(columns.map((column, at) => [column, cells[at]])),
    }));
  return { columns, rows, problems };
}

/**
 * A table as {@link scanCsv} reads it.
 * @throws DataFormatError with all that is wrong.
 */
export function readCsv(bytes: Uint8Array, file: string): CsvTable {
  const { columns, rows, problems } = scanCsv(bytes);
  if (problems.length === 0) return { columns, rows };
  throw new DataFormatError(
    problems
      .map(
        ({ line, column, value, advice }) =>
          `${file}, line ${line}: ${advice} (${column.slice(0, 40)}: ${showValue(value)})`,
      )
      .join('\n'),
  );
}
