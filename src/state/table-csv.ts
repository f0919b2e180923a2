import type { Language } from './app-state';
import type { DataTable, TableCell, TableColumn } from './data-table';

/** How a language's spreadsheet opens CSV with a double click: Italian Excel, and RFC 4180 with points for English. */
const dialects = {
  it: { separator: ';', decimal: ',', instead: ',' },
  en: { separator: ',', decimal: '.', instead: ';' },
} as const satisfies Record<Language, unknown>;

type Dialect = (typeof dialects)[Language];

const MARK = '\uFEFF';
const LINE_END = '\r\n';
const SHARE_DIGITS = 4;
const DECIMAL_DIGITS = 6;

/**
 * Where a spreadsheet would read a formula: = + - @ tab or return at the start of a cell, or of what would be one if
 * the file were read with another separator, or with its quotes misread. (OWASP, "CSV Injection".)
 */
const formulas = /(?<=^|[,;"\t\r\n])'*[=+\-@\t\r＝＋－＠]/g;

/** A text that no spreadsheet takes for a formula: an apostrophe stands before what could start one. */
export function neutraliseFormulas(text: string): string {
  return text.replace(formulas, "'$&");
}

/** A number without exponent and without idle zeros. */
function printNumber(value: number, kind: TableColumn['kind'], decimal: string): string {
  const digits = kind === 'share' ? SHARE_DIGITS : kind === 'count' ? 0 : DECIMAL_DIGITS;
  const text = value.toFixed(digits);
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short.replace('.', decimal);
}

function printCell(cell: TableCell, kind: TableColumn['kind'], { decimal }: Dialect): string {
  if (cell === null || (typeof cell === 'number' && !Number.isFinite(cell))) return '';
  if (typeof cell === 'number') return printNumber(cell, kind, decimal);
  const text = neutraliseFormulas(cell);
  // A # is quoted too: readers that skip lines of notes would skip a row that starts with one.
  return /[",;#\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A line with # before it. It holds no separator, so that a spreadsheet shows it in one cell: thousands are parted by
 * narrow spaces, parts of a sentence by the other sign.
 */
function printNote(text: string, { separator, instead }: Dialect): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  const thousands = separator === ',' ? line.replace(/(?<=\d),(?=\d)/g, '\u202f') : line;
  return `# ${neutraliseFormulas(thousands.replaceAll(separator, instead))}`;
}

/**
 * A table as a CSV file: UTF-8 with a byte order mark, lines that end with CR LF; the notes first, each after a #,
 * an empty line, then the names of the columns and the rows. Numbers have no thousands separators; shares four
 * decimals, other decimals at most six. Texts that would be formulas get an apostrophe before.
 * @param notes where the table comes from, line by line, in the language of the page
 */
export function tableCsv(table: DataTable, language: Language, notes: readonly string[]): string {
  const dialect = dialects[language];
  const { columns, rows } = table;
  const lines = [
    ...notes.map((note) => printNote(note, dialect)),
    '',
    columns.map(({ key }) => printCell(key, 'text', dialect)).join(dialect.separator),
    ...rows.map((row) =>
      columns.map(({ kind }, i) => printCell(row[i] ?? null, kind, dialect)).join(dialect.separator),
    ),
  ];
  return `${MARK}${lines.map((line) => `${line}${LINE_END}`).join('')}`;
}
