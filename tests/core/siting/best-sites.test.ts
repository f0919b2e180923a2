import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../src/core/run-to-end';
import { findBestSites } from '../../../src/core/siting/best-sites';
import { bestByEnumeration, coveredBy, makeSets, setsOf } from './made-sets';

describe('findBestSites', () => {
  it('takes the largest gain, then what adds most to it; the lower of equal ones', () => {
    const sets = setsOf([[0, 1], [0, 1, 2], [3], [2, 3], [4]]);
    const { sites, covered } = runToEnd(findBestSites(sets, Float64Array.of(5, 5, 5, 4, 4), 3));
    expect(sites).toEqual([
      { candidate: 1, gain: 15 },
      { candidate: 2, gain: 4 },
      { candidate: 4, gain: 4 },
    ]);
    expect(covered).toBe(23);
  });

  it('leaves the first choice where a pair without it covers more', () => {
    const sets = setsOf([
      [0, 1, 2, 3],
      [0, 1, 4],
      [2, 3, 5],
    ]);
    const weights = Float64Array.of(3, 3, 3, 3, 2, 2);
    const { sites, covered } = runToEnd(findBestSites(sets, weights, 2));
    expect(sites.map(({ candidate }) => candidate)).toEqual([1, 2]);
    expect(covered).toBe(16);
  });

  it('stops where nothing is left to gain', () => {
    const { sites, covered } = runToEnd(findBestSites(setsOf([[0], [0], [1]]), Float64Array.of(7, 0), 3));
    expect(sites).toEqual([{ candidate: 0, gain: 7 }]);
    expect(covered).toBe(7);
  });

  it('covers at least 63 in 100 of the best choice, and no choice passes its bound', () => {
    let exact = 0;
    let runs = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 3 }), (seed, count) => {
        const { sets, weights } = makeSets(seed, 18);
        const { sites, covered, upperBound } = runToEnd(findBestSites(sets, weights, count));
        const chosen = sites.map(({ candidate }) => candidate);
        const best = bestByEnumeration(sets, weights, count);
        expect(covered).toBe(coveredBy(sets, weights, chosen));
        expect(sites.reduce((sum, { gain }) => sum + gain, 0)).toBe(covered);
        expect(covered).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best);
        expect(upperBound).toBeGreaterThanOrEqual(best);
        expect(new Set(chosen).size).toBe(chosen.length);
        runs++;
        if (covered === best) exact++;
      }),
      { numRuns: 120, seed: 15 },
    );
    expect(exact / runs).toBeGreaterThan(0.9);
  });
});
