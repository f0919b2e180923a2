import { expect, it } from 'vitest';
import { zonesData } from '../../../src/panels/planner/zones-data';
import type { AppState } from '../../../src/state/app-state';
import { coverageQuestion } from '../../../src/state/questions';
import { initialState } from '../../../src/state/store';
import { tableCsv } from '../../../src/state/table-csv';
import { translators } from '../../helpers/translators';
import { makeCoverage, makeOpenedArea } from '../../state/made-area';

const italian = translators.it;
const opened: AppState = {
  ...initialState,
  section: 'gaps',
  opened: { kind: 'ready', value: makeOpenedArea() },
};
const state: AppState = {
  ...opened,
  coverage: { kind: 'ready', value: makeCoverage(coverageQuestion(opened)) },
};

function linesOf(whole: AppState): string[] {
  const table = zonesData(whole, italian);
  return table ? tableCsv(table, 'it', []).split('\r\n').slice(1, -1) : [];
}

it('has the city and every row of the table, in its order', () => {
  expect(linesOf(state)).toEqual([
    'zone;name;residents;covered;uncovered;uncovered_share;mean_minutes;circle_covered',
    'city;Milano;1000;600;400;0,4;14;601',
    'nil-53;Lorenteggio;300;50;250;0,8333;22;51',
    'nil-76;Quarto Oggiaro;200;100;100;0,5;18;101',
    'nil-1;Duomo;500;450;50;0,1;8;451',
  ]);
});

it('leaves cells without a figure empty', () => {
  expect(linesOf({ ...state, group: 'under15' })).toContain('nil-1;Duomo;0;0;0;;;0');
});

it('is none where the answer is to another question', () => {
  expect(zonesData({ ...state, cutoffMinutes: 10 }, italian)).toBeNull();
});
