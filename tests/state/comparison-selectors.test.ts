import { describe, expect, it } from 'vitest';
import type { AppState } from '../../src/state/app-state';
import { circlesQuestion, curvesQuestion, pairQuestion } from '../../src/state/comparison';
import {
  currentCircles,
  currentCurves,
  currentPair,
  nothingInPair,
  pairSplit,
  placeClaims,
  serviceSides,
  sideFigures,
  uncoveredOf,
  zoneClaims,
  zoneSide,
} from '../../src/state/comparison-selectors';
import { coverageQuestion } from '../../src/state/questions';
import { initialState } from '../../src/state/store';
import { counts, FAR_WORK, makeCoverage, makeOpenedArea, NEAR_WORK } from './made-area';
import { makeCircles, makeCurves, makePair } from './made-comparison';

const opened: AppState = {
  ...initialState,
  section: 'gaps',
  question: 'compare',
  opened: { kind: 'ready', value: makeOpenedArea() },
};

function answered(comparison: AppState['comparison']): AppState {
  const state = { ...opened, comparison };
  const [pair, circles] = [pairQuestion(state), circlesQuestion(state)];
  return {
    ...state,
    coverage: { kind: 'ready', value: makeCoverage(coverageQuestion(state)) },
    ...(pair ? { pair: { kind: 'ready', value: makePair(pair) } } : {}),
    ...(circles ? { circles: { kind: 'ready', value: makeCircles(circles) } } : {}),
  };
}

describe('a side', () => {
  it('is a NIL of the answer, with the gaps that touch it', () => {
    const state = answered(null);
    const side = zoneSide(state, 53);
    expect(side).toMatchObject({ residents: { all: 300 }, covered: { all: 50 }, gaps: 0 });
    expect(side && uncoveredOf(side)).toEqual({ all: 250, over65: 0, under15: 0 });
    expect(zoneSide(state, 7)).toBeNull();
    const { coverage } = state;
    if (coverage.kind !== 'ready' || coverage.value.kind !== 'coverage') throw new Error('no answer');
    const gap = (nils: readonly number[], id: number) => ({
      id,
      nils,
      uncovered: counts(1),
      meanMissingSeconds: 1,
      nearestFacility: 0,
      polygon: { type: 'MultiPolygon' as const, coordinates: [] },
      areaSquareMeters: 1,
      label: [9, 45] as const,
    });
    const gaps = [gap([53, 76], 0), gap([76], 1)];
    const touched: AppState = { ...state, coverage: { kind: 'ready', value: { ...coverage.value, gaps } } };
    expect([53, 76, 1].map((nil) => zoneSide(touched, nil)?.gaps)).toEqual([1, 2, 0]);
  });

  it('has a share and minutes by group, none where it is not known', () => {
    const side = zoneSide(answered(null), 53);
    if (!side) throw new Error('no side');
    const [all] = sideFigures(side);
    expect(all).toEqual({ group: 'all', residents: 300, uncovered: 250, share: 250 / 300, meanMinutes: 22 });
    expect(sideFigures({ ...side, meanSeconds: null })[0].meanMinutes).toBeNaN();
  });
});

describe('two services', () => {
  const state = answered({ kind: 'services', services: ['fablabs'], match: 'any' });

  it('are the two answers, and divide the city to the person', () => {
    const sides = serviceSides(state);
    expect(sides?.map(({ covered }) => covered.all)).toEqual([600, 700]);
    expect(pairSplit(state)).toEqual({ both: 500, onlyFirst: 100, onlySecond: 200, neither: 200 });
  });

  it.each<[string, Partial<AppState>]>([
    ['another cutoff', { cutoffMinutes: 10 }],
    ['other first services', { services: ['job-desks'] }],
    ['other second services', { comparison: { kind: 'services', services: ['agrifood'], match: 'any' } }],
    ['zones', { comparison: null }],
  ])('are silent where the answer is to %s', (_, patch) => {
    const other = { ...state, ...patch };
    expect(currentPair(other)).toBeNull();
    expect(serviceSides(other)).toBeNull();
    expect(pairSplit(other)).toBeNull();
  });

  it('say why the second cannot be counted', () => {
    const query = pairQuestion(state);
    if (!query) throw new Error('no question');
    const uncountable = [{ service: 'fablabs', reason: 'closed' }] as const;
    const nothing: AppState = {
      ...state,
      pair: { kind: 'ready', value: { kind: 'nothing-to-count', uncountable, query } },
    };
    expect(nothingInPair(nothing)).toEqual(uncountable);
    expect(nothingInPair(state)).toEqual([]);
    expect(serviceSides(nothing)).toBeNull();
  });
});

describe('the walks of both sides', () => {
  it('are told while they answer the present question', () => {
    const state = answered(null);
    const query = curvesQuestion(state);
    if (!query) throw new Error('no question');
    const known: AppState = { ...state, curves: { kind: 'ready', value: makeCurves(query) } };
    expect(currentCurves(known).map(({ all }) => all[15])).toEqual([150, 300]);
    expect(currentCurves({ ...known, profileId: 'slow', speedKmh: 3 })).toEqual([]);
    expect(currentCurves(state)).toEqual([]);
  });
});

describe('circles and the walk', () => {
  const state = answered({ kind: 'circle' });

  it('list the places whose circle promises most in vain first', () => {
    expect(placeClaims(state).map(({ facilityIndex, place }) => [facilityIndex, place.id])).toEqual([
      [NEAR_WORK, 'near-work'],
      [FAR_WORK, 'far-work'],
    ]);
  });

  it('list the city, then the NIL, with residents of coverage and land of the circles', () => {
    const claims = zoneClaims(state);
    expect(claims.map(({ name }) => name)).toEqual(['Milano', 'Duomo', 'Lorenteggio', 'Quarto Oggiaro']);
    expect(claims[0]).toMatchObject({
      nil: null,
      circle: { all: 601 },
      walk: { all: 600 },
      circleSquareMeters: 50e6,
      walkSquareMeters: 25e6,
    });
  });

  it('are silent where the answer is to another question', () => {
    const other: AppState = { ...state, cutoffMinutes: 5 };
    expect(currentCircles(other)).toBeNull();
    expect(placeClaims(other)).toEqual([]);
    expect(zoneClaims(other)).toEqual([]);
  });
});
