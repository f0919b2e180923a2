import type { Position } from 'geojson';
import { DataFormatError } from '../../src/core/errors';
import { fromLocal } from '../../src/core/geo';
import { readDbf } from './dbf';
import { plainColumn, readOfficialTable } from './official-table';
import { readShapes } from './shapefile';
import { isZip, listZip } from './unzip';
import { openWorkbook } from './workbook';

/** Metres of the whole of Italy as ISTAT publishes it: UTM zone 32 on WGS 84, also east of it. */
const ITALIAN_FRAME = { utmZone: 32, originXMeters: 0, originYMeters: 0 };
const DEGREE_DECIMALS = 7;

/** Columns of the people of a section that the build reads. */
const PEOPLE_COLUMNS = ['p1', 'p14', 'p15', 'p16', 'p27', 'p28', 'p29'];
const SECTION_COLUMN = 'sez21_id';
/** The code of the municipality, with and without a line between. */
const MUNICIPALITY_COLUMNS = ['procom', 'pro_com'];

/** Whether a code, as text or with decimals, is that of a municipality. */
function isOf(municipality: number, text: string): boolean {
  return Number(text) === municipality;
}

/** The one file of an archive that ends as asked, where several regions stand in it that of the region. */
function takeFile(bytes: Uint8Array, ending: string, region: string, name: string): Uint8Array {
  const entries = listZip(bytes, name);
  const found = entries.filter(({ path }) => path.toLowerCase().endsWith(ending));
  const ofRegion = found.filter(({ path }) => path.split('/').at(-1)?.startsWith(region));
  const [only, ...others] = ofRegion.length > 0 ? ofRegion : found;
  if (!only || others.length > 0)
    throw new DataFormatError(
      `${name}: ${ofRegion.length || found.length} files ${region}*${ending} in the archive; it holds ${entries.map(({ path }) => path).join(', ')}`,
    );
  return only.read();
}

function toDegrees(point: Position): Position {
  const [lng, lat] = fromLocal([point[0], point[1]], ITALIAN_FRAME);
  return [Number(lng.toFixed(DEGREE_DECIMALS)), Number(lat.toFixed(DEGREE_DECIMALS))];
}

/** What part of ISTAT's files is wanted: a municipality, and the region whose file holds it. */
export interface IstatPart {
  /** As in PRO_COM: 15146 is Milan. */
  readonly municipality: number;
  /** First letters of the region's files: R03 is Lombardy. */
  readonly region: string;
}

/**
 * The census sections of a municipality as GeoJSON in degrees, out of the archive with the shapefile of its region.
 * @param name of the source in errors
 * @throws DataFormatError that says what is missing or damaged
 */
export function convertSectionShapes(
  archive: Uint8Array,
  { municipality, region }: IstatPart,
  name: string,
): Uint8Array {
  if (!isZip(archive)) throw new DataFormatError(`${name}: no zip archive`);
  const table = readDbf(takeFile(archive, '.dbf', region, name), name);
  const columnOf = (names: readonly string[]): string => {
    const found = table.columns.find((column) => names.includes(plainColumn(column)));
    if (found === undefined)
      throw new DataFormatError(
        `${name}: no column ${names.join(' or ')}; the table has ${table.columns.join(', ')}`,
      );
    return found;
  };
  const [town, section] = [columnOf(MUNICIPALITY_COLUMNS), columnOf([SECTION_COLUMN])];
  const shapes = readShapes(takeFile(archive, '.shp', region, name), name, (record) =>
    isOf(municipality, record < table.count ? table.cell(record, town) : ''),
  );
  if (shapes.size === 0) throw new DataFormatError(`${name}: no section of municipality ${municipality}`);
  const features = [...shapes].flatMap(([record, polygons]) => {
    const coordinates = polygons.map((rings) => rings.map((ring) => ring.map(toDegrees)));
    if (coordinates.length === 0) return [];
    return [
      {
        type: 'Feature',
        properties: { SEZ21_ID: Number(table.cell(record, section)) },
        geometry: { type: 'MultiPolygon', coordinates },
      },
    ];
  });
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return new TextEncoder().encode(`{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
}

/** Rows of a table as lists of cells, the header first. */
function* tableRows(bytes: Uint8Array, name: string): Generator<readonly string[]> {
  const { rows } = readOfficialTable(bytes, name, [MUNICIPALITY_COLUMNS, [SECTION_COLUMN]]);
  for (const [index, { values }] of rows.entries()) {
    if (index === 0) yield Object.keys(values);
    yield Object.values(values);
  }
}

/** The rows of the first sheet that has the column of sections, its header first. */
function* sheetRows(bytes: Uint8Array, name: string): Generator<readonly string[]> {
  for (const sheet of openWorkbook(bytes, name)) {
    const rows = sheet.rows();
    const first = rows.next();
    const header = first.done ? [] : first.value;
    if (!header.some((cell) => plainColumn(cell) === SECTION_COLUMN)) continue;
    yield header;
    yield* rows;
    return;
  }
  throw new DataFormatError(`${name}: no sheet with a column ${SECTION_COLUMN}`);
}

/**
 * The people of the census sections of a municipality as a table with the columns that the build reads, out of a table
 * or a workbook, itself or in an archive.
 * @param name of the source in errors
 * @throws DataFormatError that says what is missing or damaged
 */
export function convertSectionPeople(
  archive: Uint8Array,
  { municipality, region }: IstatPart,
  name: string,
): Uint8Array {
  const inside = isZip(archive) ? listZip(archive, name).map(({ path }) => path.toLowerCase()) : [];
  const isBook = (bytes: Uint8Array): boolean =>
    isZip(bytes) && listZip(bytes, name).some(({ path }) => path.startsWith('xl/'));
  const file =
    !isZip(archive) || isBook(archive)
      ? archive
      : takeFile(archive, inside.some((path) => path.endsWith('.xlsx')) ? '.xlsx' : '.csv', region, name);
  const rows = isZip(file) ? sheetRows(file, name) : tableRows(file, name);
  const first = rows.next();
  const columns = first.done ? [] : first.value.map(plainColumn);
  const indexOf = (names: readonly string[]): number => {
    const found = columns.findIndex((column) => names.includes(column));
    if (found < 0)
      throw new DataFormatError(
        `${name}: no column ${names.join(' or ')}; the table has ${columns.join(', ')}`,
      );
    return found;
  };
  const town = indexOf(MUNICIPALITY_COLUMNS);
  const section = indexOf([SECTION_COLUMN]);
  const kept = PEOPLE_COLUMNS.map((column) => indexOf([column]));
  const lines = [[SECTION_COLUMN, ...PEOPLE_COLUMNS].join(';').toUpperCase()];
  for (const cells of rows)
    if (isOf(municipality, cells[town] ?? ''))
      lines.push([Number(cells[section]), ...kept.map((column) => cells[column] ?? '')].join(';'));
  if (lines.length === 1) throw new DataFormatError(`${name}: no section of municipality ${municipality}`);
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}
