import { DataFormatError } from '../../src/core/errors';
import { showValue } from '../../src/schema/show-value';
import { readCsv } from './csv';

/** One row of a table: its line in the file, 1 being the header, and its cells by column name. */
export interface ZoneRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Gathers what is wrong with a table, so that all of it is said at once. */
export interface TableProblems {
  /** @param advice what to do about it */
  readonly add: (line: number, column: string, value: string, advice: string) => void;
  /** @throws DataFormatError with one line a problem, if there is any. */
  readonly throwIfAny: () => void;
}

export function collectProblems(file: string): TableProblems {
  const problems: string[] = [];
  return {
    add: (line, column, value, advice) => {
      problems.push(`${file}, row ${line}, column ${column}: ${showValue(value)} ${advice}`);
    },
    throwIfAny: () => {
      if (problems.length > 0) throw new DataFormatError(problems.join('\n'));
    },
  };
}

/**
 * Reads a table with a header; every column asked for must be there.
 * @param encoding of the file; UTF-8 is read strictly
 * @throws DataFormatError as `readCsv` does, or for a missing column.
 */
export function readZoneTable(
  bytes: Uint8Array,
  file: string,
  required: readonly string[],
  encoding: 'utf-8' | 'windows-1252' = 'utf-8',
): ZoneRow[] {
  const utf8 =
    encoding === 'utf-8' ? bytes : new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
  const { columns, rows } = readCsv(utf8, file);
  const missing = required.filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new DataFormatError(`${file}: no column ${missing.join(', ')}`);
  return rows.map(({ line, values }) => ({ line, cells: values }));
}
