import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { GroupCounts } from '../core/access/population';
import { boundsOf } from '../core/bounds';
import { DataFormatError } from '../core/errors';
import type { BoundingBox, LngLat } from '../core/geo';
import type { GeoColumn } from '../schema/geo-layer';
import { showValue } from '../schema/show-value';
import { type MunicipioZone, type NilZone, peripheryGroups } from '../schema/zone';
import {
  MOST_ZONES,
  MUNICIPIO_COUNT,
  type MunicipioColumn,
  municipioColumns,
  NIL_COUNT,
  type NilColumn,
  nilColumns,
} from '../schema/zone-columns';
import { readFgb } from './read-fgb';

type Shape = Polygon | MultiPolygon;

/** The zones of a layer and their shapes, both ordered by number. */
export interface ReadZones<Zone, Properties> {
  readonly zones: readonly Zone[];
  readonly shapes: FeatureCollection<Shape, Properties>;
}

/**
 * Reads nil.fgb: as many NIL as the study area has, each once.
 * @param path named in errors
 * @param count how many; those of Milan unless said otherwise
 * @throws DataFormatError with zone, column and value.
 */
export async function readNils(
  bytes: Uint8Array,
  path: string,
  count = NIL_COUNT,
): Promise<ReadZones<NilZone, { nil: number }>> {
  const rows = await readRows<NilColumn>(bytes, path, 'nil', count, nilColumns);
  return {
    zones: rows.map(
      (row): NilZone => ({
        kind: 'nil',
        ...readBase(row),
        nil: row.number,
        name: row.text('name'),
        commonName: row.text('common'),
        aliases: row.optionalText('aliases').split('; ').filter(Boolean),
        municipio: row.zone('municipio'),
        periphery: row.flag('periphery'),
        peripheryGroup:
          peripheryGroups.find((group) => group === row.text('group')) ??
          row.fail('group', `one of ${peripheryGroups.join(', ')}`),
        over65Share2011: row.share('o65_2011'),
        under15Share2011: row.share('u15_2011'),
      }),
    ),
    shapes: {
      type: 'FeatureCollection',
      features: rows.map(({ number, geometry }) => ({
        type: 'Feature',
        geometry,
        properties: { nil: number },
      })),
    },
  };
}

/**
 * Reads municipi.fgb: as many municipi as the study area has, each once.
 * @param path named in errors
 * @param count how many; those of Milan unless said otherwise
 * @throws DataFormatError with zone, column and value.
 */
export async function readMunicipi(
  bytes: Uint8Array,
  path: string,
  count = MUNICIPIO_COUNT,
): Promise<ReadZones<MunicipioZone, { municipio: number }>> {
  const rows = await readRows<MunicipioColumn>(bytes, path, 'municipio', count, municipioColumns);
  return {
    zones: rows.map((row): MunicipioZone => ({ kind: 'municipio', ...readBase(row), municipio: row.number })),
    shapes: {
      type: 'FeatureCollection',
      features: rows.map(({ number, geometry }) => ({
        type: 'Feature',
        geometry,
        properties: { municipio: number },
      })),
    },
  };
}

/** One feature whose columns are checked as they are read. */
interface Row<Column extends string> {
  readonly number: number;
  readonly geometry: Shape;
  readonly fail: (column: Column, wanted: string) => never;
  readonly text: (column: Column) => string;
  readonly optionalText: (column: Column) => string;
  readonly flag: (column: Column) => boolean;
  /** From `min` to `max`, inclusive. */
  readonly real: (column: Column, min: number, max: number) => number;
  readonly whole: (column: Column, min: number, max: number) => number;
  /** The number of a zone; null where the column is empty. */
  readonly zone: (column: Column) => number | null;
  /** 0 to 1; NaN where the column is empty. */
  readonly share: (column: Column) => number;
}

async function readRows<Column extends string>(
  bytes: Uint8Array,
  path: string,
  key: Column,
  count: number,
  columns: readonly GeoColumn[],
): Promise<Row<Column>[]> {
  const features = await readFgb(bytes, path, columns);
  const rows = features
    .map((feature, index) => readRow(feature, `${path}, feature ${index}`, key))
    .sort((a, b) => a.number - b.number);
  rows.forEach(({ number }, i) => {
    if (i > 0 && rows[i - 1].number === number)
      throw new DataFormatError(`${path}: ${key} ${number} stands twice`);
  });
  if (rows.length !== count)
    throw new DataFormatError(`${path}: ${rows.length} zones where ${count} are wanted`);
  return rows;
}

function readRow<Column extends string>(
  { geometry, properties }: Feature,
  where: string,
  key: Column,
): Row<Column> {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')
    throw new DataFormatError(`${where}: ${geometry?.type} where a polygon is wanted`);
  const valueAt = (column: Column): unknown => properties?.[column] ?? null;
  const fail = (column: Column, wanted: string): never => {
    throw new DataFormatError(`${where}: column ${column} is ${showValue(valueAt(column))}, not ${wanted}`);
  };
  const real = (column: Column, min: number, max: number): number => {
    const value = valueAt(column);
    return typeof value === 'number' && value >= min && value <= max
      ? value
      : fail(column, `a number from ${min} to ${max}`);
  };
  const whole = (column: Column, min: number, max: number): number => {
    const value = real(column, min, max);
    return Number.isInteger(value) ? value : fail(column, 'a whole number');
  };
  const optionalText = (column: Column): string => {
    const value = valueAt(column) ?? '';
    return typeof value === 'string' ? value : fail(column, 'a text');
  };
  return {
    number: whole(key, 1, MOST_ZONES),
    geometry,
    fail,
    optionalText,
    real,
    whole,
    text: (column) => optionalText(column) || fail(column, 'a text'),
    flag: (column) => {
      const value = valueAt(column);
      return typeof value === 'boolean' ? value : fail(column, 'true or false');
    },
    zone: (column) => (valueAt(column) === null ? null : whole(column, 1, MOST_ZONES)),
    share: (column) => (valueAt(column) === null ? Number.NaN : real(column, 0, 1)),
  };
}

const MAX_PEOPLE = 0xffffffff;
const MAX_SQUARE_METERS = 1e12;

function readBase(row: Row<MunicipioColumn> | Row<NilColumn>): {
  readonly residents: GroupCounts;
  readonly label: LngLat;
  readonly bbox: BoundingBox;
  readonly areaSquareMeters: number;
} {
  const all = row.whole('residents', 0, MAX_PEOPLE);
  const over65 = row.whole('over65', 0, all);
  const bbox = boundsOf(row.geometry);
  const [west, south, east, north] = bbox;
  return {
    residents: { all, over65, under15: row.whole('under15', 0, all - over65) },
    label: [row.real('label_lng', west, east), row.real('label_lat', south, north)],
    bbox,
    areaSquareMeters: row.real('area_m2', 1, MAX_SQUARE_METERS),
  };
}
