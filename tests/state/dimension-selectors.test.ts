import { describe, expect, it } from 'vitest';
import type { AppState } from '../../src/state/app-state';
import { mappedDimensions, mappedIndex, nilSteps, nilsWithout } from '../../src/state/dimension-selectors';
import { initialState } from '../../src/state/store';
import { makeDimensions } from './made-dimensions';

const answer = makeDimensions();
const asked: AppState = {
  ...initialState,
  section: 'gaps',
  question: 'dimensions',
  dimensions: { kind: 'ready', value: answer },
};

describe('the dimension of the map', () => {
  it('is the one that is missing to most, as the sentence says, until one is chosen', () => {
    expect(mappedIndex(answer, asked)).toBe(0);
    expect(mappedIndex(answer, { mapDimension: 'care' })).toBe(1);
  });

  it('is not one that the answer has no list for', () => {
    expect(mappedIndex(answer, { mapDimension: 'outdoors' })).toBe(0);
  });

  it('is the first where nothing is missing to anybody', () => {
    const rows = answer.rows.map((row) => ({ ...row, mostMissing: null }));
    expect(mappedIndex({ ...answer, rows }, asked)).toBe(0);
  });

  it('is drawn only while it is asked for, and of the answer before while another one comes', () => {
    expect(mappedDimensions(asked)).toBe(answer);
    expect(mappedDimensions({ ...asked, dimensions: { kind: 'running', previous: answer } })).toBe(answer);
    expect(mappedDimensions({ ...asked, dimensions: { kind: 'running', previous: null } })).toBeNull();
    const unknown = { kind: 'unknown', query: answer.query } as const;
    expect(mappedDimensions({ ...asked, dimensions: { kind: 'ready', value: unknown } })).toBeNull();
    const listless = { ...answer, dimensions: [] };
    expect(mappedDimensions({ ...asked, dimensions: { kind: 'ready', value: listless } })).toBeNull();
    expect(mappedDimensions({ ...asked, question: 'who' })).toBeNull();
    expect(mappedDimensions({ ...asked, section: 'near', selectedNil: 1 })).toBeNull();
  });
});

describe('who is without it', () => {
  it('is a share by NIL, where anybody lives', () => {
    expect([...nilsWithout(answer, 0)]).toEqual([
      [1, 0.1],
      [2, 1],
    ]);
    expect([...nilsWithout(answer, 1)]).toEqual([
      [1, 0],
      [2, 0.5],
    ]);
  });

  it('is painted in steps', () => {
    expect([...nilSteps(answer, 0)]).toEqual([
      [1, 1],
      [2, 5],
    ]);
    expect(nilSteps(answer, 1).get(2)).toBe(3);
  });
});
