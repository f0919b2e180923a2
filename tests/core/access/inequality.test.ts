import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countByBand,
  giniOf,
  lorenzCurve,
  measureGapDepth,
  orderBySeconds,
  theilOf,
  type Walks,
} from '../../../src/core/access/inequality';

function walksOf(seconds: readonly number[], persons: readonly number[] = seconds.map(() => 1)): Walks {
  return { seconds, persons, points: orderBySeconds(seconds) };
}

/** Gini as half the relative mean difference of all pairs: another formula, and every pair is looked at. */
function naiveGini({ seconds, persons }: Walks): number {
  let [sum, people, together] = [0, 0, 0];
  for (let i = 0; i < seconds.length; i++) {
    people += persons[i];
    together += persons[i] * seconds[i];
    for (let j = 0; j < seconds.length; j++)
      sum += persons[i] * persons[j] * Math.abs(seconds[i] - seconds[j]);
  }
  return sum / (2 * people * together);
}

/** Up to 30 demand points with a walk, at least one person and a municipio each. */
const people = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 3600 }),
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 4 }),
    ),
    {
      minLength: 2,
      maxLength: 30,
    },
  )
  .map((rows) => ({
    walks: walksOf(
      rows.map(([seconds]) => seconds),
      rows.map(([, persons]) => persons),
    ),
    municipio: rows.map(([, , municipio]) => municipio),
  }));

describe('giniOf', () => {
  it('is 0 where all walk as long, and (n − 1) / n where one of n walks all the time', () => {
    expect(giniOf(walksOf([600, 600, 600]))).toBeCloseTo(0, 12);
    expect(giniOf(walksOf([0, 900]))).toBeCloseTo(1 / 2, 12);
    expect(giniOf(walksOf([0, 0, 0, 900, 0]))).toBeCloseTo(4 / 5, 12);
  });

  it('is 4/15 for 1, 2, 3, 4, 5, in whatever order and whether persons stand together or apart', () => {
    expect(giniOf(walksOf([1, 2, 3, 4, 5]))).toBeCloseTo(4 / 15, 12);
    expect(giniOf(walksOf([4, 1, 5, 2, 3]))).toBeCloseTo(4 / 15, 12);
    expect(giniOf(walksOf([60, 300], [3, 1]))).toBeCloseTo(giniOf(walksOf([60, 60, 300, 60])), 12);
  });

  it('is 0 where nobody has to walk, and none without persons', () => {
    expect(giniOf(walksOf([0, 0]))).toBe(0);
    expect(giniOf(walksOf([60, 300], [0, 0]))).toBeNaN();
  });

  it('equals the mean difference of all pairs', () => {
    fc.assert(
      fc.property(people, ({ walks }) => {
        expect(giniOf(walks)).toBeCloseTo(naiveGini(walks), 9);
      }),
      { seed: 4 },
    );
  });
});

describe('theilOf', () => {
  it('is 0 where all walk as long, and ln n where one of n walks all the time', () => {
    expect(theilOf(walksOf([600, 600]), [1, 2])).toEqual({ total: 0, between: 0, within: 0 });
    expect(theilOf(walksOf([0, 0, 900]), [1, 1, 1]).total).toBeCloseTo(Math.log(3), 12);
  });

  it('of 1 and 3 is half of 0.5 ln 0.5 + 1.5 ln 1.5, all of it between two municipi or all within one', () => {
    const expected = 0.130812;
    const apart = theilOf(walksOf([1, 3]), [1, 2]);
    expect(apart.total).toBeCloseTo(expected, 6);
    expect(apart.between).toBeCloseTo(expected, 6);
    expect(apart.within).toBeCloseTo(0, 12);
    const together = theilOf(walksOf([1, 3]), [7, 7]);
    expect(together.between).toBeCloseTo(0, 12);
    expect(together.within).toBeCloseTo(expected, 6);
  });

  it('is what lies between the municipi and what lies within each, weighted by its share of the time', () => {
    fc.assert(
      fc.property(people, ({ walks, municipio }) => {
        const { total, between, within } = theilOf(walks, municipio);
        expect(between).toBeGreaterThanOrEqual(-1e-12);
        expect(within).toBeGreaterThanOrEqual(-1e-12);
        expect(total).toBeCloseTo(between + within, 9);
        let inside = 0;
        const time = (of: Walks): number =>
          Array.from(of.points).reduce((sum, i) => sum + of.persons[i] * of.seconds[i], 0);
        for (const one of new Set(municipio)) {
          const own = { ...walks, points: Array.from(walks.points).filter((i) => municipio[i] === one) };
          inside += (time(own) / time(walks)) * theilOf(own, municipio).total;
        }
        expect(within).toBeCloseTo(inside, 9);
      }),
      { seed: 5 },
    );
  });
});

describe('both', () => {
  it('do not change when every walk is as many times longer', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 2, max: 50 }), ({ walks, municipio }, times) => {
        const longer = walksOf(
          Array.from(walks.seconds, (seconds) => seconds * times),
          Array.from(walks.persons),
        );
        expect(giniOf(longer)).toBeCloseTo(giniOf(walks), 9);
        expect(theilOf(longer, municipio).total).toBeCloseTo(theilOf(walks, municipio).total, 9);
      }),
      { seed: 6 },
    );
  });

  it('fall when time goes from a longer walk to a shorter one and the two do not change places', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3600 }), { minLength: 2, maxLength: 20 }),
        fc.nat(),
        fc.nat(),
        (seconds, from, to) => {
          const [a, b] = [from % seconds.length, to % seconds.length];
          fc.pre(seconds[a] - seconds[b] >= 2);
          const moved = Math.floor((seconds[a] - seconds[b]) / 2);
          const after = seconds.map((value, i) =>
            i === a ? value - moved : i === b ? value + moved : value,
          );
          const one = seconds.map(() => 1);
          expect(giniOf(walksOf(after))).toBeLessThan(giniOf(walksOf(seconds)));
          expect(theilOf(walksOf(after), one).total).toBeLessThan(theilOf(walksOf(seconds), one).total);
        },
      ),
      { seed: 7 },
    );
  });
});

describe('measureGapDepth', () => {
  it('of 900 s: two within, one half and one twice too far', () => {
    const walks = walksOf([300, 900, 1350, 2700], [5, 1, 2, 2]);
    const { headcount, depth, severity } = measureGapDepth(walks, 900, (point) => walks.seconds[point] > 900);
    expect(headcount).toBeCloseTo(4 / 10, 12);
    expect(depth).toBeCloseTo((2 * 0.5 + 2 * 2) / 10, 12);
    expect(severity).toBeCloseTo((2 * 0.25 + 2 * 4) / 10, 12);
  });

  it('grows in severity and not in depth when the same lack falls on fewer', () => {
    const isOut = (): boolean => true;
    const even = measureGapDepth(walksOf([1200, 1200]), 900, isOut);
    const uneven = measureGapDepth(walksOf([900, 1500]), 900, isOut);
    expect(uneven.depth).toBeCloseTo(even.depth, 12);
    expect(uneven.severity).toBeGreaterThan(even.severity);
  });

  it('counts who is out though a cap hides by how much', () => {
    expect(measureGapDepth(walksOf([3600]), 3600, () => true)).toEqual({
      headcount: 1,
      depth: 0,
      severity: 0,
    });
  });
});

describe('lorenzCurve', () => {
  it('bends through the corners of 1, 2, 3, 4, 5', () => {
    const curve = lorenzCurve(walksOf([5, 3, 1, 4, 2]), 5);
    expect([...curve].map((share) => Math.round(share * 15))).toEqual([0, 1, 3, 6, 10, 15]);
    expect(lorenzCurve(walksOf([0, 0]), 2)).toEqual(Float64Array.of(0, 0.5, 1));
  });

  it('never lies over the diagonal, grows, and has the Gini beside it', () => {
    fc.assert(
      fc.property(people, ({ walks }) => {
        const curve = lorenzCurve(walks, 2000);
        const steps = curve.subarray(1).map((share, i) => share - curve[i]);
        expect(Math.min(...steps)).toBeGreaterThanOrEqual(-1e-12);
        expect(Math.max(...curve.map((share, i) => share - i / 2000))).toBeLessThanOrEqual(1e-9);
        const area = steps.reduce((sum, step, i) => sum + (curve[i] + step / 2) / 2000, 0);
        expect(curve[2000]).toBeCloseTo(1, 9);
        expect(1 - 2 * area).toBeCloseTo(giniOf(walks), 2);
      }),
      { seed: 8, numRuns: 40 },
    );
  });
});

describe('countByBand', () => {
  it('takes a bound into the band below it, and all long ones into the last', () => {
    const walks = walksOf([0, 300, 301, 600, 3600, 3601, Number.POSITIVE_INFINITY], [1, 2, 4, 8, 16, 32, 64]);
    expect(countByBand(walks, 300, 13)).toEqual([3, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 96]);
  });
});
