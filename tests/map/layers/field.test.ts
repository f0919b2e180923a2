import { describe, expect, it } from 'vitest';
import { LEFT_OUT } from '../../../src/core/access/minutes-code';
import { fieldCodes, fieldOf } from '../../../src/map/layers/field';
import { gapLabels } from '../../../src/map/layers/gaps';
import { appState, coverageAnswer } from '../states';

describe('fieldCodes', () => {
  it('puts each third, its upper bound included, into its code', () => {
    const seconds = [0, 300, 300.1, 600, 601, 900, 900.1, Number.POSITIVE_INFINITY];
    expect([...fieldCodes(coverageAnswer(seconds))]).toEqual([0, 0, 1, 1, 2, 2, LEFT_OUT, LEFT_OUT]);
  });
});

describe('fieldOf', () => {
  it('is drawn only while looking for who is left out', () => {
    const coverage = { kind: 'ready', value: coverageAnswer([1]) } as const;
    expect(fieldOf({ ...appState(), section: 'near', coverage })).toBeNull();
    expect(fieldOf({ ...appState(), section: 'gaps', coverage })?.stale).toBe(false);
    expect(
      fieldOf({ ...appState(), section: 'gaps', coverage: { kind: 'running', previous: coverage.value } })
        ?.stale,
    ).toBe(true);
  });
});

describe('gapLabels', () => {
  it('say how many of the chosen group live there, in the language of the page', () => {
    const state = {
      ...appState(),
      section: 'gaps',
      coverage: { kind: 'ready', value: coverageAnswer([1]) },
    } as const;
    const text = (changes: object): string => gapLabels({ ...state, ...changes }).features[0].properties.text;
    expect(text({})).toBe('12.345');
    expect(text({ language: 'en' })).toBe('12,345');
    expect(text({ group: 'under15' })).toBe('1.500');
  });
});
