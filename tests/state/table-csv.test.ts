import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataTable, TableCell, TableColumn } from '../../src/state/data-table';
import { neutraliseFormulas, tableCsv } from '../../src/state/table-csv';
import { readCsv } from '../helpers/read-csv';

const separators = { it: ';', en: ',' } as const;
const languages = ['it', 'en'] as const;
const text = fc.string({ unit: 'binary', maxLength: 30 });
/** Texts of the letters that make trouble, for which chance alone is too slow. */
const trouble = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\r', '\n', '#', ' ', 'a', '１'),
});
const titles: readonly TableColumn[] = [
  { key: 'name', title: 'Name', kind: 'text' },
  { key: 'note', title: 'Note', kind: 'text' },
  { key: 'count', title: 'Count', kind: 'count' },
  { key: 'minutes', title: 'Minutes', kind: 'decimal' },
  { key: 'share', title: 'Share', kind: 'share' },
];

function tableOf(rows: readonly (readonly TableCell[])[], columns = titles): DataTable {
  return { fileName: 'table', title: 'Table', columns, rows };
}

function written(table: DataTable, language: 'it' | 'en', notes: readonly string[] = ['Table']): Uint8Array {
  return new TextEncoder().encode(tableCsv(table, language, notes));
}

/** What a reader does who wants the texts as they were: one apostrophe less before what could start a formula. */
function restore(cell: string): string {
  return cell.replace(/(?<=^|[,;"\t\r\n])'('*[=+\-@\t\r＝＋－＠])/g, '$1');
}

function readNumber(cell: string): number {
  return Number(cell.replace(',', '.'));
}

describe('the file of a table', () => {
  it('reads back to the same cells, whatever the texts and the numbers', () => {
    const row = fc.tuple(
      fc.oneof(text, trouble),
      fc.oneof(text, trouble),
      fc.integer({ min: -2_000_000, max: 2_000_000 }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(row),
        fc.constantFrom(...languages),
        fc.array(text, { minLength: 1 }),
        (rows, language, notes) => {
          const { cells } = readCsv(written(tableOf(rows), language, notes), separators[language]);
          expect(cells[0]).toEqual(titles.map(({ key }) => key));
          expect(cells.slice(1).map(([name, note]) => [restore(name), restore(note)])).toEqual(
            rows.map(([name, note]) => [name, note]),
          );
          cells.slice(1).forEach((line, i) => {
            expect(readNumber(line[2])).toBe(rows[i][2]);
            expect(Math.abs(readNumber(line[3]) - rows[i][3])).toBeLessThanOrEqual(5.1e-7);
            expect(Math.abs(readNumber(line[4]) - rows[i][4])).toBeLessThanOrEqual(5.1e-5);
          });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('starts no cell with a formula, and would start none with another separator', () => {
    fc.assert(
      fc.property(fc.oneof(text, trouble), fc.constantFrom(...languages), (name, language) => {
        const file = tableCsv(tableOf([[name, name, -1, -0.5, 0]]), language, [name]);
        const numbers = language === 'it' ? /;-1;-0,5;0\r\n$/ : /,-1,-0\.5,0\r\n$/;
        expect(file).toMatch(numbers);
        const body = file.slice(1).replace(numbers, '\r\n');
        for (const cell of body.split(/[,;\t\r\n]/)) expect(cell).not.toMatch(/^"?[=+\-@＝＋－＠]/);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives known attacks as text', () => {
    expect(neutraliseFormulas('=HYPERLINK("https://x.test";"open")')).toMatch(/^'=/);
    expect(neutraliseFormulas("@SUM(1+1)*cmd|' /C calc'!A0")).toMatch(/^'@/);
    expect(neutraliseFormulas('Via Roma,=1+1')).toBe("Via Roma,'=1+1");
    expect(neutraliseFormulas('\t=1')).toBe("'\t'=1");
    expect(neutraliseFormulas('Quarto Oggiaro - Vialba - Musocco')).toBe('Quarto Oggiaro - Vialba - Musocco');
  });

  it('has semicolons and decimal commas in Italian, commas and points in English', () => {
    const table = tableOf([['Via "Larga", 1; interno', null, 1234567, -0.25, 1 / 3]]);
    expect(tableCsv(table, 'it', ['Chi resta fuori; 1.234'])).toBe(
      '\uFEFF# Chi resta fuori, 1.234\r\n\r\nname;note;count;minutes;share\r\n"Via ""Larga"", 1; interno";;1234567;-0,25;0,3333\r\n',
    );
    expect(tableCsv(table, 'en', ['Left out, of 1,234'])).toBe(
      '\uFEFF# Left out; of 1\u202f234\r\n\r\nname,note,count,minutes,share\r\n"Via ""Larga"", 1; interno",,1234567,-0.25,0.3333\r\n',
    );
  });

  it('leaves a cell empty without a figure, writes no exponent and no minus before nothing', () => {
    const rows = [
      [Number.NaN, Number.POSITIVE_INFINITY],
      [1e-9, -1e-9],
      [0.1 + 0.2, 100],
    ];
    const columns: TableColumn[] = [
      { key: 'a', title: 'A', kind: 'decimal' },
      { key: 'b', title: 'B', kind: 'decimal' },
    ];
    expect(tableCsv(tableOf(rows, columns), 'en', []).split('\r\n').slice(2)).toEqual([
      ',',
      '0,0',
      '0.3,100',
      '',
    ]);
  });

  it('lets no row pass for a note', () => {
    const table = tableOf([['# not a note', '', 1, 1, 1]]);
    expect(readCsv(written(table, 'it'), ';').cells[1][0]).toBe('# not a note');
  });
});
