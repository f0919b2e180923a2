import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../src/core/run-to-end';
import { chooseGreedily, improveBySwaps } from '../../../src/core/siting/best-sites';
import { createMarginalGains } from '../../../src/core/siting/marginal-gains';
import { bestByEnumeration, coveredBy, makeSets, setsOf } from './made-sets';

describe('chooseGreedily', () => {
  it('takes the largest gain, then what adds most to it; the lower of equal ones', () => {
    const sets = setsOf([[0, 1], [0, 1, 2], [3], [2, 3], [4]]);
    const gains = createMarginalGains(sets, Float64Array.of(5, 5, 5, 4, 4));
    expect(runToEnd(chooseGreedily(gains, 3))).toEqual({ chosen: [1, 2, 4], covered: [15, 19, 23] });
  });

  it('stops where nothing is left to gain', () => {
    const gains = createMarginalGains(setsOf([[0], [0], [1]]), Float64Array.of(7, 0));
    expect(runToEnd(chooseGreedily(gains, 3))).toEqual({ chosen: [0], covered: [7] });
  });

  it('covers at least 63 in 100 of the best choice of as many, for every number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
        const { sets, weights } = makeSets(seed, 16);
        const { chosen, covered } = runToEnd(chooseGreedily(createMarginalGains(sets, weights), 3));
        covered.forEach((weight, i) => {
          expect(weight).toBe(coveredBy(sets, weights, chosen.slice(0, i + 1)));
          expect(weight).toBeGreaterThanOrEqual((1 - 1 / Math.E) * bestByEnumeration(sets, weights, i + 1));
        });
      }),
      { numRuns: 60, seed: 15 },
    );
  });
});

describe('improveBySwaps', () => {
  it('leaves the first choice where a pair without it covers more', () => {
    const sets = setsOf([
      [0, 1, 2, 3],
      [0, 1, 4],
      [2, 3, 5],
    ]);
    const gains = createMarginalGains(sets, Float64Array.of(3, 3, 3, 3, 2, 2));
    const { chosen } = runToEnd(chooseGreedily(gains, 2));
    expect(chosen).toEqual([0, 1]);
    expect([...runToEnd(improveBySwaps(gains, chosen))].sort()).toEqual([1, 2]);
    expect(gains.covered()).toBe(16);
  });

  it('ends where no single swap covers more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
        const { sets, weights } = makeSets(seed, 18);
        const gains = createMarginalGains(sets, weights);
        const { chosen } = runToEnd(chooseGreedily(gains, 3));
        const better = runToEnd(improveBySwaps(gains, chosen));
        const covered = coveredBy(sets, weights, better);
        expect(gains.covered()).toBe(covered);
        for (let place = 0; place < better.length; place++)
          for (const candidate of sets.candidates.keys())
            expect(
              coveredBy(
                sets,
                weights,
                better.map((own, i) => (i === place ? candidate : own)),
              ),
            ).toBeLessThanOrEqual(covered);
      }),
      { numRuns: 40, seed: 15 },
    );
  });
});
