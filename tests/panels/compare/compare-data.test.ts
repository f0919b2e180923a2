import { describe, expect, it } from 'vitest';
import type { DetourDistribution } from '../../../src/core/access/detour';
import { placeClaimsData, toSquareKilometers, zoneClaimsData } from '../../../src/panels/compare/circle-data';
import { detourData, detourRows } from '../../../src/panels/compare/detour-data';
import { sideData } from '../../../src/panels/compare/side-data';
import { servicesWords } from '../../../src/panels/service-words';
import type { AppState } from '../../../src/state/app-state';
import { circlesQuestion } from '../../../src/state/comparison';
import { zoneSide } from '../../../src/state/comparison-selectors';
import { coverageQuestion } from '../../../src/state/questions';
import { initialState } from '../../../src/state/store';
import { translators } from '../../helpers/translators';
import { makeCoverage, makeOpenedArea } from '../../state/made-area';
import { makeCircles } from '../../state/made-comparison';

const translator = translators.en;
const area = makeOpenedArea();
const base: AppState = {
  ...initialState,
  section: 'gaps',
  question: 'compare',
  comparison: { kind: 'circle' },
  opened: { kind: 'ready', value: area },
};
const state: AppState = {
  ...base,
  coverage: { kind: 'ready', value: makeCoverage(coverageQuestion(base)) },
  circles: { kind: 'ready', value: makeCircles(circlesQuestion(base) ?? coverageQuestion(base)) },
};
const columnsOf = (table: { columns: readonly { key: string }[] } | null) =>
  table?.columns.map(({ key }) => key);

describe('the tables of comparisons', () => {
  it('have a row a side, with every measure of every group that both sides have', () => {
    const [first, second] = [53, 76].map((nil) => zoneSide(state, nil));
    if (!first || !second) throw new Error('no sides');
    const names = { fileName: 'x', title: 'X' };
    const sides = [
      { name: 'Lorenteggio', side: first },
      { name: 'Quarto Oggiaro', side: second },
    ];
    const table = sideData(names, sides, translator);
    expect(columnsOf(table)?.slice(0, 6)).toEqual([
      'what',
      'residents_all',
      'uncovered_all',
      'uncovered_share_all',
      'mean_minutes_all',
      'residents_over65',
    ]);
    expect(table.rows[0].slice(0, 5)).toEqual(['Lorenteggio', 300, 250, 250 / 300, 22]);
    expect(table.rows[0].slice(-2)).toEqual([0, 51]);
    expect(columnsOf(table)?.slice(-2)).toEqual(['gaps', 'circle_covered']);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    const tried = { ...second, meanSeconds: null, circleCovered: null, gaps: null };
    const scenario = sideData(names, [sides[0], { name: 'Scenario', side: tried }], translator);
    expect(columnsOf(scenario)).toEqual([
      'what',
      ...['all', 'over65', 'under15'].flatMap((group) =>
        ['residents', 'uncovered', 'uncovered_share'].map((measure) => `${measure}_${group}`),
      ),
    ]);
    for (const row of scenario.rows) expect(row).toHaveLength(scenario.columns.length);
  });

  it('tell circle and walk in residents and square kilometres, by place and by NIL', () => {
    const places = placeClaimsData(state, translator);
    expect(places?.rows[0]).toEqual(['coworkings', 'near-work', 'near-work', 600, 300, 2, 4.9, 2.8]);
    const zones = zoneClaimsData(state, translator);
    expect(zones?.rows[0]).toEqual(['city', 'Milano', 601, 600, 1.002, 50, 25, 100]);
    expect(zones?.rows).toHaveLength(4);
    expect(placeClaimsData(base, translator)).toBeNull();
    expect(zoneClaimsData(base, translator)).toBeNull();
    expect(toSquareKilometers(1_234_567)).toBe(1.2346);
  });

  it('put the longest detours first and NIL without a figure last, under the city', () => {
    const figures = (median: number | null) => ({
      pairs: median === null ? 0 : 10,
      residents: median === null ? 0 : 100,
      tenth: median && 1.1,
      median,
      ninetieth: median && 2,
    });
    const detour: DetourDistribution = {
      band: { fromMeters: 300, toMeters: 1250 },
      city: figures(1.36),
      nils: [
        { nil: 1, ...figures(null) },
        { nil: 53, ...figures(1.2) },
        { nil: 76, ...figures(1.5) },
      ],
      byDistance: [],
      histogram: { step: 0.05, shares: [1] },
    };
    expect(detourRows(detour, area.nils).map(({ name }) => name)).toEqual([
      'Quarto Oggiaro',
      'Lorenteggio',
      'Duomo',
    ]);
    const table = detourData(detour, area.nils, 'Milano', translator);
    expect(table.rows[0]).toEqual(['', 'Milano', 100, 10, 1.1, 1.36, 2]);
    expect(table.rows[3]).toEqual(['1', 'Duomo', 0, 0, null, null, null]);
  });
});

it('services are told as any of them or all together', () => {
  expect(servicesWords(initialState, ['coworkings', 'fablabs'], 'any', translator)).toBe(
    'a coworking or a fablab',
  );
  expect(servicesWords(initialState, ['coworkings', 'fablabs'], 'all', translator)).toBe(
    'all of these services together (a coworking and a fablab)',
  );
  expect(servicesWords(initialState, ['coworkings'], 'all', translator)).toBe('a coworking');
});
