import { describe, expect, it } from 'vitest';
import type { AppState } from '../../src/state/app-state';
import { currentNearest, lossRows, rankRow, rankRows } from '../../src/state/nearest-selectors';
import { coverageQuestion } from '../../src/state/questions';
import { initialState } from '../../src/state/store';
import { FAR_WORK, makeNearest, makeOpenedArea, NEAR_WORK } from './made-area';

const asking: AppState = { ...initialState, opened: { kind: 'ready', value: makeOpenedArea() } };
const answered: AppState = {
  ...asking,
  nearest: { kind: 'ready', value: makeNearest(coverageQuestion(asking)) },
};

describe('the nearest three', () => {
  it('are not told for another question than the present one', () => {
    expect(currentNearest(asking)).toBeNull();
    expect(currentNearest(answered)).not.toBeNull();
    const later: AppState = { ...answered, cutoffMinutes: 10 };
    expect([currentNearest(later), rankRow(later, 'city'), rankRows(later), lossRows(later)]).toEqual([
      null,
      null,
      [],
      [],
    ]);
  });

  it('tell who has one and no second one', () => {
    expect(rankRow(answered, 'city')).toEqual({
      zoneId: 'city',
      residents: 1000,
      meanMinutes: [10, 15, Number.NaN],
      within: [600, 420, 0],
      lost: 180,
    });
    expect(rankRow({ ...answered, group: 'over65' }, 'city')).toMatchObject({
      residents: 100,
      meanMinutes: [11, 16, Number.NaN],
      lost: 18,
    });
  });

  it('stand by zone of the chosen division, those who would lose most first', () => {
    expect(rankRows(answered).map(({ zoneId, lost }) => [zoneId, lost])).toEqual([
      ['nil-76', 80],
      ['nil-1', 50],
      ['nil-53', 50],
    ]);
    expect(rankRows({ ...answered, zoneLevel: 'group' }).map(({ zoneId }) => zoneId)).toEqual(['group-rest']);
  });

  it('name the places that somebody depends on, the most needed first', () => {
    expect(lossRows(answered).map(({ facilityIndex, lost }) => [facilityIndex, lost])).toEqual([
      [FAR_WORK, 120],
      [NEAR_WORK, 60],
    ]);
    expect(lossRows({ ...answered, group: 'under15' })).toEqual([]);
  });
});
