import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { OWN_MAX_ROWS, type OwnFileReading } from '../schema/own-places';
import { findOwnColumns } from './own-columns';
import type { OwnGround } from './own-position';
import { cleanCell, createOwnRows } from './own-rows';

const delimiters = [';', '\t', ','] as const;
/** Lines of a file at most: rows, empty ones, and line breaks inside cells. The reader is slow on many more. */
const MAX_LINES = 4 * OWN_MAX_ROWS;
/** Letters of a row at most; a quotation that nothing closes ends there. */
const MAX_ROW_LETTERS = 100_000;
/** Letters in which the header has to begin and end: the reader takes a microsecond for each, and looks three times. */
const MAX_HEAD_LETTERS = 20_000;
/** Columns that are named where none is a latitude, and letters of the header that they are taken from. */
const SHOWN_COLUMNS = 12;
const SHOWN_LETTERS = 2_000;

interface Records {
  /** Lines of cells as a spreadsheet shows them, empty ones included. */
  readonly lines: readonly (readonly string[])[];
  /** Whether the line after them could not be read: it opens a quotation that nothing closes, or is far too long. */
  readonly isBroken: boolean;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function parseLines(text: string, delimiter: string, lastLine?: number): Records {
  const lines: string[][] = [];
  try {
    parse(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: MAX_ROW_LETTERS,
      ...(lastLine === undefined ? {} : { to: lastLine }),
      onRecord: (cells: string[]) => {
        lines.push(cells);
        return null;
      },
    });
    return { lines, isBroken: false };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { lines, isBroken: true };
  }
}

/** A decimal number with a point or a comma; null for anything else, an empty cell included. */
function readCoordinate(cell: string): number | null {
  const text = cell.trim();
  return /^[-+]?\d{1,8}([.,]\d{1,15})?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** Where the header is, among the first lines, and what divides its cells. */
function findHeader(text: string) {
  for (const delimiter of delimiters) {
    const { lines } = parseLines(text.slice(0, MAX_HEAD_LETTERS), delimiter, 20);
    const at = lines.findIndex((cells) => !isBlank(cells));
    const columns = findOwnColumns(lines[at] ?? []);
    if (columns.latitude >= 0 && columns.longitude >= 0)
      return { delimiter, at, columns, width: lines[at].length };
  }
  return null;
}

/**
 * Reads a table of places: a header with a latitude and a longitude, cells divided by semicolons, tabs or commas,
 * decimals with a point or a comma. What is wrong is told row by row, the good rows are kept.
 */
export function readOwnCsv(text: string, ground: OwnGround): OwnFileReading {
  const lineCount = text.split(/\r\n|\r|\n/).length;
  if (lineCount > MAX_LINES)
    return { kind: 'refused', fault: 'too-many-rows', value: String(lineCount), problems: [] };
  const header = findHeader(text);
  if (!header) {
    const [first = ''] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    const names = first
      .slice(0, SHOWN_LETTERS)
      .split(/[;\t,]/)
      .map((name) => cleanCell(name.replaceAll('"', '')));
    const value = names.filter(Boolean).slice(0, SHOWN_COLUMNS).join(', ');
    return { kind: 'refused', fault: value === '' ? 'empty' : 'no-columns', value, problems: [] };
  }
  const { delimiter, at, columns, width } = header;
  const { lines, isBroken } = parseLines(text, delimiter);
  const filled = lines.slice(at + 1).filter((cells) => !isBlank(cells)).length;
  if (filled > OWN_MAX_ROWS)
    return { kind: 'refused', fault: 'too-many-rows', value: String(filled), problems: [] };
  const rows = createOwnRows(ground);
  lines.forEach((cells, index) => {
    const row = index + 1;
    if (index <= at || isBlank(cells)) return;
    if (cells.slice(width).some((cell) => cell.trim() !== '')) {
      rows.addProblem(row, 'cells', `${cells.length}/${width}`);
      return;
    }
    const [latitude = '', longitude = ''] = [cells[columns.latitude], cells[columns.longitude]];
    const [y, x] = [readCoordinate(latitude), readCoordinate(longitude)];
    if (latitude.trim() === '' && longitude.trim() === '') rows.addProblem(row, 'no-position', '');
    else if (y === null) rows.addProblem(row, 'latitude', latitude);
    else if (x === null) rows.addProblem(row, 'longitude', longitude);
    else {
      const [name = '', address = ''] = [cells[columns.name], cells[columns.address]];
      rows.addPoints({ row, name, address }, [[x, y]]);
    }
  });
  if (isBroken) rows.addProblem(lines.length + 1, 'quote', '');
  return rows.read();
}
