import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../src/core/run-to-end';
import { findProvenSites, PROOF_STEPS } from '../../../src/core/siting/prove-sites';
import { bestByEnumeration, coveredBy, makeSets, setsOf } from './made-sets';

describe('findProvenSites', () => {
  it('leaves the greedy choice where a pair without it covers more, and proves that pair the best', () => {
    const sets = setsOf([
      [0, 1, 2, 3],
      [0, 1, 4],
      [2, 3, 5],
    ]);
    const found = runToEnd(findProvenSites(sets, Float64Array.of(3, 3, 3, 3, 2, 2), 2));
    expect(found).toEqual({ chosen: [1, 2], covered: 16, upperBound: 16, greedy: [0, 1] });
  });

  it('proposes fewer where nothing is left to gain, and none where there is nobody', () => {
    const sets = setsOf([[0], [0], [1]]);
    expect(runToEnd(findProvenSites(sets, Float64Array.of(7, 0), 3))).toMatchObject({
      chosen: [0],
      covered: 7,
      upperBound: 7,
    });
    expect(runToEnd(findProvenSites(setsOf([]), new Float64Array(3), 3))).toMatchObject({
      chosen: [],
      upperBound: 0,
    });
  });

  it('never claims more than enumeration grants, nearly always finds the best and says so', () => {
    let exact = 0;
    let proved = 0;
    let runs = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(1, 60_001),
        (seed, count, scale) => {
          const { sets, weights: persons } = makeSets(seed, 16);
          const weights = persons.map((weight, i) => weight * (1 + ((i * scale) % 60_000)));
          const best = bestByEnumeration(sets, weights, count);
          const { chosen, covered, upperBound } = runToEnd(findProvenSites(sets, weights, count));
          expect(chosen.length).toBeLessThanOrEqual(count);
          expect(new Set(chosen).size).toBe(chosen.length);
          expect(coveredBy(sets, weights, chosen)).toBe(covered);
          expect(upperBound).toBeGreaterThanOrEqual(best);
          expect(covered).toBeLessThanOrEqual(best);
          runs++;
          if (covered === best) exact++;
          if (upperBound === covered) proved++;
        },
      ),
      { numRuns: 120, seed: 15 },
    );
    expect(exact / runs).toBeGreaterThan(0.97);
    expect(proved / runs).toBeGreaterThan(0.7);
  });

  it('adds most with the first site, and less with each further one', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { sets, weights } = makeSets(seed, 40);
      const { chosen } = runToEnd(findProvenSites(sets, weights, 6));
      const added = chosen.map(
        (_, i) =>
          coveredBy(sets, weights, chosen.slice(0, i + 1)) - coveredBy(sets, weights, chosen.slice(0, i)),
      );
      expect(added).toEqual([...added].sort((a, b) => b - a));
    }
  });

  it('gives signs of life that rise to no more than the steps of the proof', () => {
    const { sets, weights } = makeSets(7, 60);
    const seen = [...findProvenSites(sets, weights, 5)];
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(Math.max(...seen)).toBeLessThanOrEqual(PROOF_STEPS);
  });
});
