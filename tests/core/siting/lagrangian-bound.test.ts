import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CoverageSets } from '../../../src/core/siting/coverage-sets';
import { indexByPoint } from '../../../src/core/siting/covering-index';
import { firstPrices, type PricedChoice, priceCoverage } from '../../../src/core/siting/lagrangian-bound';
import { bestByEnumeration, coveredBy, makeSets, setsOf } from './made-sets';

function pricesOf(
  sets: CoverageSets,
  weights: Float64Array,
  count: number,
  target: number,
  maxSteps: number,
): PricedChoice[] {
  const index = indexByPoint(sets, weights.length);
  const seen: PricedChoice[] = [];
  for (const priced of priceCoverage(sets, index, weights, count, firstPrices(weights), () => target)) {
    seen.push({ ...priced, scores: priced.scores.slice() });
    if (seen.length >= maxSteps) break;
  }
  return seen;
}

describe('priceCoverage', () => {
  it('comes down to the covered weight itself where the sets do not overlap', () => {
    const weights = Float64Array.of(9, 5, 4, 1);
    const bounds = pricesOf(setsOf([[0], [1], [2], [3]]), weights, 2, 14, 200).map(({ bounds }) => bounds[1]);
    expect(Math.floor(Math.min(...bounds))).toBe(14);
  });

  it('is never below the best choice of one, two or three sites, at any step, and comes close to it', () => {
    const ratios: number[] = [];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
        const { sets, weights } = makeSets(seed, 18);
        const best = [1, 2, 3].map((count) => bestByEnumeration(sets, weights, count));
        fc.pre(best[2] > 0);
        const steps = pricesOf(sets, weights, 3, best[2], 150);
        for (const { bounds } of steps)
          bounds.forEach((bound, i) => {
            expect(bound).toBeGreaterThanOrEqual(best[i]);
          });
        ratios.push(best[2] / Math.min(...steps.map(({ bounds }) => bounds[2])));
      }),
      { numRuns: 100, seed: 15 },
    );
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeGreaterThan(0.97);
  });

  it('says of a candidate that it favours no more than all choices with it cover', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
        const { sets, weights } = makeSets(seed, 12);
        const { chosen, bounds, scores } = pricesOf(sets, weights, 2, 0, 10)[9] ?? {};
        fc.pre(scores !== undefined);
        const without = bounds[1] - scores[chosen[1]];
        for (const candidate of sets.candidates.keys()) {
          const others = [...sets.candidates.keys()].map((other) => [candidate, other]);
          const best = Math.max(...others.map((pair) => coveredBy(sets, weights, pair)));
          expect(without + Math.max(scores[candidate], scores[chosen[1]])).toBeGreaterThanOrEqual(best);
        }
      }),
      { numRuns: 60, seed: 15 },
    );
  });
});
