/** Values above this are told as this: beyond it only a wall or a canal lies between two neighbours. */
const MAX_VALUE = 20;
const STEPS = 1000;

/** Weights by value, kept to the thousandth, for quantiles of more values than one would sort. */
export interface WeightedTally {
  /** @param value from 0; above 20 it counts as 20 */
  readonly add: (value: number, weight: number) => void;
  readonly count: () => number;
  readonly weight: () => number;
  /**
   * The smallest value with at least this share of the weight at or below it, to the thousandth; NaN without weight.
   * @param share above 0, up to 1
   */
  readonly quantile: (share: number) => number;
  /** The share of the weight from one value to another, the second exclusive, both whole thousandths. */
  readonly shareBetween: (from: number, to: number) => number;
}

/** An empty tally. */
export function createWeightedTally(): WeightedTally {
  const weights = new Float64Array(MAX_VALUE * STEPS + 1);
  let count = 0;
  const sum = (from: number, to: number): number => {
    let total = 0;
    for (let at = Math.max(0, from); at < Math.min(to, weights.length); at++) total += weights[at];
    return total;
  };
  const total = (): number => sum(0, weights.length);
  return {
    add: (value, weight) => {
      weights[Math.min(weights.length - 1, Math.round(value * STEPS))] += weight;
      count++;
    },
    count: () => count,
    weight: total,
    quantile: (share) => {
      const wanted = share * total();
      let below = 0;
      for (let at = 0; at < weights.length; at++) {
        below += weights[at];
        if (weights[at] > 0 && below >= wanted) return at / STEPS;
      }
      return Number.NaN;
    },
    shareBetween: (from, to) => sum(Math.round(from * STEPS), Math.round(to * STEPS)) / total(),
  };
}
