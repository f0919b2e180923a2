import { describe, expect, it } from 'vitest';
import { rankSites } from '../../../src/core/siting/rank-sites';
import { setsOf } from './made-sets';

describe('rankSites', () => {
  const sets = setsOf([[0], [1, 2], [0, 1], [2, 1], [3]]);
  const weights = Float64Array.of(5, 4, 3, 0);

  it('ranks each site alone: the larger first, the lower of equal ones, none that adds nothing', () => {
    expect(rankSites(sets, weights, 10)).toEqual([
      { candidate: 2, gain: 9 },
      { candidate: 1, gain: 7 },
      { candidate: 3, gain: 7 },
      { candidate: 0, gain: 5 },
    ]);
  });

  it('gives as many as asked', () => {
    expect(rankSites(sets, weights, 2).map(({ candidate }) => candidate)).toEqual([2, 1]);
  });
});
