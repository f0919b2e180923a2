import { describe, expect, it } from 'vitest';
import type { AppState } from '../../src/state/app-state';
import { coverageCsv } from '../../src/state/export-table';
import { coverageQuestion } from '../../src/state/questions';
import { initialState } from '../../src/state/store';
import { makeCoverage, makeOpenedArea } from './made-area';

const opened: AppState = {
  ...initialState,
  section: 'gaps',
  opened: { kind: 'ready', value: makeOpenedArea() },
};
const state: AppState = {
  ...opened,
  coverage: { kind: 'ready', value: makeCoverage(coverageQuestion(opened)) },
};

describe('the exported table', () => {
  const lines = coverageCsv(state).split('\n');

  it('says question, method, data and sources before the table', () => {
    const head = lines.filter((line) => line.startsWith('#')).join('\n');
    expect(head).toContain('services: coworkings (any)');
    expect(head).toContain('cutoff: 15 min; pace: adult 5 km/h; group: all');
    expect(head).toContain('method: network');
    expect(head).toContain('data: 2022-06-01; demand demand000000; network network00000');
    expect(head).toContain('coworkings: on 3 located of 4 known; file coworkings00');
    expect(head).toContain('sources: Comune di Milano');
  });

  it('has the city and every row of the table', () => {
    expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([
      'zone,name,residents,covered,uncovered,uncovered_share,mean_minutes,circle_covered',
      'city,Milano,1000,600,400,0.4,14,601',
      'nil-53,Lorenteggio,300,50,250,0.8333,22,51',
      'nil-76,Quarto Oggiaro,200,100,100,0.5,18,101',
      'nil-1,Duomo,500,450,50,0.1,8,451',
    ]);
  });

  it('leaves cells without a figure empty', () => {
    const row = coverageCsv({ ...state, group: 'under15' })
      .split('\n')
      .find((line) => line.startsWith('nil-1,'));
    expect(row).toBe('nil-1,Duomo,0,0,0,,,0');
  });

  it('is empty where the answer is to another question', () => {
    expect(coverageCsv({ ...state, cutoffMinutes: 10 })).toBe('');
  });
});
