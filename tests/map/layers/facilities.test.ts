import { describe, expect, it } from 'vitest';
import { areaShapes } from '../../../src/map/layers/areas';
import { facilityFocus, facilityPoints, parseClusterIcon } from '../../../src/map/layers/facilities';
import type { AppState } from '../../../src/state/app-state';
import { defaultVisible } from '../../../src/state/store';
import { appState, openedArea, reached } from '../states';

const state: AppState = {
  ...appState(),
  opened: { kind: 'ready', value: openedArea() },
  visibleServices: ['coworkings', 'covered-markets'],
};

describe('facilityPoints', () => {
  it('draws what is switched on, closed places struck out', () => {
    const icons = facilityPoints(state).features.map(({ properties }) => properties.icon);
    expect(icons).toEqual(['coworkings', 'coworkings-closed', 'covered-markets']);
  });

  it('counts only what the walk reaches, and never a closed place', () => {
    const counted = (of: AppState): boolean[] =>
      facilityPoints(of).features.map(({ properties }) => properties.counted);
    expect(counted(state)).toEqual([true, false, true]);
    expect(counted({ ...state, reach: { kind: 'ready', value: reached() } })).toEqual([true, false, false]);
  });

  it('draws what the answer counts though its layer is off at the start, unless a layer was turned off', () => {
    const indexes = (of: AppState): number[] =>
      facilityPoints(of).features.map(({ properties }) => properties.index);
    const offered = state.opened.kind === 'ready' ? state.opened.value : openedArea();
    const places = offered.places.map((place, i) =>
      i === 0 ? place : { ...place, service: 'social-innovation' as const, status: 'open' as const },
    );
    const answered: AppState = {
      ...state,
      opened: { kind: 'ready', value: { ...offered, places } },
      visibleServices: defaultVisible,
      reach: { kind: 'ready', value: { ...reached(), facilitySeconds: Float64Array.of(60, 840, 1000) } },
    };
    expect(indexes(answered)).toEqual([0, 1]);
    expect(indexes({ ...answered, reach: { kind: 'idle' } })).toEqual([0]);
    expect(indexes({ ...answered, section: 'data' })).toEqual([0]);
    expect(indexes({ ...answered, visibleServices: ['coworkings'] })).toEqual([0]);
  });

  it('draws the services in question while looking for who is left out', () => {
    const { features } = facilityPoints({ ...state, section: 'gaps', services: ['covered-markets'] });
    expect(features.map(({ properties }) => properties.index)).toEqual([2]);
  });
});

describe('facilityFocus', () => {
  it('draws the chosen place last, once also when it is under the pointer', () => {
    const indexes = (of: AppState): number[] =>
      facilityFocus(of).features.map(({ properties }) => properties.index);
    expect(indexes({ ...state, hoveredFacility: 0, selectedFacility: 2 })).toEqual([0, 2]);
    expect(indexes({ ...state, hoveredFacility: 2, selectedFacility: 2 })).toEqual([2]);
  });

  it('ignores a place that is not there', () => {
    expect(facilityFocus({ ...state, hoveredFacility: 99 }).features).toEqual([]);
  });
});

describe('areaShapes', () => {
  it('follows the layer switch', () => {
    expect(areaShapes(state).features).toEqual([]);
    expect(areaShapes({ ...state, visibleServices: ['design-districts'] }).features).toHaveLength(1);
  });
});

describe('parseClusterIcon', () => {
  it('reads the counts by service and leaves other images alone', () => {
    expect(parseClusterIcon('cluster:2:0:0:1:0:0:0:0:0:0:0:0')).toEqual([2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(parseClusterIcon('hatch')).toBeNull();
    expect(parseClusterIcon('cluster:2')).toBeNull();
  });
});
