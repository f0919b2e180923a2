import { describe, expect, it } from 'vitest';
import { collectProblems, readZoneTable } from '../../../scripts/lib/zones-csv';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('readZoneTable', () => {
  it('reads cells by column, trimmed, with the line they stand on', () => {
    expect(readZoneTable(bytes('a,b,c\r\n1,"x, ""y"" ",\r\n2,, z'), 't.csv', ['a', 'c'])).toEqual([
      { line: 2, cells: { a: '1', b: 'x, "y" ', c: '' } },
      { line: 3, cells: { a: '2', b: '', c: 'z' } },
    ]);
  });

  it('reads another encoding where it is told to', () => {
    const latin = Uint8Array.of(...bytes('a,b\nCITT'), 0xc0, ...bytes(',1'));
    expect(readZoneTable(latin, 't.csv', ['a'], 'windows-1252')[0].cells.a).toBe('CITTÀ');
    expect(() => readZoneTable(latin, 't.csv', ['a'])).toThrow('t.csv, line 2: not UTF-8');
  });

  it('names the columns that are missing', () => {
    expect(() => readZoneTable(bytes('a,b\n1,2'), 't.csv', ['a', 'c', 'd'])).toThrow('t.csv: no column c, d');
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
