import { expect, it } from 'vitest';
import type { AppState } from '../../src/state/app-state';
import {
  neighbourhoodSummary,
  placesInside,
  shownNeighbourhood,
} from '../../src/state/neighbourhood-selectors';
import { neighbourhoodQuestion } from '../../src/state/questions';
import { initialState } from '../../src/state/store';
import { formatNilHash, parseHash } from '../../src/state/url';
import { counts, duomo, makeOpenedArea } from './made-area';
import { makeNeighbourhood } from './made-sheet';

const opened: AppState = {
  ...initialState,
  selectedNil: 76,
  opened: { kind: 'ready', value: makeOpenedArea() },
};

/** A page on which of 200 residents so many lack each service. */
function withLacking(lacking: Readonly<Record<string, number>>): AppState {
  const query = neighbourhoodQuestion(opened);
  if (!query) throw new Error('no page');
  const { services } = makeNeighbourhood(query);
  const value = {
    query,
    services: services.flatMap((figures) =>
      figures.service in lacking
        ? [{ ...figures, zone: { ...figures.zone, uncovered: counts(lacking[figures.service]) } }]
        : [],
    ),
  };
  return { ...opened, neighbourhood: { kind: 'ready', value } };
}

it('shows the page of the chosen NIL near me, while no origin is chosen', () => {
  expect(shownNeighbourhood(opened)?.commonName).toBe('Quarto Oggiaro');
  expect(shownNeighbourhood({ ...opened, section: 'gaps' })).toBeNull();
  expect(
    shownNeighbourhood({ ...opened, origin: { position: duomo, label: '', by: 'map', note: 'exact' } }),
  ).toBeNull();
  expect(shownNeighbourhood({ ...opened, selectedNil: 999 })).toBeNull();
});

it('calls missing what fewer than half of the residents reach, within reach what half of them do', () => {
  const summary = neighbourhoodSummary(
    withLacking({ coworkings: 101, 'covered-markets': 100, fablabs: 0, 'job-desks': 200 }),
  );
  expect(summary?.reached.map(({ service, reached }) => [service, reached])).toEqual([
    ['fablabs', 200],
    ['covered-markets', 100],
  ]);
  expect(summary?.missing.map(({ service, reachedShare }) => [service, reachedShare])).toEqual([
    ['job-desks', 0],
    ['coworkings', 0.495],
  ]);
  expect(summary?.uncountable).toContain('agrifood');
  expect(summary?.uncountable).not.toContain('own');
});

it('says nothing from the answer to another question', () => {
  const state = withLacking({ fablabs: 0 });
  expect(neighbourhoodSummary({ ...state, reachMinutes: 30 })).toBeNull();
  expect(neighbourhoodSummary({ ...state, selectedNil: 53 })).toBeNull();
});

it('tells what lies inside the borders: counted, closed, and not what is off the network', () => {
  const area = makeOpenedArea();
  const places = area.places.map((place) => ({ ...place, nil: 76 }));
  const state: AppState = { ...opened, opened: { kind: 'ready', value: { ...area, places } } };
  const { counts: inside, counted, closed } = placesInside(state, 76);
  expect(inside).toEqual([
    { service: 'coworkings', count: 2 },
    { service: 'fablabs', count: 1 },
    { service: 'job-desks', count: 1 },
  ]);
  expect(counted.map((index) => places[index].id)).toEqual(['near-work', 'far-work', 'lab', 'desk']);
  expect(closed.map((index) => places[index].id)).toEqual(['closed-work']);
  expect(placesInside(state, 53).counted).toEqual([]);
});

it('has a link of its own, which keeps language, pace and time and leaves the map to find its way', () => {
  const asked: AppState = {
    ...opened,
    language: 'en',
    profileId: 'slow',
    speedKmh: 3,
    reachMinutes: 20,
    section: 'gaps',
  };
  const hash = formatNilHash(asked, 53);
  expect(hash).toBe('#v=1&pace=slow&min=20&nil=53&lang=en');
  const { patch, isViewLinked } = parseHash(hash);
  expect(isViewLinked).toBe(false);
  expect(patch).toMatchObject({
    section: 'near',
    selectedNil: 53,
    origin: null,
    language: 'en',
    reachMinutes: 20,
  });
});
