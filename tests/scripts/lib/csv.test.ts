import { describe, expect, it } from 'vitest';
import { readCsv, scanCsv } from '../../../scripts/lib/csv';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('scanCsv', () => {
  it('counts lines over quoted line breaks and empty lines, drops the byte order mark', () => {
    const { columns, rows, problems } = scanCsv(bytes('\ufeffa,b\r\n1,"x\ny, ""z"""\r\n\r\n 2 ,3\r\n'));
    expect(columns).toEqual(['a', 'b']);
    expect(rows).toEqual([
      { line: 2, values: { a: '1', b: 'x\ny, "z"' } },
      { line: 5, values: { a: '2', b: '3' } },
    ]);
    expect(problems).toEqual([]);
  });

  it('names line, column and cell of every byte that is not UTF-8, and reads on', () => {
    const latin = Uint8Array.of(
      ...bytes('a,b\n1,citt'),
      0xe0,
      ...bytes('\n2,caff'),
      0xe8,
      ...bytes('\n3,x\n'),
    );
    const { rows, problems } = scanCsv(latin);
    expect(problems.map(({ line, column, value }) => [line, column, value])).toEqual([
      [2, 'b', 'citt\ufffd'],
      [3, 'b', 'caff\ufffd'],
    ]);
    expect(rows.map(({ values }) => values.a)).toEqual(['1', '2', '3']);
  });

  it('names rows with another number of cells, and reads the others', () => {
    const { rows, problems } = scanCsv(bytes('a,b\n1,9,18\n2\n3,4\n'));
    expect(problems).toEqual([
      {
        line: 2,
        column: 'row',
        value: '1,9,18',
        advice: '3 cells where the header has 2: put cells with a comma in quotes',
      },
      {
        line: 3,
        column: 'row',
        value: '2',
        advice: '1 cells where the header has 2: put cells with a comma in quotes',
      },
    ]);
    expect(rows).toEqual([{ line: 4, values: { a: '3', b: '4' } }]);
  });

  it.each([
    ['a;b\n1;2\n', { line: 1, column: 'header', value: 'a;b' }, /semicolons: save the table with commas/],
    ['', { line: 1, column: 'table', value: '' }, /no header row/],
    ['a,b\n1,x"y"\n', { line: 2, column: 'row', value: '1,x"y"' }, /[Qq]uote/],
    ['a,b\n1,2\n3,"x\n4,5\n6,7\n', { line: 3, column: 'row', value: '3,"x' }, /Quote Not Closed/],
  ])('gives up on %j', (text, where, advice) => {
    const { columns, problems } = scanCsv(bytes(text));
    expect(columns).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject(where);
    expect(problems[0].advice).toMatch(advice);
  });
});

describe('readCsv', () => {
  it('gives the table, or throws all that is wrong', () => {
    expect(readCsv(bytes('a,b\n1,2\n'), 't.csv').rows).toEqual([{ line: 2, values: { a: '1', b: '2' } }]);
    expect(() => readCsv(bytes('a,b\n1\n2,3,4\n'), 't.csv')).toThrow(
      /^t\.csv, line 2: 1 cells.*\(row: "1"\)\nt\.csv, line 3: 3 cells.*\(row: "2,3,4"\)$/,
    );
  });
});
