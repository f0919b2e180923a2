import { describe, expect, it } from 'vitest';
import { collectProblems, readZoneTable } from '../../../scripts/lib/zones-csv';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('readZoneTable', () => {
  it('reads quotes, commas, empty cells, line ends of both kinds and no last line end', () => {
    const rows = readZoneTable(bytes('\ufeffa,b,c\r\n1,"x, ""y""",\n"two\nlines",, z\n3,4,'), 't.csv', [
      'a',
      'c',
    ]);
    expect(rows).toEqual([
      { line: 2, cells: { a: '1', b: 'x, "y"', c: '' } },
      { line: 3, cells: { a: 'two\nlines', b: '', c: 'z' } },
      { line: 5, cells: { a: '3', b: '4', c: '' } },
    ]);
  });

  it('reads another encoding where it is told to', () => {
    const latin = Uint8Array.of(...bytes('a\nCITT'), 0xc0);
    expect(readZoneTable(latin, 't.csv', ['a'], 'windows-1252')[0].cells.a).toBe('CITTÀ');
    expect(() => readZoneTable(latin, 't.csv', ['a'])).toThrow('t.csv: not utf-8; save it as utf-8');
  });

  it('names what is wrong', () => {
    expect(() => readZoneTable(bytes(''), 't.csv', [])).toThrow('t.csv: empty');
    expect(() => readZoneTable(bytes('a,b\n'), 't.csv', ['a', 'c', 'd'])).toThrow('t.csv: no column c, d');
    expect(() => readZoneTable(bytes('a,b\n1,2\n1,2,3\n'), 't.csv', ['a'])).toThrow(
      't.csv, row 3: 3 cells where the header has 2',
    );
    expect(() => readZoneTable(bytes('a,b\n1,x"y\n'), 't.csv', ['a'])).toThrow('row 2: a quotation mark');
  });
});

describe('collectProblems', () => {
  it('says all of them at once, or nothing', () => {
    const problems = collectProblems('t.csv');
    expect(problems.throwIfAny).not.toThrow();
    problems.add(2, 'a', 'x', 'is no number');
    problems.add(9, 'b', '', 'is empty');
    expect(problems.throwIfAny).toThrow(
      't.csv, row 2, column a: "x" is no number\nt.csv, row 9, column b: "" is empty',
    );
  });
});
