import { DataFormatError } from '../../src/core/errors';
import type { LngLat } from '../../src/core/geo';
import { readCsv } from './csv';
import type { OfficialList } from './official-lists';
import { positionColumns, readDecimal, readOfficialPosition, readOfficialTable } from './official-table';

/** One row of an open list of places: its columns as text, and its point. */
export interface OpenRow {
  /** '' for a column that the row does not have. */
  readonly text: (column: string) => string;
  readonly position: LngLat;
}

type Values = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(values: Values): OpenRow['text'] {
  return (column) => {
    const value = values[column];
    if (Array.isArray(value)) return value.join(', ');
    return value === undefined || value === null ? '' : String(value).replace(/\s+/g, ' ').trim();
  };
}

function positionOf(lng: unknown, lat: unknown, where: string): LngLat {
  const position: LngLat = [Number(lng), Number(lat)];
  const isPoint = lng !== '' && lat !== '' && Math.abs(position[0]) <= 180 && Math.abs(position[1]) <= 90;
  if (!isPoint) throw new DataFormatError(`${where}: at ${lng}, ${lat}`);
  return position;
}

/** Refuses rows that lack a column: a source that changed its columns must not pass for one without values. */
function checkColumns(rows: readonly Values[], columns: readonly string[], file: string): void {
  const missing = columns.filter((column) => !rows.some((row) => column in row));
  if (missing.length > 0) throw new DataFormatError(`${file}: no column ${missing.join(', ')}`);
}

function parse(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new DataFormatError(`${file}: not JSON in UTF-8`, { cause });
  }
}

/**
 * The rows of a GeoJSON collection of points.
 * @param columns that some row must have
 * @throws DataFormatError that names the file and what is wrong.
 */
export function readGeoJsonRows(bytes: Uint8Array, file: string, columns: readonly string[]): OpenRow[] {
  const parsed = parse(bytes, file);
  if (!isRecord(parsed) || !Array.isArray(parsed.features))
    throw new DataFormatError(`${file}: not a feature collection`);
  const features: readonly unknown[] = parsed.features;
  const rows = features.map((feature, row) => {
    const where = `${file}, row ${row}`;
    if (!isRecord(feature) || !isRecord(feature.properties) || !isRecord(feature.geometry))
      throw new DataFormatError(`${where}: no point`);
    const { coordinates } = feature.geometry;
    if (!Array.isArray(coordinates)) throw new DataFormatError(`${where}: no point`);
    const [lng, lat]: readonly unknown[] = coordinates;
    return { values: feature.properties, position: positionOf(lng, lat, where) };
  });
  checkColumns(
    rows.map(({ values }) => values),
    columns,
    file,
  );
  return rows.map(({ values, position }) => ({ text: textOf(values), position }));
}

/** Names of the two columns of a point. */
export type PointColumns = readonly [lng: string, lat: string];

function toRows(rows: readonly Values[], [lng, lat]: PointColumns, file: string): OpenRow[] {
  return rows.map((values, row) => ({
    text: textOf(values),
    position: positionOf(values[lng], values[lat], `${file}, row ${row}`),
  }));
}

/** The rows of a JSON document with a list `data`, as {@link readGeoJsonRows}. */
export function readJsonRows(
  bytes: Uint8Array,
  file: string,
  point: PointColumns,
  columns: readonly string[],
): OpenRow[] {
  const parsed = parse(bytes, file);
  const data: unknown = isRecord(parsed) ? parsed.data : null;
  if (!Array.isArray(data) || !data.every(isRecord)) throw new DataFormatError(`${file}: no list "data"`);
  checkColumns(data, [...point, ...columns], file);
  return toRows(data, point, file);
}

/**
 * A table of a catalogue as the document that {@link readJsonRows} reads: columns under plain names, the point as
 * numbers, other cells as they stand.
 * @throws DataFormatError that names the row, for a point that is none
 */
export function keepAsRows(bytes: Uint8Array, file: string): Uint8Array {
  const { rows, problems } = readOfficialTable(bytes, file, [['long_x_4326'], ['lat_y_4326']]);
  const data = rows.map(({ line, values }) => {
    const read = (column: string): number => {
      const degrees = readDecimal(values[column] ?? '');
      if (Number.isNaN(degrees)) problems.add(line, column, values[column] ?? '', 'is no number of degrees');
      return degrees;
    };
    return { ...values, long_x_4326: read('long_x_4326'), lat_y_4326: read('lat_y_4326') };
  });
  problems.throwIfAny();
  const lines = data.map((row) => JSON.stringify(row)).join(',\n');
  return new TextEncoder().encode(`{"totale":${data.length},"data":[\n${lines}\n]}\n`);
}

/** The rows of a CSV table, as {@link readGeoJsonRows}. */
export function readCsvRows(
  bytes: Uint8Array,
  file: string,
  point: PointColumns,
  columns: readonly string[],
): OpenRow[] {
  const rows = readCsv(bytes, file).rows.map(({ values }) => values);
  checkColumns(rows, [...point, ...columns], file);
  return toRows(rows, point, file);
}

/** A row whose source may not say where it is. */
export type ListedRow = Omit<OpenRow, 'position'> & { readonly position: LngLat | null };

/**
 * The rows of a table of the Comune, in the columns of the list that it takes the place of.
 * @throws DataFormatError that names the source, and the column or the row
 */
export function readOfficialRows(bytes: Uint8Array, { source, fields }: OfficialList): ListedRow[] {
  const used = Object.values(fields).flatMap((field) => ('from' in field ? field.from : []));
  const table = readOfficialTable(bytes, source, [
    ...[...new Set(used)].map((column) => [column]),
    ...positionColumns,
  ]);
  const rows = table.rows.map((row) => {
    const values = Object.entries(fields).map(([column, field]) => {
      if ('always' in field) return [column, field.always];
      const text = field.from.map((name) => row.values[name]).join('-');
      return [column, field.as ? field.as(text) : text];
    });
    return { text: textOf(Object.fromEntries(values)), position: readOfficialPosition(table, row) };
  });
  table.problems.throwIfAny();
  return rows;
}
