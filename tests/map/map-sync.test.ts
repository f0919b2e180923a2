import type { FeatureCollection } from 'geojson';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CoverageAnswer, Reached } from '../../src/core/access/answers';
import { SCENARIO_COVERED, SCENARIO_GAINED, SCENARIO_LOST, SCENARIO_OUT } from '../../src/map/layers/field';
import { createMapSync } from '../../src/map/map-sync';
import type { MapTarget } from '../../src/map/map-target';
import { dataSources } from '../../src/map/style';
import type { AppState } from '../../src/state/app-state';
import { makeDepth } from '../state/made-depth';
import { makeDimensions } from '../state/made-dimensions';
import { appState, coverageAnswer, openedArea, reached, scenarioAnswer } from './states';

type Call = readonly [name: keyof MapTarget, ...rest: unknown[]];

function recorder(): { target: MapTarget; calls: Call[] } {
  const calls: Call[] = [];
  const record =
    (name: keyof MapTarget) =>
    (...rest: unknown[]): void => {
      calls.push([name, ...rest]);
    };
  return {
    calls,
    target: {
      setData: record('setData'),
      setVisible: record('setVisible'),
      setFilter: record('setFilter'),
      setOpacity: record('setOpacity'),
      setField: record('setField'),
      setTheme: record('setTheme'),
      setCover: record('setCover'),
      goTo: record('goTo'),
    },
  };
}

describe('map sync', () => {
  let calls: Call[];
  let apply: (state: AppState, theme?: 'light' | 'dark') => readonly Call[];

  beforeEach(() => {
    const recorded = recorder();
    calls = recorded.calls;
    const sync = createMapSync(recorded.target, 'light');
    apply = (state, theme = 'light') => {
      calls.length = 0;
      sync.apply(state, theme);
      return [...calls];
    };
  });

  const sourcesOf = (made: readonly Call[]): unknown[] =>
    made.flatMap(([name, source]) => (name === 'setData' ? [source] : []));
  const dataOf = (made: readonly Call[], wanted: string): FeatureCollection | undefined => {
    for (const [name, source, data] of made)
      if (name === 'setData' && source === wanted && isCollection(data)) return data;
    return undefined;
  };

  it('fills every source once the area is open', () => {
    const made = apply({ ...appState(), opened: { kind: 'ready', value: openedArea() } });
    expect([...sourcesOf(made)].sort()).toEqual([...dataSources].sort());
  });

  it('does nothing for the same state, and nothing for parts the map does not show', () => {
    const state = appState();
    apply(state);
    expect(apply(state)).toEqual([]);
    expect(apply({ ...state, speedKmh: 4, locating: true })).toEqual([]);
  });

  it('draws a reach, and takes it away with the section', () => {
    const state = appState();
    apply(state);
    const near: AppState = { ...state, reach: { kind: 'ready', value: reached() } };
    const made = apply(near);
    expect(dataOf(made, 'reach')?.features.map(({ properties }) => properties)).toEqual([
      { band: 2, outermost: true, stale: false },
      { band: 1, outermost: false, stale: false },
      { band: 0, outermost: false, stale: false },
    ]);
    expect(dataOf(made, 'circle')?.features).toHaveLength(1);
    expect(dataOf(apply({ ...near, section: 'gaps' }), 'reach')?.features).toEqual([]);
  });

  it('marks the reach before as stale while a new one is worked out, and hides the circle', () => {
    apply(appState());
    const value: Reached = reached();
    const made = apply({ ...appState(), reach: { kind: 'running', previous: value } });
    expect(dataOf(made, 'reach')?.features.every(({ properties }) => properties?.stale === true)).toBe(true);
    expect(dataOf(made, 'circle')?.features).toEqual([]);
  });

  it('sets the field of all demand points, then only of those that changed', () => {
    const state: AppState = { ...appState(), section: 'gaps' };
    apply(state);
    const first: CoverageAnswer = coverageAnswer([10, 400, 900, 901]);
    const made = apply({ ...state, coverage: { kind: 'ready', value: first } });
    expect(made).toContainEqual([
      'setField',
      [
        [0, 0],
        [1, 1],
        [2, 2],
        [3, 3],
      ],
    ]);
    expect(made).toContainEqual(['setVisible', 'field-building', true]);
    const second = apply({
      ...state,
      coverage: { kind: 'ready', value: coverageAnswer([10, 200, 900, 901]) },
    });
    expect(second).toContainEqual(['setField', [[1, 0]]]);
  });

  it('shows the field again without setting it twice', () => {
    const state: AppState = {
      ...appState(),
      section: 'gaps',
      coverage: { kind: 'ready', value: coverageAnswer([10, Number.POSITIVE_INFINITY]) },
    };
    apply(state);
    expect(apply({ ...state, section: 'near' })).toContainEqual(['setVisible', 'field-cell', false]);
    const back = apply(state);
    expect(back).toContainEqual(['setVisible', 'field-cell', true]);
    expect(back.filter(([name]) => name === 'setField')).toEqual([]);
  });

  it('draws how sure the gap is in place of the minutes when asked, gaps left out, and the minutes again', () => {
    const answer = coverageAnswer([10, 901, 901]);
    const depth = { ...makeDepth(answer.query), timesOut: Uint8Array.of(0, 5, 9) };
    const state: AppState = {
      ...appState(),
      section: 'gaps',
      question: 'depth',
      coverage: { kind: 'ready', value: answer },
      depth: { kind: 'ready', value: depth },
    };
    expect(dataOf(apply(state), 'gaps')?.features).toHaveLength(1);
    const made = apply({ ...state, fieldView: 'sureness' });
    expect(made).toContainEqual([
      'setField',
      [
        [0, 6],
        [1, 5],
        [2, 4],
      ],
    ]);
    expect(dataOf(made, 'gaps')?.features).toEqual([]);
    expect(dataOf(made, 'gap-labels')?.features).toEqual([]);
    const back = apply(state);
    expect(back).toContainEqual([
      'setField',
      [
        [0, 0],
        [1, 3],
        [2, 3],
      ],
    ]);
    expect(dataOf(back, 'gap-labels')?.features).toHaveLength(1);
    const older = { ...depth, query: { ...answer.query, cutoffSeconds: 600 } };
    expect(
      apply({ ...state, fieldView: 'sureness', depth: { kind: 'ready', value: older } }).filter(
        ([name]) => name === 'setField',
      ),
    ).toEqual([]);
  });

  it('paints who is without a dimension, another one when it is chosen, and nothing once the question is left', () => {
    const asked: AppState = {
      ...appState(),
      opened: { kind: 'ready', value: openedArea() },
      section: 'gaps',
      question: 'dimensions',
      dimensions: { kind: 'ready', value: makeDimensions() },
    };
    const steps = (made: readonly Call[]): unknown =>
      dataOf(made, 'left-out')?.features.map(({ properties }) => properties?.step);
    expect(steps(apply(asked))).toEqual([1, 5]);
    const chosen = apply({ ...asked, mapDimension: 'care' });
    expect(sourcesOf(chosen)).toEqual(['left-out']);
    expect(steps(chosen)).toEqual([1, 3]);
    expect(steps(apply({ ...asked, question: 'who' }))).toEqual([]);
  });

  it('takes a place out of the others only when the scenario first changes it', () => {
    const state: AppState = {
      ...appState(),
      section: 'gaps',
      question: 'what-if',
      opened: { kind: 'ready', value: openedArea() },
    };
    apply(state);
    const moved = (lng: number): AppState => ({
      ...state,
      scenario: {
        name: '',
        changes: [{ kind: 'move', service: 'coworkings', facilityId: 'open', to: [lng, 45.47] }],
      },
    });
    expect(sourcesOf(apply(moved(9.19)))).toEqual(['facilities', 'scenario-lines', 'scenario-marks']);
    expect(sourcesOf(apply(moved(9.2)))).toEqual(['scenario-lines', 'scenario-marks']);
    const back = apply(state);
    expect(sourcesOf(back)).toContain('facilities');
    expect(dataOf(back, 'scenario-marks')?.features).toEqual([]);
  });

  it('repaints in "What if?" only the homes that gain or lose', () => {
    const today: AppState = {
      ...appState(),
      section: 'gaps',
      question: 'what-if',
      coverage: { kind: 'ready', value: coverageAnswer([901, 400, 901, 900]) },
    };
    expect(apply(today)).toContainEqual([
      'setField',
      [
        [0, SCENARIO_OUT],
        [1, SCENARIO_COVERED],
        [2, SCENARIO_OUT],
        [3, SCENARIO_COVERED],
      ],
    ]);
    const tried: AppState = {
      ...today,
      scenario: { name: '', changes: [{ kind: 'open', service: 'coworkings', position: [9.19, 45.46] }] },
      scenarioAnswer: { kind: 'ready', value: scenarioAnswer([0, 1, 2, 3]) },
    };
    expect(apply(tried)).toContainEqual([
      'setField',
      [
        [2, SCENARIO_GAINED],
        [3, SCENARIO_LOST],
      ],
    ]);
    expect(apply({ ...tried, scenarioSide: 'before' })).toContainEqual([
      'setField',
      [
        [2, SCENARIO_OUT],
        [3, SCENARIO_COVERED],
      ],
    ]);
  });

  it('moves the camera once for each request, also to the same place twice', () => {
    const request = { bbox: [9.1, 45.4, 9.2, 45.5], maxZoom: 15, serial: 1 } as const;
    const state: AppState = { ...appState(), cameraRequest: request };
    expect(apply(state)).toContainEqual(['goTo', request.bbox, 15]);
    expect(apply({ ...state, language: 'en' }).filter(([name]) => name === 'goTo')).toEqual([]);
    const again = apply({ ...state, cameraRequest: { ...request, serial: 2 } });
    expect(again.filter(([name]) => name === 'goTo')).toHaveLength(1);
  });

  it('changes the theme without touching data', () => {
    const state = appState();
    apply(state);
    expect(apply(state, 'dark')).toEqual([['setTheme', 'dark']]);
  });

  it('follows the pointer with the focus alone', () => {
    const state: AppState = { ...appState(), opened: { kind: 'ready', value: openedArea() } };
    apply(state);
    const made = apply({ ...state, hoveredFacility: 1 });
    expect(sourcesOf(made)).toEqual(['facility-focus']);
    expect(dataOf(made, 'facility-focus')?.features[0].properties).toMatchObject({ index: 1 });
  });
});

function isCollection(value: unknown): value is FeatureCollection {
  return typeof value === 'object' && value !== null && 'features' in value;
}
