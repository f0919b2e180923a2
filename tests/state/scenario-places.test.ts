import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/core/scenario';
import {
  changedPlaces,
  isSamePlace,
  positionOf,
  scenarioPlaces,
  shownChanges,
} from '../../src/state/scenario-places';
import { initialState } from '../../src/state/store';
import { duomo, FAR_WORK, LAB, makeOpenedArea, NEAR_WORK } from './made-area';

const area = makeOpenedArea();
const scenario: Scenario = {
  name: '',
  changes: [
    { kind: 'close', service: 'coworkings', facilityId: 'near-work' },
    { kind: 'open', service: 'coworkings', position: duomo },
    { kind: 'move', service: 'fablabs', facilityId: 'lab', to: duomo },
    { kind: 'close', service: 'coworkings', facilityId: 'closed-work' },
    { kind: 'move', service: 'coworkings', facilityId: 'never-was', to: duomo },
    { kind: 'crossing', from: duomo, to: [9.2, 45.5] },
  ],
};

describe('the places of a scenario', () => {
  it('are those it changes, without what is not known, closed already or no place', () => {
    expect(changedPlaces(area, scenario).map(({ ref, fate, change }) => [ref, fate, change])).toEqual([
      [{ kind: 'today', facilityIndex: NEAR_WORK }, 'closed', 0],
      [{ kind: 'opened', change: 1 }, 'opened', 1],
      [{ kind: 'today', facilityIndex: LAB }, 'moved', 2],
    ]);
  });

  it('are on offer by service: what it opens first, then those of today that count', () => {
    expect(
      scenarioPlaces(area, scenario, ['coworkings']).map(({ ref, fate, position }) => [ref, fate, position]),
    ).toEqual([
      [{ kind: 'opened', change: 1 }, 'opened', duomo],
      [{ kind: 'today', facilityIndex: NEAR_WORK }, 'closed', area.places[NEAR_WORK].position],
      [{ kind: 'today', facilityIndex: FAR_WORK }, 'as-today', area.places[FAR_WORK].position],
    ]);
  });

  it('are where the scenario puts them', () => {
    const state = { ...initialState, opened: { kind: 'ready', value: area } as const, scenario };
    expect(positionOf(state, { kind: 'today', facilityIndex: LAB })).toEqual(duomo);
    expect(positionOf(state, { kind: 'today', facilityIndex: FAR_WORK })).toEqual(
      area.places[FAR_WORK].position,
    );
    expect(positionOf(state, { kind: 'opened', change: 1 })).toEqual(duomo);
    expect(positionOf(state, { kind: 'opened', change: 0 })).toBeNull();
    expect(positionOf(state, { kind: 'today', facilityIndex: 99 })).toBeNull();
    expect(positionOf(initialState, { kind: 'opened', change: 1 })).toBeNull();
  });

  it('are marked only in "What if?", on the side of the scenario, for the services asked about', () => {
    const state = {
      ...initialState,
      section: 'gaps',
      question: 'what-if',
      opened: { kind: 'ready', value: area },
      scenario,
    } as const;
    expect(shownChanges(state)).toHaveLength(2);
    expect(shownChanges({ ...state, services: ['fablabs'] })).toHaveLength(1);
    expect(shownChanges({ ...state, scenarioSide: 'before' })).toEqual([]);
    expect(shownChanges({ ...state, question: 'next' })).toEqual([]);
  });

  it('are the same by what names them', () => {
    expect(isSamePlace({ kind: 'today', facilityIndex: 1 }, { kind: 'today', facilityIndex: 1 })).toBe(true);
    expect(isSamePlace({ kind: 'today', facilityIndex: 1 }, { kind: 'opened', change: 1 })).toBe(false);
    expect(isSamePlace({ kind: 'opened', change: 1 }, { kind: 'opened', change: 2 })).toBe(false);
  });
});
