import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../src/core/run-to-end';
import { findBestSites } from '../../../src/core/siting/best-sites';
import { boundCoverage } from '../../../src/core/siting/lagrangian-bound';
import { bestByEnumeration, makeSets, setsOf } from './made-sets';

describe('boundCoverage', () => {
  it('is the covered weight itself where the sets do not overlap', () => {
    const weights = Float64Array.of(9, 5, 4, 1);
    const bound = runToEnd(boundCoverage(setsOf([[0], [1], [2], [3]]), weights, 2, 14, 200));
    expect(bound).toBeGreaterThanOrEqual(14);
    expect(bound).toBeLessThan(14.01);
  });

  it('is never below the best choice, never rises, and comes close to it', () => {
    const ratios: number[] = [];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 3 }), (seed, count) => {
        const { sets, weights } = makeSets(seed, 18);
        const best = bestByEnumeration(sets, weights, count);
        fc.pre(best > 0);
        const { covered } = runToEnd(findBestSites(sets, weights, count));
        const steps = boundCoverage(sets, weights, count, covered, 150);
        let last = Number.POSITIVE_INFINITY;
        for (let step = steps.next(); ; step = steps.next()) {
          expect(step.value).toBeLessThanOrEqual(last);
          expect(step.value).toBeGreaterThanOrEqual(best - 1e-6);
          last = step.value;
          if (step.done) break;
        }
        ratios.push(best / last);
      }),
      { numRuns: 100, seed: 15 },
    );
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeGreaterThan(0.97);
  });
});
