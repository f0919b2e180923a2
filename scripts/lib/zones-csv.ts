import { DataFormatError } from '../../src/core/errors';

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
      problems.push(`${file}, row ${line}, column ${column}: ${JSON.stringify(value)} ${advice}`);
    },
    throwIfAny: () => {
      if (problems.length > 0) throw new DataFormatError(problems.join('\n'));
    },
  };
}

/**
 * Reads a comma-separated table (RFC 4180) with a header; every column asked for must be there.
 * @param encoding of the file; UTF-8 is read strictly
 * @throws DataFormatError naming file and row for broken encoding or quotes, a missing column, a row of another width.
 */
export function readZoneTable(
  bytes: Uint8Array,
  file: string,
  columns: readonly string[],
  encoding: 'utf-8' | 'windows-1252' = 'utf-8',
): ZoneRow[] {
  const [header, ...records] = splitRecords(decode(bytes, file, encoding), file);
  if (!header) throw new DataFormatError(`${file}: empty`);
  const missing = columns.filter((column) => !header.fields.includes(column));
  if (missing.length > 0) throw new DataFormatError(`${file}: no column ${missing.join(', ')}`);
  return records.map(({ line, fields }) => {
    if (fields.length !== header.fields.length)
      throw new DataFormatError(
        `${file}, row ${line}: ${fields.length} cells where the header has ${header.fields.length}`,
      );
    return { line, cells: Object.fromEntries(header.fields.map((name, i) => [name, fields[i].trim()])) };
  });
}

function decode(bytes: Uint8Array, file: string, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new DataFormatError(`${file}: not ${encoding}; save it as ${encoding}`, { cause });
  }
}

function splitRecords(text: string, file: string): { line: number; fields: string[] }[] {
  const records: { line: number; fields: string[] }[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  let fields: string[] = [];
  let [line, startLine] = [1, 1];
  while (cell.lastIndex < text.length || fields.length > 0) {
    const match = cell.exec(text);
    if (!match) throw new DataFormatError(`${file}, row ${startLine}: a quotation mark out of place`);
    const [whole, quoted, plain, end] = match;
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    line += whole.split('\n').length - 1;
    if (end === ',') continue;
    if (fields.length > 1 || fields[0] !== '') records.push({ line: startLine, fields });
    fields = [];
    startLine = line;
  }
  return records;
}
