import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWeightedTally } from '../../../src/core/access/weighted-tally';

describe('a weighted tally', () => {
  it('tells quantiles by weight, not by count', () => {
    const tally = createWeightedTally();
    tally.add(1.2, 1);
    tally.add(1.3, 1);
    tally.add(2.5, 8);
    expect(tally.quantile(0.1)).toBe(1.2);
    expect(tally.quantile(0.2)).toBe(1.3);
    expect(tally.quantile(0.5)).toBe(2.5);
    expect([tally.count(), tally.weight()]).toEqual([3, 10]);
    expect(tally.shareBetween(1.2, 1.3)).toBe(0.1);
    expect(tally.shareBetween(1.3, Number.POSITIVE_INFINITY)).toBe(0.9);
  });

  it('has no quantile while empty, and tells what is beyond 20 as 20', () => {
    const tally = createWeightedTally();
    expect(tally.quantile(0.5)).toBeNaN();
    tally.add(400, 1);
    expect(tally.quantile(0.5)).toBe(20);
  });

  it('agrees with sorting, to the thousandth', () => {
    const values = fc.array(
      fc.record({ value: fc.integer({ min: 900, max: 20_000 }), weight: fc.integer({ min: 1, max: 50 }) }),
      { minLength: 1, maxLength: 40 },
    );
    const share = fc.integer({ min: 1, max: 16 }).map((sixteenths) => sixteenths / 16);
    fc.assert(
      fc.property(values, share, (list, wanted) => {
        const tally = createWeightedTally();
        for (const { value, weight } of list) tally.add(value / 1000, weight);
        const persons = list
          .flatMap(({ value, weight }) => Array.from({ length: weight }, () => value))
          .sort((a, b) => a - b);
        const rank = Math.ceil(wanted * persons.length);
        expect(tally.quantile(wanted)).toBe(persons[rank - 1] / 1000);
      }),
      { numRuns: 300, seed: 21 },
    );
  });
});
