import { DataFormatError } from '../../src/core/errors';
import type { LngLat } from '../../src/core/geo';
import { foldText } from '../../src/core/search/text';
import { type CsvRow, scanText } from './csv';
import { collectProblems, type TableProblems } from './zones-csv';

/** A table as a catalogue publishes it: its columns under plain names, cells as they stand. */
export interface OfficialTable {
  readonly rows: readonly CsvRow[];
  /** Gathers what is wrong with cells: the source, the row, the column. */
  readonly problems: TableProblems;
  /** The first of the names that the table has, null where it has none of them. */
  readonly columnOf: (...names: readonly string[]) => string | null;
}

/** "80 e più" is "80_e_piu": small letters without accents, all else an underscore. */
export function plainColumn(header: string): string {
  return foldText(header)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

/** UTF-8 where it is that, else Windows-1252, which is what spreadsheets in Italy write. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The character that divides the header into most cells; a comma where none does. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const counts = [',', ';', '\t', '|'].map((mark) => ({ mark, count: header.split(mark).length }));
  return counts.reduce((best, candidate) => (candidate.count > best.count ? candidate : best)).mark;
}

/**
 * Reads a table of a catalogue: commas, semicolons or tabs, UTF-8 or Windows-1252.
 * @param name of the source in errors
 * @param required columns, each by one of several names
 * @throws DataFormatError that names the source and the row or the column
 */
export function readOfficialTable(
  bytes: Uint8Array,
  name: string,
  required: readonly (readonly string[])[],
): OfficialTable {
  const text = decode(bytes);
  if (/^\s*</.test(text)) throw new DataFormatError(`${name}: a web page or XML where a table is wanted`);
  const scan = scanText(text, delimiterOf(text));
  const columns = scan.columns.map(plainColumn);
  const missing = required.filter((names) => !names.some((column) => columns.includes(column)));
  if (missing.length > 0 && scan.columns.length > 0) {
    const wanted = missing.map((names) => names.join(' or ')).join(', ');
    throw new DataFormatError(`${name}: no column ${wanted}; the table has ${columns.join(', ')}`);
  }
  if (scan.problems.length > 0) {
    const lines = scan.problems
      .slice(0, 5)
      .map(({ line, column, advice }) => `${name}, row ${line}, column ${plainColumn(column)}: ${advice}`);
    throw new DataFormatError(lines.join('\n'));
  }
  if (scan.rows.length === 0) throw new DataFormatError(`${name}: no rows`);
  return {
    rows: scan.rows.map(({ line, values }) => ({
      line,
      values: Object.fromEntries(Object.entries(values).map(([key, value]) => [plainColumn(key), value])),
    })),
    problems: collectProblems(name),
    columnOf: (...names) => names.find((column) => columns.includes(column)) ?? null,
  };
}

/** A number with a point or a comma; NaN for anything else. */
export function readDecimal(text: string): number {
  return /^[-+]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

/** A whole number of people or things, also as "1234.0"; NaN for anything else. */
export function readWhole(text: string): number {
  const value = readDecimal(text);
  return Number.isInteger(value) && value >= 0 ? value : Number.NaN;
}

const LNG_NAMES = ['long_x_4326', 'long_wgs84', 'longitudine', 'long', 'lon', 'lng'] as const;
const LAT_NAMES = ['lat_y_4326', 'lat_wgs84', 'latitudine', 'lat'] as const;

/** The columns of a position, for the list of required ones. */
export const positionColumns = [LNG_NAMES, LAT_NAMES] as const;

/** Reads the position of a row; null where both cells are empty, and where one is wrong, which is said. */
export function readOfficialPosition({ problems, columnOf }: OfficialTable, row: CsvRow): LngLat | null {
  const [lngColumn, latColumn] = [columnOf(...LNG_NAMES) ?? '', columnOf(...LAT_NAMES) ?? ''];
  const [lngText, latText] = [row.values[lngColumn], row.values[latColumn]];
  if (lngText === '' && latText === '') return null;
  const [lng, lat] = [readDecimal(lngText), readDecimal(latText)];
  const fits = (value: number, limit: number): boolean => Math.abs(value) <= limit;
  if (!fits(lng, 180)) problems.add(row.line, lngColumn, lngText, 'is no longitude in degrees');
  if (!fits(lat, 90)) problems.add(row.line, latColumn, latText, 'is no latitude in degrees');
  return fits(lng, 180) && fits(lat, 90) ? [lng, lat] : null;
}
