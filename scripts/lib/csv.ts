import { parse } from 'csv-parse/sync';
import { DataFormatError } from '../../src/core/errors';

/** One row of a table with the line it starts on, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

function decodeUtf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const lines = new TextDecoder('utf-8').decode(bytes).split('\n');
    const line = lines.findIndex((text) => text.includes('\ufffd')) + 1;
    throw new DataFormatError(
      `${file}, line ${line}: not UTF-8 (${JSON.stringify(lines[line - 1]?.slice(0, 80))}): save the file as UTF-8`,
      { cause },
    );
  }
}

function isStringTable(value: unknown): value is string[][] {
  return (
    Array.isArray(value) &&
    value.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'))
  );
}

/**
 * A table with a header row, commas and UTF-8, every cell trimmed.
 * @throws DataFormatError for another encoding, semicolons, no header, or a row with another number of cells.
 */
export function readCsv(bytes: Uint8Array, file: string): CsvTable {
  const text = decodeUtf8(bytes, file).replace(/^\ufeff/, '');
  const header = text.slice(0, text.indexOf('\n'));
  if (header.includes(';') && !header.includes(',')) {
    throw new DataFormatError(
      `${file}, line 1: columns are divided by semicolons: save the table with commas`,
    );
  }
  const lines: number[] = [];
  let parsed: unknown;
  try {
    parsed = parse(text, {
      trim: true,
      skip_empty_lines: true,
      onRecord: (record: string[], context) => {
        lines.push(context.lines);
        return record;
      },
    });
  } catch (cause) {
    throw new DataFormatError(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
  if (!isStringTable(parsed) || parsed.length === 0) throw new DataFormatError(`${file}: no header row`);
  const [columns, ...rows] = parsed;
  return {
    columns,
    rows: rows.map((cells, i) => ({
      line: lines[i + 1],
      values: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
    })),
  };
}
