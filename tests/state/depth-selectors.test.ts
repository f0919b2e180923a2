import { describe, expect, it } from 'vitest';
import type { AppState } from '../../src/state/app-state';
import { currentDepth, depthRow, depthRows, peripheryWalks } from '../../src/state/depth-selectors';
import { coverageQuestion } from '../../src/state/questions';
import { initialState } from '../../src/state/store';
import { makeOpenedArea } from './made-area';
import { makeDepth } from './made-depth';

const opened: AppState = {
  ...initialState,
  section: 'gaps',
  question: 'depth',
  opened: { kind: 'ready', value: makeOpenedArea() },
};
const state: AppState = { ...opened, depth: { kind: 'ready', value: makeDepth(coverageQuestion(opened)) } };

describe('how deep and how sure', () => {
  it('lists the chosen division only, most robustly left out first', () => {
    expect(depthRows(state).map(({ nil }) => nil)).toEqual([53, 76, 1]);
    const municipi = depthRows({ ...state, zoneLevel: 'municipio' });
    expect(municipi.map(({ zoneId, nil }) => [zoneId, nil])).toEqual([['municipio-1', null]]);
  });

  it('tells what is missing of the walk of those who are out: a fifth of a quarter hour', () => {
    expect(depthRow(state, 'nil-53')).toMatchObject({ robust: 200, fragile: 50, residents: 300 });
    expect(depthRow(state, 'nil-53')?.missingMinutes).toBeCloseTo(3, 9);
    expect(depthRow(state, 'nil-99')).toBeNull();
  });

  it('compares the walk of the periphery with the rest: 20 minutes with 8', () => {
    const walks = peripheryWalks(state);
    expect(walks?.peripheryMinutes).toBeCloseTo(20, 9);
    expect(walks?.restMinutes).toBeCloseTo(8, 9);
    expect(walks?.ratio).toBeCloseTo(2.5, 9);
  });

  it('gives nothing for an answer to an older question, or for none', () => {
    for (const patch of [
      { cutoffMinutes: 20 },
      { match: 'all', services: ['fablabs', 'coworkings'] },
    ] as const) {
      const asked: AppState = { ...state, ...patch };
      expect(currentDepth(asked)).toBeNull();
      expect(depthRows(asked)).toEqual([]);
    }
    expect(peripheryWalks(opened)).toBeNull();
    const nothing = { kind: 'nothing-to-count', query: coverageQuestion(opened), uncountable: [] } as const;
    expect(currentDepth({ ...opened, depth: { kind: 'ready', value: nothing } })).toBeNull();
  });
});
