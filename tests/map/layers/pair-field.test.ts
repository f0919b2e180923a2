import { describe, expect, it } from 'vitest';
import { pairField } from '../../../src/map/layers/pair-field';
import type { AppState } from '../../../src/state/app-state';
import { circlesQuestion, pairQuestion } from '../../../src/state/comparison';
import { makeCircles, makePair } from '../../state/made-comparison';
import { appState } from '../states';

const comparing: AppState = {
  ...appState(),
  section: 'gaps',
  question: 'compare',
  comparison: { kind: 'services', services: ['fablabs'], match: 'any' },
};

describe('the field of a comparison', () => {
  it('has a colour of its own for neither, both, the first only and the second only', () => {
    const query = pairQuestion(comparing);
    if (!query) throw new Error('no question');
    const pair = makePair(query);
    const field = pairField({ ...comparing, pair: { kind: 'ready', value: pair } });
    expect([...(field?.codes() ?? [])]).toEqual([23, 20, 21, 22]);
    expect(field?.stale).toBe(false);
    expect(pairField({ ...comparing, pair: { kind: 'running', previous: pair } })?.stale).toBe(true);
  });

  it('is drawn for circles from their own answer, and nowhere else', () => {
    const state: AppState = { ...comparing, comparison: { kind: 'circle' } };
    const query = circlesQuestion(state);
    if (!query) throw new Error('no question');
    const ready: AppState = { ...state, circles: { kind: 'ready', value: makeCircles(query) } };
    expect([...(pairField(ready)?.codes() ?? [])]).toEqual([23, 20, 21]);
    expect(pairField({ ...ready, question: 'who' })).toBeNull();
    expect(pairField({ ...ready, comparison: null })).toBeNull();
    expect(pairField(comparing)).toBeNull();
  });
});
