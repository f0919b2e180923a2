import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../src/core/run-to-end';
import { FEWEST_STEPS, findFewestSites } from '../../../src/core/siting/fewest-sites';
import { bestByEnumeration, coveredBy, makeSets, setsOf } from './made-sets';

describe('findFewestSites', () => {
  it('finds the two that do what the greedy choice needs three for', () => {
    const sets = setsOf([
      [0, 1, 2, 3],
      [0, 1, 4],
      [2, 3, 5],
    ]);
    const found = runToEnd(findFewestSites(sets, Float64Array.of(3, 3, 3, 3, 2, 2), 16, 9));
    expect(found).toEqual({ chosen: [1, 2], covered: 16, atLeast: 2, greedy: [0, 1, 2] });
  });

  it('stops at the most that are allowed, and still says how many are needed at least', () => {
    const sets = setsOf([[0], [1], [2], [3], [4]]);
    const found = runToEnd(findFewestSites(sets, Float64Array.of(5, 5, 5, 5, 5), 20, 2));
    expect(found).toMatchObject({ covered: 10, atLeast: 3 });
    expect(found.chosen).toHaveLength(2);
  });

  it('agrees with enumeration: never more than claimed, never fewer possible, and nearly always the fewest', () => {
    let exact = 0;
    let proved = 0;
    let runs = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 20, max: 95 }), (seed, percent) => {
        const { sets, weights } = makeSets(seed, 14);
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const needed = Math.ceil((percent * total) / 100);
        fc.pre(needed > 0);
        let fewest = 1;
        while (bestByEnumeration(sets, weights, fewest) < needed) fewest++;
        fc.pre(fewest <= 5);
        const { chosen, covered, atLeast } = runToEnd(findFewestSites(sets, weights, needed, 14));
        expect(covered).toBe(coveredBy(sets, weights, chosen));
        expect(covered).toBeGreaterThanOrEqual(needed);
        expect(chosen.length).toBeGreaterThanOrEqual(fewest);
        expect(atLeast).toBeLessThanOrEqual(fewest);
        runs++;
        if (chosen.length === fewest) exact++;
        if (chosen.length === atLeast) proved++;
      }),
      { numRuns: 60, seed: 15 },
    );
    expect(exact / runs).toBeGreaterThan(0.95);
    expect(proved / runs).toBeGreaterThan(0.8);
  });

  it('gives signs of life that rise to no more than its steps', () => {
    const { sets, weights } = makeSets(9, 80);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const seen = [...findFewestSites(sets, weights, Math.ceil(0.9 * total), 60)];
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(Math.max(...seen)).toBeLessThanOrEqual(FEWEST_STEPS);
  });
});
