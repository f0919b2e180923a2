import { describe, expect, it } from 'vitest';
import { describeFar, describeProblem, describeRefusal } from '../../../src/panels/planner/own-words';
import { translators } from '../../helpers/translators';
import { makeOpenedArea } from '../../state/made-area';

const italian = translators.it;
const en = translators.en;

describe('what is wrong with a file of places', () => {
  it.each([
    ['latitude', 'abc', 'riga 7: latitudine «abc» non è un numero'],
    ['longitude', '', 'riga 7: manca la longitudine'],
    ['swapped', '9.19, 45.46', 'riga 7: latitudine e longitudine sembrano scambiate (9.19, 45.46)'],
    ['geometry', 'Polygon', 'riga 7: «Polygon» non è un punto'],
  ] as const)('is told row by row: %s %s', (fault, value, sentence) => {
    expect(describeProblem({ row: 7, fault, value }, italian)).toBe(sentence);
  });

  it('is told for the file as a whole, in both languages', () => {
    const refuse = (fault: 'too-large' | 'too-many-rows' | 'no-columns', value: string) =>
      [italian, en].map((translator) => describeRefusal({ fault, value, problems: [] }, translator));
    expect(refuse('too-large', '3000001')).toEqual([
      'è di 3.001 kB, il limite è 2.000 kB.',
      'it has 3,001 kB, the limit is 2,000 kB.',
    ]);
    expect(refuse('too-many-rows', '5001')[0]).toBe('ha 5001 righe, il limite è 5.000.');
    expect(refuse('no-columns', 'nome, via')[1]).toContain('Columns found: nome, via.');
  });

  it('is told of places that are shown and not counted', () => {
    const area = makeOpenedArea();
    const own = { ...area.places[0], service: 'own', id: 'row-4-2' } as const;
    const opened = {
      ...area,
      places: [...area.places, own, { ...own, id: 'row-5' }, { ...own, id: 'row-6' }],
      facilitySnapMeters: Float64Array.of(...area.facilitySnapMeters, 812.4, 250, 1300.6),
    };
    expect(describeFar(opened, italian)).toEqual([
      'riga 4: è a 812 m dalla rete delle strade, più di 250',
      'riga 6: è a 1.301 m dalla rete delle strade, più di 250',
    ]);
  });
});
