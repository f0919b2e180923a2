import { describe, expect, it } from 'vitest';
import { depthData } from '../../../src/panels/planner/depth-data';
import {
  indicesData,
  lorenzData,
  medianBand,
  walkBands,
  walkBandsData,
  zoneIndicesData,
} from '../../../src/panels/planner/depth-figures';
import type { AppState } from '../../../src/state/app-state';
import { coverageQuestion } from '../../../src/state/questions';
import { initialState } from '../../../src/state/store';
import { translators } from '../../helpers/translators';
import { makeOpenedArea } from '../../state/made-area';
import { makeDepth } from '../../state/made-depth';

const translator = translators.it;
const asked: AppState = {
  ...initialState,
  section: 'gaps',
  question: 'depth',
  opened: { kind: 'ready', value: makeOpenedArea() },
};
const answer = makeDepth(coverageQuestion(asked));
const state: AppState = { ...asked, depth: { kind: 'ready', value: answer } };

describe('the tables of depth', () => {
  it('tell the indices of each group, the share left out first', () => {
    const table = indicesData(state, translator);
    expect(table?.columns.map(({ key }) => key)).toEqual(['index', 'all', 'over65', 'under15']);
    expect(table?.rows.map(([, all]) => all)).toEqual([
      ...[0.4, 0.08, 0.05, 0.3, 0.2, 0.05, 0.15],
      ...[14, 20, 8, 2.5],
    ]);
  });

  it('tell city and zones with robust and fragile', () => {
    const table = depthData(state, translator);
    expect(table?.rows.map((row) => row.slice(0, 6))).toEqual([
      ['city', 'Milano', 1000, 400, 250, 300],
      ['nil-53', 'Lorenteggio', 300, 250, 200, 50],
      ['nil-76', 'Quarto Oggiaro', 200, 100, 50, 150],
      ['nil-1', 'Duomo', 500, 50, 0, 100],
    ]);
    expect(table?.rows[0][8]).toBe(3);
  });

  it('tell the residents of each band, and the curve by tenths', () => {
    const bands = walkBandsData(state, translator);
    expect(bands?.rows[0]).toEqual(['0–5 min', 200, 200, 200]);
    expect(bands?.rows.at(-1)).toEqual(['oltre 60 min', 0, 0, 0]);
    expect(lorenzData(state, translator)?.rows.map(([, all]) => all)).toEqual([
      ...[0, 0.01, 0.04, 0.09, 0.16, 0.25],
      ...[0.36, 0.49, 0.64, 0.81, 1],
    ]);
  });

  it('rank zones by depth, and name municipi', () => {
    expect(zoneIndicesData(state, translator)?.rows.map(([name]) => name)).toEqual([
      'Lorenteggio',
      'Quarto Oggiaro',
      'Duomo',
    ]);
    const municipi = zoneIndicesData({ ...state, zoneLevel: 'municipio' }, translator);
    expect(municipi?.rows).toEqual([['Municipio 1', 0.4, 0.08, 0.05, 0.3]]);
  });

  it('are missing while there is no answer', () => {
    for (const make of [indicesData, depthData, walkBandsData, lorenzData, zoneIndicesData])
      expect(make(asked, translator)).toBeNull();
  });
});

describe('medianBand', () => {
  it('is where the person in the middle is: among five bands of 200 the third', () => {
    expect(medianBand(walkBands(answer, 'all'))).toEqual({ from: 10, to: 15, residents: 200 });
  });

  it('is none without residents', () => {
    expect(medianBand([])).toBeNull();
    expect(medianBand([{ from: 0, to: 5, residents: 0 }])).toBeNull();
  });
});
