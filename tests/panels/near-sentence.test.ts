import { describe, expect, it } from 'vitest';
import { type ProfileId, profileRanges } from '../../src/core/network/profile';
import { nearestSentence, nearSentence } from '../../src/panels/near-sentence';
import { describeSpeed, paceOf } from '../../src/panels/pace-words';
import type { AppState } from '../../src/state/app-state';
import { reachQuestion } from '../../src/state/questions';
import { type ReachSummary, reachSummary } from '../../src/state/reach-selectors';
import { initialState } from '../../src/state/store';
import { translators } from '../helpers/translators';
import { duomo, makeOpenedArea, makeReached } from '../state/made-area';

const asked: AppState = {
  ...initialState,
  opened: { kind: 'ready', value: makeOpenedArea() },
  origin: { position: duomo, label: 'Duomo', by: 'search', note: 'exact' },
};

function answered(patch: Partial<AppState>, seconds?: readonly number[]): ReachSummary {
  const state = { ...asked, ...patch };
  const query = reachQuestion(state);
  const value = query && makeReached(query, seconds);
  const summary = value && reachSummary({ ...state, reach: { kind: 'ready', value } });
  if (!summary) throw new Error('no answer');
  return summary;
}

/** At a pace, at its usual speed unless another is given. */
function at(profileId: ProfileId, speedKmh = profileRanges[profileId].defaultKmh): Partial<AppState> {
  return { profileId, speedKmh };
}

function words(locale: 'it' | 'en', patch: Partial<AppState>): string {
  return nearSentence(asked, answered(patch), translators[locale]);
}

describe('the sentence near me', () => {
  it('names the services that it does not count, because they did not come', () => {
    const error = { name: 'LoadError', message: 'fablabs.fgb', address: '', status: 404 };
    const missing = (['fablabs', 'incubators'] as const).map((service) => ({ service, error }));
    const state: AppState = { ...asked, opened: { kind: 'ready', value: { ...makeOpenedArea(), missing } } };
    expect(nearSentence(state, answered({}), translators.it)).toMatch(
      / Mancano fablab e incubatori: i dati non sono arrivati\.$/,
    );
    expect(nearSentence(asked, answered({}), translators.it)).not.toContain('Mancano');
  });

  it.each<[Partial<AppState>, string, string]>([
    [at('adult'), 'A 15 minuti a piedi da qui', 'Within 15 minutes on foot from here'],
    [
      at('older'),
      'A 15 minuti a piedi, a passo tranquillo, da qui',
      'Within 15 minutes on foot at an easy pace from here',
    ],
    [
      at('slow'),
      'A 15 minuti a piedi, a passo lento, da qui',
      'Within 15 minutes on foot at a slow pace from here',
    ],
    [
      at('slow', 2.5),
      'A 15 minuti a piedi, a 2,5 km/h, da qui',
      'Within 15 minutes on foot at 2.5 km/h from here',
    ],
    [at('bicycle'), 'A 15 minuti in bici da qui', 'Within 15 minutes by bicycle from here'],
    [
      at('bicycle', 12),
      'A 15 minuti in bici, a 12 km/h, da qui',
      'Within 15 minutes by bicycle at 12 km/h from here',
    ],
    [
      at('pushchair'),
      'A 15 minuti a piedi con il passeggino da qui',
      'Within 15 minutes on foot with a pushchair from here',
    ],
    [at('wheelchair'), 'A 15 minuti in sedia a rotelle da qui', 'Within 15 minutes by wheelchair from here'],
    [{ reachMinutes: 5 }, 'A 5 minuti a piedi da qui', 'Within 5 minutes on foot from here'],
    [{ reachMinutes: 30 }, 'A 30 minuti a piedi da qui', 'Within 30 minutes on foot from here'],
  ])('tells the pace and the minutes of %o', (patch, italian, english) => {
    expect(words('it', patch).startsWith(italian)).toBe(true);
    expect(words('en', patch).startsWith(english)).toBe(true);
  });

  it('counts the kinds, or says that there is none', () => {
    expect(words('it', {})).toBe('A 15 minuti a piedi da qui: 1 coworking.');
    expect(words('it', { reachMinutes: 5 })).toBe(
      'A 5 minuti a piedi da qui non c’è nessuno dei servizi della mappa.',
    );
  });

  it('names the nearest within the minutes or beyond them, and nothing where there is no way', () => {
    const { it: italian } = translators;
    expect(nearestSentence(answered({}), italian)).toBe('Il più vicino: near-work, 15 min.');
    expect(nearestSentence(answered({ reachMinutes: 5 }), italian)).toBe('Il più vicino: near-work, 15 min.');
    expect(nearestSentence(answered({}, Array(6).fill(Infinity)), italian)).toBe('');
  });
});

describe('a pace', () => {
  it('is one of the usual ones only at its own speed', () => {
    expect(paceOf({ id: 'older', speedKmh: 3.6 })).toBe('older');
    expect(paceOf({ id: 'older', speedKmh: 3.7 })).toBe('own');
  });

  it('says what it makes of a quarter hour', () => {
    // 4.2 km/h for a quarter of an hour: 4,200 m / 4.
    expect(describeSpeed(translators.it.text, 4.2)).toBe('4,2 km/h: in 15 minuti 1.050 m di strada');
    expect(describeSpeed(translators.en.text, 20)).toBe('20 km/h: 5,000 m of street in 15 minutes');
  });
});
