import { describe, expect, it } from 'vitest';
import { facilityPoints } from '../../../src/map/layers/facilities';
import { scenarioLines, scenarioMarks } from '../../../src/map/layers/scenario';
import type { AppState } from '../../../src/state/app-state';
import { appState, openedArea } from '../states';

/** In "What if?": one place opened, the open coworking moved, the market closed, a crossing. */
function tried(): AppState {
  return {
    ...appState(),
    section: 'gaps',
    question: 'what-if',
    services: ['coworkings', 'covered-markets'],
    opened: { kind: 'ready', value: openedArea() },
    scenario: {
      name: '',
      changes: [
        { kind: 'open', service: 'coworkings', position: [9.1, 45.4] },
        { kind: 'move', service: 'coworkings', facilityId: 'open', to: [9.2, 45.5] },
        { kind: 'close', service: 'covered-markets', facilityId: 'hall' },
        { kind: 'crossing', from: [9.11, 45.41], to: [9.12, 45.42] },
        { kind: 'close', service: 'coworkings', facilityId: 'never-was' },
      ],
    },
  };
}

function marksOf(state: AppState): unknown {
  return scenarioMarks(state).features.map(({ properties: { mark }, geometry }) => [
    mark,
    ...geometry.coordinates,
  ]);
}

describe('the marks of a scenario', () => {
  it('show what opens, moves and closes, where a moved one was, and the ends of a crossing', () => {
    expect(marksOf(tried())).toEqual([
      ['end', 9.11, 45.41],
      ['end', 9.12, 45.42],
      ['opened', 9.1, 45.4],
      ['old', 9.185, 45.465],
      ['moved', 9.2, 45.5],
      ['closed', 9.185, 45.465],
    ]);
    expect(scenarioLines(tried()).features.map(({ properties: { line } }) => line)).toEqual([
      'move',
      'crossing',
    ]);
  });

  it('stand for the places of today that they change', () => {
    expect(facilityPoints(tried()).features.map(({ properties: { index } }) => index)).toEqual([1]);
    const before: AppState = { ...tried(), scenarioSide: 'before' };
    expect(facilityPoints(before).features).toHaveLength(3);
    expect(marksOf(before)).toEqual([]);
  });

  it('leave out services that are not asked about, and every other question', () => {
    expect(marksOf({ ...tried(), services: ['fablabs'] })).toEqual([
      ['end', 9.11, 45.41],
      ['end', 9.12, 45.42],
    ]);
    expect(marksOf({ ...tried(), question: 'who' })).toEqual([]);
    expect(marksOf({ ...tried(), section: 'near' })).toEqual([]);
  });

  it('ring the place that is to be moved, where it is now', () => {
    const chosen = { kind: 'today', facilityIndex: 0 } as const;
    expect(marksOf({ ...tried(), toolPlace: chosen })).toContainEqual(['chosen', 9.2, 45.5]);
    expect(marksOf({ ...tried(), toolPoint: [9, 45] })).toContainEqual(['chosen', 9, 45]);
    const gone = { kind: 'opened', change: 3 } as const;
    expect(marksOf({ ...tried(), toolPlace: gone })).toHaveLength(6);
  });
});
