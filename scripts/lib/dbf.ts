import { DataFormatError } from '../../src/core/errors';

const HEADER_BYTES = 32;
const FIELD_BYTES = 32;
const END_OF_FIELDS = 0x0d;

/** The table of a shapefile (dBASE III): its columns, and its cells as text without the blanks around them. */
export interface DbfTable {
  readonly columns: readonly string[];
  readonly count: number;
  readonly cell: (row: number, column: string) => string;
}

/**
 * Reads the table of a shapefile.
 * @param name of the source in errors
 * @throws DataFormatError where it is none, or cut short
 */
export function readDbf(bytes: Uint8Array, name: string): DbfTable {
  const damaged = (): never => {
    throw new DataFormatError(`${name}: the table of its shapefile is cut short or damaged`);
  };
  if (bytes.length < HEADER_BYTES) damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const [count, start, width] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
  const text = new TextDecoder('windows-1252');
  const read = (from: number, length: number): string =>
    text
      .decode(bytes.subarray(from, from + length))
      .replace(/\0.*$/s, '')
      .trim();
  const fields = new Map<string, { readonly at: number; readonly length: number }>();
  let at = 1;
  for (let field = HEADER_BYTES; field < start && bytes[field] !== END_OF_FIELDS; field += FIELD_BYTES) {
    if (field + FIELD_BYTES > bytes.length) damaged();
    const length = bytes[field + 16];
    fields.set(read(field, 11), { at, length });
    at += length;
  }
  if (fields.size === 0 || at > width || start + count * width > bytes.length) damaged();
  return {
    columns: [...fields.keys()],
    count,
    cell: (row, column) => {
      const field = fields.get(column);
      return field ? read(start + row * width + field.at, field.length) : '';
    },
  };
}
