import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../../scripts/lib/apportion';

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);

describe('apportion', () => {
  it('gives the units left over to the largest remainders', () => {
    // 10 × 5/8 = 6.25, 10 × 2/8 = 2.5, 10 × 1/8 = 1.25: 6 + 2 + 1, one unit left for the .5.
    expect([...apportion(10, [5, 2, 1])]).toEqual([6, 3, 1]);
  });

  it('prefers the earlier part where remainders are equal', () => {
    expect([...apportion(2, [1, 1, 1])]).toEqual([1, 1, 0]);
  });

  it('passes a unit on where the cap is reached', () => {
    // Exact shares 1.5, 0.9, 0.6: the unit for .9 finds its part full, .6 and .5 follow.
    expect([...apportion(3, [5, 3, 2], [9, 0, 9])]).toEqual([2, 0, 1]);
    expect([...apportion(5, [9, 1], [2, 9])]).toEqual([2, 3]);
  });

  it('gives nothing to a part without weight', () => {
    expect([...apportion(3, [0, 1, 0])]).toEqual([0, 3, 0]);
    expect([...apportion(0, [0, 0])]).toEqual([0, 0]);
  });

  it('refuses what cannot be shared out', () => {
    expect(() => apportion(3, [0, 0])).toThrow('cannot share 3 out over 2 parts of weight 0');
    expect(() => apportion(1.5, [1])).toThrow('cannot share out 1.5');
    expect(() => apportion(3, [1, 1], [1, 1])).toThrow('no room for 1 of 3');
  });

  it('conserves the total and stays within one of the exact share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 65_535 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 65_535 }), weights, (total, w) => {
        fc.pre(sum(w) > 0);
        const parts = apportion(total, w);
        expect(sum(parts)).toBe(total);
        const exact = w.map((weight) => (total * weight) / sum(w));
        exact.forEach((share, i) => {
          expect(Math.abs(parts[i] - share)).toBeLessThan(1);
        });
      }),
    );
  });

  it('gives a larger weight at least as much as a smaller one', () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 2 }),
        (total, w) => {
          const parts = apportion(total, w);
          const order = [...w.keys()].sort((a, b) => w[a] - w[b]);
          for (let i = 1; i < order.length; i++) {
            if (w[order[i]] > w[order[i - 1]])
              expect(parts[order[i]]).toBeGreaterThanOrEqual(parts[order[i - 1]]);
          }
        },
      ),
    );
  });

  it('stays under caps that leave room, and conserves', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.nat(300)), { minLength: 1, maxLength: 50 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rows, fill) => {
          const caps = rows.map(([, cap]) => cap);
          const total = Math.floor(fill * sum(caps));
          const parts = apportion(
            total,
            rows.map(([weight]) => weight),
            caps,
          );
          expect(sum(parts)).toBe(total);
          parts.forEach((part, i) => {
            expect(part).toBeLessThanOrEqual(caps[i]);
          });
        },
      ),
    );
  });
});
