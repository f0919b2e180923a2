import { describe, expect, it } from 'vitest';
import type { AppState } from '../../src/state/app-state';
import { failureOf } from '../../src/state/failure';
import { reachQuestion } from '../../src/state/questions';
import { completeness, groupWalks, reachSummary, shownReach } from '../../src/state/reach-selectors';
import { initialState } from '../../src/state/store';
import { CLOSED_WORK, duomo, FAR_WORK, LAB, makeOpenedArea, makeReached, NEAR_WORK } from './made-area';

const asked: AppState = {
  ...initialState,
  opened: { kind: 'ready', value: makeOpenedArea() },
  origin: { position: duomo, label: 'Duomo', by: 'search', note: 'exact' },
};

function answered(state: AppState): AppState {
  const query = reachQuestion(state);
  if (!query) throw new Error('no question');
  return { ...state, reach: { kind: 'ready', value: makeReached(query) } };
}

describe('what a walk reaches', () => {
  it('counts a place at the cutoff and not one a second beyond', () => {
    const summary = reachSummary(answered(asked));
    expect(summary?.within.map(({ index }) => index)).toEqual([NEAR_WORK]);
    expect(summary?.counts).toEqual([{ service: 'coworkings', count: 1 }]);
  });

  it('offers the nearest of a service only where none is within', () => {
    expect(reachSummary(answered(asked))?.beyond.map(({ index }) => index)).toEqual([LAB]);
    const wide = answered({ ...asked, reachMinutes: 30 });
    expect(reachSummary(wide)?.beyond).toEqual([]);
    expect(reachSummary(wide)?.within.map(({ index }) => index)).toEqual([NEAR_WORK, FAR_WORK, LAB]);
  });

  it('shows a closed place and never counts it', () => {
    const summary = reachSummary(answered(asked));
    expect(summary?.closed.map(({ index }) => index)).toEqual([CLOSED_WORK]);
    expect(summary?.within.some(({ index }) => index === CLOSED_WORK)).toBe(false);
  });

  it('never counts a place over 250 m from the network, and names services without a walk', () => {
    const summary = reachSummary(answered(asked));
    expect(summary?.within.some(({ place }) => place.service === 'covered-markets')).toBe(false);
    expect(summary?.unreachable).toContain('covered-markets');
    expect(summary?.unreachable).toContain('job-desks');
    expect(summary?.unreachable).not.toContain('fablabs');
  });

  it.each<[string, Partial<AppState>]>([
    ['another origin', { origin: { position: [9.1, 45.5], label: '', by: 'map', note: 'exact' } }],
    ['another pace', { profileId: 'older', speedKmh: 3.6 }],
    ['another speed', { speedKmh: 4.9 }],
    ['other minutes', { reachMinutes: 20 }],
    ['no origin', { origin: null }],
    ['no opened area', { opened: { kind: 'idle' } }],
  ])('is silent where the answer is to %s', (_, patch) => {
    const state = answered(asked);
    expect(reachSummary(state)).not.toBeNull();
    expect(reachSummary({ ...state, ...patch })).toBeNull();
  });

  it('is silent while a newer answer is under way', () => {
    const { reach } = answered(asked);
    const previous = reach.kind === 'ready' ? reach.value : null;
    expect(reachSummary({ ...asked, reach: { kind: 'running', previous } })).toBeNull();
  });
});

describe('what is shown while a newer answer comes', () => {
  const { reach } = answered(asked);
  const previous = reach.kind === 'ready' ? reach.value : null;
  const waiting: AppState = { ...asked, reachMinutes: 30, reach: { kind: 'running', previous } };

  it('is the answer before it, in its own minutes and marked as stale', () => {
    const shown = shownReach(waiting);
    expect(shown?.isStale).toBe(true);
    expect(shown?.summary.minutes).toBe(15);
    expect(shown?.summary.within.map(({ index }) => index)).toEqual([NEAR_WORK]);
    expect(shownReach(answered(waiting))).toMatchObject({ isStale: false, summary: { minutes: 30 } });
  });

  it('is nothing where that started from elsewhere, or where it failed', () => {
    const elsewhere = { position: [9.1, 45.5], label: '', by: 'map', note: 'exact' } as const;
    expect(shownReach({ ...waiting, origin: elsewhere })).toBeNull();
    expect(shownReach({ ...waiting, origin: null })).toBeNull();
    expect(
      shownReach({
        ...waiting,
        reach: { kind: 'failed', message: '', failure: failureOf(null), retryable: true },
      }),
    ).toBeNull();
  });
});

describe('walks kind by kind', () => {
  it('stand in the order of the services, each as near as before', () => {
    const within = reachSummary(answered({ ...asked, reachMinutes: 30 }))?.within ?? [];
    const groups = groupWalks([...within].reverse());
    expect(groups.map(({ service, walks }) => [service, walks.map(({ index }) => index)])).toEqual([
      ['coworkings', [FAR_WORK, NEAR_WORK]],
      ['fablabs', [LAB]],
    ]);
    expect(groupWalks([])).toEqual([]);
  });
});

describe('completeness', () => {
  it('tells located from known and counted', () => {
    expect(completeness(asked, ['covered-markets', 'coworkings'])).toEqual([
      {
        service: 'coworkings',
        listed: 4,
        located: 3,
        closed: 1,
        counted: 2,
        known: 4,
        isApproximate: false,
        isUpperEstimate: true,
      },
      expect.objectContaining({ service: 'covered-markets', located: 1, counted: 0, isUpperEstimate: false }),
    ]);
  });

  it('calls nine of ten enough', () => {
    expect(completeness(asked, ['fablabs'])[0].isUpperEstimate).toBe(false);
  });
});
