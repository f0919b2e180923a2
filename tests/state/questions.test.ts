import { describe, expect, it } from 'vitest';
import type { AppState } from '../../src/state/app-state';
import {
  bandMinutes,
  catchmentQuestion,
  coverageQuestion,
  reachMinuteChoices,
  reachQuestion,
  routeQuestion,
} from '../../src/state/questions';
import { initialState } from '../../src/state/store';
import { duomo, LAB, makeOpenedArea } from './made-area';

const origin = { position: duomo, label: '', by: 'map', note: 'exact' } as const;
const opened: AppState = { ...initialState, opened: { kind: 'ready', value: makeOpenedArea() } };

describe('what is asked', () => {
  it('draws at most three bands, and keeps the quarter hour among the wider ones', () => {
    expect(reachMinuteChoices.map(bandMinutes)).toEqual([
      [5],
      [5, 10],
      [5, 10, 15],
      [10, 15, 20],
      [15, 20, 30],
    ]);
  });

  it('is nothing without an origin or a facility', () => {
    expect(reachQuestion(opened)).toBeNull();
    expect(catchmentQuestion(opened)).toBeNull();
    expect(routeQuestion({ ...opened, origin })).toBeNull();
    expect(routeQuestion({ ...opened, selectedFacility: LAB })).toBeNull();
    expect(routeQuestion({ ...initialState, origin, selectedFacility: LAB })).toBeNull();
  });

  it('is the walk from the origin to the facility at the chosen pace', () => {
    const state: AppState = { ...opened, origin, selectedFacility: LAB, profileId: 'slow', speedKmh: 2.5 };
    expect(routeQuestion(state)).toEqual({
      origin: duomo,
      destination: [9.22, 45.46],
      profile: { id: 'slow', speedKmh: 2.5 },
    });
  });

  it('matches all services only where there are several', () => {
    expect(coverageQuestion({ ...opened, match: 'all' }).match).toBe('any');
    expect(coverageQuestion({ ...opened, match: 'all', services: ['fablabs', 'agrifood'] }).match).toBe(
      'all',
    );
  });

  it('takes the cutoff of a catchment from the section', () => {
    const state: AppState = { ...opened, selectedFacility: LAB, reachMinutes: 30, cutoffMinutes: 10 };
    expect(catchmentQuestion(state)?.cutoffSeconds).toBe(1800);
    expect(catchmentQuestion({ ...state, section: 'gaps' })?.cutoffSeconds).toBe(600);
  });
});
