import { describe, expect, it } from 'vitest';
import { lossesData, ranksData } from '../../../src/panels/planner/nearest-data';
import { zoneName } from '../../../src/panels/planner/zone-name';
import type { AppState } from '../../../src/state/app-state';
import { coverageQuestion } from '../../../src/state/questions';
import { initialState } from '../../../src/state/store';
import { translators } from '../../helpers/translators';
import { makeNearest, makeOpenedArea } from '../../state/made-area';

const area = makeOpenedArea();
const italian = translators.it;
const asking: AppState = { ...initialState, opened: { kind: 'ready', value: area } };
const answered: AppState = {
  ...asking,
  nearest: { kind: 'ready', value: makeNearest(coverageQuestion(asking)) },
};

describe('the tables of the nearest three', () => {
  it('have a cell for every column, and the figures of the answer', () => {
    for (const language of ['it', 'en'] as const) {
      for (const table of [ranksData, lossesData].map((make) => make(answered, translators[language]))) {
        if (!table) throw new Error('there is an answer');
        for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
      }
    }
    expect(ranksData(answered, italian)?.rows[0]).toEqual([
      'city',
      'Milano',
      1000,
      10,
      15,
      Number.NaN,
      600,
      420,
      0,
      180,
    ]);
    expect(lossesData(answered, italian)?.rows).toEqual([
      ['coworkings/far-work', 'far-work', '', 120],
      ['coworkings/near-work', 'near-work', '', 60],
    ]);
  });

  it('are none without an answer', () => {
    expect([ranksData(asking, italian), lossesData(asking, italian)]).toEqual([null, null]);
  });
});

describe('zoneName', () => {
  it.each([
    ['city', 'Milano'],
    ['municipio-3', 'Municipio 3'],
    ['nil-76', 'Quarto Oggiaro'],
    ['group-lorenteggio-giambellino', 'Lorenteggio–Giambellino'],
    ['group-other-periphery', 'Altre periferie'],
    ['group-rest', 'Resto della città'],
  ])('calls %s %s', (zoneId, name) => {
    expect(zoneName(zoneId, area, italian)).toBe(name);
  });
});
