import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../src/core/run-to-end';
import type { CoverageSets } from '../../../src/core/siting/coverage-sets';
import { reduceCovering } from '../../../src/core/siting/covering-model';
import { solveModel, writeProgram } from '../../../src/core/siting/covering-program';
import { findExactSites } from '../../../src/core/siting/exact-sites';
import { findProvenSites } from '../../../src/core/siting/prove-sites';
import { bestByEnumeration, coveredBy, makeSets, setsOf } from './made-sets';

const highs = await loadHighs();
const always = (): number => 0;

/** A question with some known choice, from none to a good one. */
function questionOf(
  sets: CoverageSets,
  weights: Float64Array,
  count: number,
  known: 'none' | 'first' | 'good',
) {
  const good = runToEnd(findProvenSites(sets, weights, count)).chosen;
  const first = Array.from({ length: Math.min(count, sets.candidates.length) }, (_, candidate) => candidate);
  const chosen = known === 'good' ? good : known === 'first' ? first : [];
  return { sets, weights, count, knownSites: chosen.map((candidate) => sets.candidates[candidate]) };
}

const instance = fc.record({
  seed: fc.integer({ min: 1, max: 100_000 }),
  count: fc.integer({ min: 1, max: 4 }),
  scale: fc.constantFrom(1, 60_001),
  known: fc.constantFrom('none', 'first', 'good'),
});

/** Weights as of persons, or as of persons and milliseconds. */
function weigh(persons: Float64Array, scale: number): Float64Array {
  return persons.map((weight, i) => weight * (1 + ((i * scale) % 60_000)));
}

describe('reduceCovering', () => {
  it('merges points, drops needless candidates, and leaves nothing but the best where its price shows it', () => {
    const sets = setsOf([[0], [0, 1], [2, 3], [4], [4], [5]]);
    const model = reduceCovering({
      sets,
      weights: Float64Array.of(3, 4, 5, 6, 2, 0),
      count: 2,
      knownSites: [0, 2],
    });
    expect(model.sizes.asked).toEqual({ candidates: 6, points: 6, entries: 8 });
    expect(model.sizes.merged).toEqual({ candidates: 3, points: 3, entries: 3 });
    expect([...model.sets.candidates]).toEqual([1, 2]);
    expect([...model.weights].sort()).toEqual([11, 7]);
    expect(model.known).toEqual([0, 1]);
    expect(model.covered).toBe(18);
  });

  it('loses no best choice, whatever is known, and makes nearly every question smaller', () => {
    let smaller = 0;
    let runs = 0;
    fc.assert(
      fc.property(instance, ({ seed, count, scale, known }) => {
        const { sets, weights: persons } = makeSets(seed, 16);
        const weights = weigh(persons, scale);
        const best = bestByEnumeration(sets, weights, count);
        const model = reduceCovering(questionOf(sets, weights, count, known));
        const left = Math.min(count, model.sets.candidates.length);
        expect(bestByEnumeration(model.sets, model.weights, left)).toBe(best);
        expect(coveredBy(model.sets, model.weights, model.known)).toBe(model.covered);
        expect(model.upperBound).toBeGreaterThanOrEqual(best);
        const sites = [...model.sets.candidates];
        expect(sites.every((site) => sets.candidates.includes(site))).toBe(true);
        runs++;
        if (model.sizes.model.candidates < model.sizes.asked.candidates / 2) smaller++;
      }),
      { numRuns: 150, seed: 15 },
    );
    expect(smaller / runs).toBeGreaterThan(0.7);
  });
});

describe('writeProgram', () => {
  it('has a row for each point and one for the number of sites', () => {
    const model = reduceCovering({
      sets: setsOf([
        [0, 1],
        [1, 2],
      ]),
      weights: Float64Array.of(5, 9, 5),
      count: 1,
      knownSites: [],
    });
    const program = writeProgram(
      {
        ...model,
        sets: setsOf([
          [0, 1],
          [1, 2],
        ]),
        weights: Float64Array.of(5, 9, 5),
      },
      1,
    );
    expect(program).toMatchObject({ numCols: 5, numRows: 4 });
    expect([...program.colCost]).toEqual([0, 0, 5, 9, 5]);
    expect([...program.integrality]).toEqual([1, 1, 0, 0, 0]);
    expect([...program.matrix.starts]).toEqual([0, 2, 5, 7, 9]);
    expect([...program.matrix.indices]).toEqual([0, 2, 0, 1, 3, 1, 4, 0, 1]);
    expect([...program.rowLower]).toEqual([1, 1, 1, 0]);
    expect(program.rowUpper[3]).toBe(1);
  });
});

describe('the solver', () => {
  it('finds what enumeration finds where nothing was made smaller', () => {
    fc.assert(
      fc.property(instance, ({ seed, count, scale }) => {
        const { sets, weights: persons } = makeSets(seed, 16);
        const weights = weigh(persons, scale);
        const size = { candidates: 0, points: 0, entries: 0 };
        const whole = {
          sets,
          weights,
          count,
          known: [],
          covered: 0,
          upperBound: Number.POSITIVE_INFINITY,
          sizes: { asked: size, merged: size, model: size },
        };
        const { chosen, covered, upperBound } = solveModel(highs, whole, 60);
        const best = bestByEnumeration(sets, weights, count);
        expect(covered).toBe(best);
        expect(coveredBy(sets, weights, chosen)).toBe(covered);
        expect(chosen.length).toBeLessThanOrEqual(count);
        expect(upperBound - best).toBeLessThanOrEqual(1 + 1e-6 * best);
      }),
      { numRuns: 60, seed: 15 },
    );
  });
});

describe('findExactSites', () => {
  it('proves the best choice that enumeration finds, and says how much better it is than the known one', () => {
    fc.assert(
      fc.property(instance, ({ seed, count, scale, known }) => {
        const { sets, weights: persons } = makeSets(seed, 16);
        const weights = weigh(persons, scale);
        const question = questionOf(sets, weights, count, known);
        const exact = findExactSites(question, highs, 60, always);
        const best = bestByEnumeration(sets, weights, count);
        expect(exact.kind).toBe('proven');
        expect(exact.covered).toBe(best);
        expect(exact.upperBound).toBe(best);
        expect(exact.knownCovered).toBe(coveredBy(sets, weights, question.knownSites));
        expect(coveredBy(sets, weights, exact.sites)).toBe(best);
      }),
      { numRuns: 60, seed: 15 },
    );
  });

  it('without time for the solver keeps the known choice and a bound that holds', () => {
    // The six pairs of four candidates: two of them cover five pairs, while half of each would cover all six.
    const sets = setsOf([
      [0, 1, 2],
      [0, 3, 4],
      [1, 3, 5],
      [2, 4, 5],
    ]);
    const question = questionOf(sets, new Float64Array(6).fill(10), 2, 'first');
    const stopped = findExactSites(question, { createModel: silent }, 60, always);
    expect(stopped).toMatchObject({ kind: 'not-proven', covered: 50, knownCovered: 50 });
    expect(stopped.upperBound).toBeGreaterThanOrEqual(51);
    expect(findExactSites(question, highs, 60, always)).toMatchObject({ kind: 'proven', upperBound: 50 });
  });

  it('passes on that the solver gave up', () => {
    const broken = { createModel: () => ({ ...silent(), getModelStatus: () => 4 }) };
    expect(() => findExactSites(questionOf(...smallest()), broken, 1, always)).toThrow(/status 4/);
  });
});

function smallest() {
  return [setsOf([[0], [1]]), Float64Array.of(2, 3), 1, 'none'] as const;
}

/** A solver that is out of time at once. */
function silent() {
  return {
    options: { set: () => {} },
    info: { get: () => Number.NEGATIVE_INFINITY },
    setSolution: () => {},
    run: () => {},
    getModelStatus: () => 13,
    getSolution: () => ({ colValue: new Float64Array(0) }),
    dispose: () => {},
  };
}
