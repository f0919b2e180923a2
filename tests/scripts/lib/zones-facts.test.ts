import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { milano } from '../../../scripts/areas/milano';
import { readNilFacts } from '../../../scripts/lib/zones-facts';

const table = readFileSync(new URL('../../../data/neighbourhoods.csv', import.meta.url), 'utf8');
const read = (text: string) => readNilFacts(new TextEncoder().encode(text), 'data/n.csv', milano.bounds);
/** Replaces one cell (of the first columns, which hold no commas) of the row of a NIL; its line is nil + 1. */
function change(text: string, nil: number, changes: Record<string, string>): string {
  const lines = text.split('\n');
  const header = lines[0].split(',');
  const cells = lines[nil].split(',');
  for (const [column, value] of Object.entries(changes)) cells[header.indexOf(column)] = value;
  lines[nil] = cells.join(',');
  return lines.join('\n');
}

describe('readNilFacts', () => {
  const facts = read(table);

  it('reads our table: 88 NIL with names as people write and say them', () => {
    expect(facts.map(({ nil }) => nil)).toEqual(Array.from({ length: 88 }, (_, i) => i + 1));
    expect(facts[75]).toMatchObject({
      name: 'Quarto Oggiaro - Vialba - Musocco',
      commonName: 'Quarto Oggiaro',
      aliases: ['Quarto Oggiaro', 'Vialba'],
      municipio: 8,
      periphery: true,
      residents: 30914,
    });
    expect(facts[21].name).toBe('Città Studi');
    expect(facts[30].name).toBe('Monluè - Ponte Lambro');
    expect(facts[65].name).toBe('Q.T. 8');
    for (const { name, commonName } of facts) {
      const words = `${name} - ${commonName}`.replaceAll('XXII', 'Ventidue').replaceAll("Ca' Granda", 'Casa');
      expect(words).not.toMatch(/[A-ZÀ-Ù]{3}|'( |$)|^[a-zà-ù]|- [a-zà-ù]/);
    }
  });

  it('has 37 NIL in the periphery, three of them in the two priority groups', () => {
    expect(facts.filter(({ periphery }) => periphery)).toHaveLength(37);
    const inGroup = (group: string) =>
      facts.filter(({ peripheryGroup }) => peripheryGroup === group).map(({ nil }) => nil);
    expect(inGroup('lorenteggio-giambellino')).toEqual([49, 53]);
    expect(inGroup('quarto-oggiaro')).toEqual([76]);
    expect(inGroup('other-periphery')).toHaveLength(34);
    expect(inGroup('rest')).toHaveLength(51);
  });

  it('says every problem at once: file, row, column, value and what to do', () => {
    const broken = [
      { nil: 1, changes: { nil_id: '0' } },
      { nil: 2, changes: { id: 'duomo', municipio: '12' } },
      { nil: 3, changes: { population: '42.5', common_name: '' } },
      { nil: 4, changes: { periphery: 'maybe', group: 'quarto-oggiaro' } },
      { nil: 5, changes: { group: 'outskirts', census2011_total: 'many' } },
      { nil: 6, changes: { lng: '9.9' } },
    ].reduce((text, { nil, changes }) => change(text, nil, changes), table);
    let message = '';
    try {
      read(broken);
    } catch (error) {
      message = String(error);
    }
    expect(message.replace('DataFormatError: ', '').split('\n')).toEqual([
      'data/n.csv, row 2, column nil_id: "0" is no whole number from 1 to 88',
      'data/n.csv, row 3, column id: "duomo" stands in row 2 too; give each row its own',
      'data/n.csv, row 3, column municipio: "12" is no whole number from 1 to 9',
      'data/n.csv, row 4, column common_name: "" is empty; every row needs one',
      'data/n.csv, row 4, column population: "42.5" is no whole number from 0 to 200000',
      'data/n.csv, row 5, column periphery: "maybe" is neither yes nor no',
      'data/n.csv, row 5, column group: "quarto-oggiaro" does not go with periphery "maybe"',
      'data/n.csv, row 6, column group: "outskirts" is none of lorenteggio-giambellino, quarto-oggiaro, other-periphery, rest',
      'data/n.csv, row 6, column census2011_total: "many" is no whole number from 0 to 200000',
      'data/n.csv, row 7, column lng: "9.9" with lat "45.45048" is not in the city',
      'data/n.csv, row 90, column nil_id: "1" is missing; add its row',
    ]);
  });
});
