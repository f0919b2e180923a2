import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { DataFormatError } from '../core/errors';
import type { GeoColumn } from '../schema/geo-layer';
import type { FlatTable } from './flat-table';

const MAX_COLUMNS = 256;
const COLUMNS = 7;
const COLUMN = { name: 0, type: 1 } as const;
/** Setting a property of this name sets no property. */
const PROTOTYPE = '__proto__';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes of a value, by type of its column. */
export const fixedBytes: ReadonlyMap<number, number> = new Map([
  [ColumnType.Byte, 1],
  [ColumnType.UByte, 1],
  [ColumnType.Bool, 1],
  [ColumnType.Short, 2],
  [ColumnType.UShort, 2],
  [ColumnType.Int, 4],
  [ColumnType.UInt, 4],
  [ColumnType.Long, 8],
  [ColumnType.ULong, 8],
  [ColumnType.Float, 4],
  [ColumnType.Double, 8],
]);
const textTypes: ReadonlySet<number> = new Set([ColumnType.String, ColumnType.Json, ColumnType.DateTime]);

function readName(column: FlatTable, bytes: Uint8Array): string {
  const { start, length } = column.vector(COLUMN.name, 1) ?? column.fail('a column without a name');
  try {
    return strictUtf8.decode(bytes.subarray(start, start + length));
  } catch {
    return column.fail('the name of a column is not UTF-8');
  }
}

/**
 * The types of the columns that the header of a FlatGeobuf file announces.
 * @param expected what they must be; null where any will do
 * @throws DataFormatError for a type that we do not read, a name that stands twice or is none, or other columns.
 */
export function readColumnTypes(
  header: FlatTable,
  bytes: Uint8Array,
  path: string,
  expected: readonly GeoColumn[] | null,
): number[] {
  const length = header.vector(COLUMNS, 4)?.length ?? 0;
  if (length > MAX_COLUMNS) throw new DataFormatError(`${path}: ${length} columns`);
  const columns = header.tables(COLUMNS).map((column) => {
    const name = readName(column, bytes);
    if (name === '' || name === PROTOTYPE) column.fail(`a column called ${JSON.stringify(name)}`);
    const type = column.u8(COLUMN.type, ColumnType.Byte);
    if (!fixedBytes.has(type) && !textTypes.has(type)) column.fail(`a column of type ${type}`);
    return { name, type };
  });
  if (new Set(columns.map(({ name }) => name)).size < columns.length)
    throw new DataFormatError(`${path}: a column stands twice`);
  if (expected) {
    const wrong = columns.findIndex(
      ({ name, type }, i) => expected[i]?.name !== name || ColumnType[expected[i].type] !== type,
    );
    if (wrong >= 0 || columns.length !== expected.length) {
      const at = wrong >= 0 ? wrong : columns.length;
      const wanted = expected[at] ? `${expected[at].name} of type ${expected[at].type}` : 'none';
      throw new DataFormatError(
        `${path}: column ${at} is ${JSON.stringify(columns[at]?.name)} where ${wanted} is expected`,
      );
    }
  }
  return columns.map(({ type }) => type);
}
