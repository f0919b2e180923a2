import { describe, expect, it } from 'vitest';
import type { AppState } from '../../src/state/app-state';
import { catchmentRows, coverageRows, peripherySplit, zoneRow } from '../../src/state/coverage-selectors';
import { coverageQuestion } from '../../src/state/questions';
import { initialState } from '../../src/state/store';
import { counts, FAR_WORK, makeCoverage, makeOpenedArea, NEAR_WORK } from './made-area';

const opened: AppState = {
  ...initialState,
  section: 'gaps',
  opened: { kind: 'ready', value: makeOpenedArea() },
};
const state: AppState = {
  ...opened,
  coverage: { kind: 'ready', value: makeCoverage(coverageQuestion(opened)) },
};

function nilOrder(patch: Partial<AppState>): readonly (number | null)[] {
  return coverageRows({ ...state, ...patch }).map(({ nil }) => nil);
}

describe('who is left out', () => {
  it('lists the chosen division only, most uncovered first', () => {
    expect(nilOrder({})).toEqual([53, 76, 1]);
    expect(coverageRows({ ...state, zoneLevel: 'municipio' }).map(({ name }) => name)).toEqual(['1']);
  });

  it('sorts by each column in both directions', () => {
    expect(nilOrder({ sort: { column: 'uncovered', descending: false } })).toEqual([1, 76, 53]);
    expect(nilOrder({ sort: { column: 'share', descending: true } })).toEqual([53, 76, 1]);
    expect(nilOrder({ sort: { column: 'minutes', descending: false } })).toEqual([1, 76, 53]);
    expect(nilOrder({ sort: { column: 'residents', descending: true } })).toEqual([1, 53, 76]);
    expect(nilOrder({ sort: { column: 'name', descending: true } })).toEqual([76, 53, 1]);
  });

  it('counts the chosen group', () => {
    expect(zoneRow(state, 'nil-53')).toMatchObject({
      name: 'Lorenteggio',
      residents: 300,
      covered: 50,
      uncovered: 250,
      share: 250 / 300,
      meanMinutes: 22,
      circleCovered: 51,
      periphery: true,
    });
    expect(zoneRow({ ...state, group: 'over65' }, 'nil-53')).toMatchObject({ residents: 30, uncovered: 0 });
  });

  it('keeps zones without a figure last in both directions', () => {
    const { coverage } = state;
    if (coverage.kind !== 'ready' || coverage.value.kind !== 'coverage') throw new Error('no answer');
    const zones = coverage.value.zones.map((zone) =>
      zone.zoneId === 'nil-53' ? { ...zone, residents: counts(0), covered: counts(0) } : zone,
    );
    const emptied: Partial<AppState> = { coverage: { kind: 'ready', value: { ...coverage.value, zones } } };
    expect(zoneRow({ ...state, ...emptied }, 'nil-53')?.share).toBeNaN();
    expect(nilOrder({ ...emptied, sort: { column: 'share', descending: true } })).toEqual([76, 1, 53]);
    expect(nilOrder({ ...emptied, sort: { column: 'share', descending: false } })).toEqual([1, 76, 53]);
  });

  it('splits the uncovered between periphery and rest', () => {
    expect(peripherySplit(state)).toEqual({
      uncoveredPeriphery: 350,
      uncovered: 400,
      peripheryShare: 350 / 500,
      restShare: 50 / 500,
      peripheryNils: 2,
    });
  });

  it('lists catchments, largest first', () => {
    expect(catchmentRows(state).map(({ facilityIndex, nearest }) => [facilityIndex, nearest])).toEqual([
      [FAR_WORK, 800],
      [NEAR_WORK, 200],
    ]);
  });

  it.each<[string, Partial<AppState>]>([
    ['other services', { services: ['fablabs'] }],
    ['another cutoff', { cutoffMinutes: 10 }],
    ['another pace', { profileId: 'slow', speedKmh: 3 }],
  ])('is silent where the answer is to %s', (_, patch) => {
    const other = { ...state, ...patch };
    expect(coverageRows(other)).toEqual([]);
    expect(zoneRow(other, 'city')).toBeNull();
    expect(peripherySplit(other)).toBeNull();
    expect(catchmentRows(other)).toEqual([]);
  });

  it('keeps the answer for another way of matching one service', () => {
    expect(coverageRows({ ...state, match: 'all' })).toHaveLength(3);
  });
});
