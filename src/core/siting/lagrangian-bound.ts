import type { CoverageSets } from './coverage-sets';
import type { CoveringIndex } from './covering-index';
import { largest } from './largest';
import { sumBySet } from './marginal-gains';

/** Prices are multiples of 1/1024, so that sums of them and of whole weights are exact. */
const PRICE_UNIT = 1024;

/** The usual patience: a few hundred steps bring the bound as low as it goes. */
const PATIENCE = 8;

/** How much of the former direction is kept (Camerini, Fratta and Maffioli 1975). */
const MOMENTUM = 0.7;

/** By demand point, from 0 to its weight: what a candidate scores for covering it. */
export interface Prices {
  readonly price: Float64Array;
  /** Where the prices were moving. */
  readonly direction: Float64Array;
  /** Of the next step, falling from 1. */
  size: number;
}

/** Prices to begin with: half of the weights. */
export function firstPrices(weights: Float64Array): Prices {
  return {
    price: weights.map((weight) => Math.floor((weight * PRICE_UNIT) / 2) / PRICE_UNIT),
    direction: new Float64Array(weights.length),
    size: 1,
  };
}

/** The relaxed problem at one set of prices. */
export interface PricedChoice {
  /** The candidates that the prices favour, largest score first: often a good choice of sites. */
  readonly chosen: readonly number[];
  /** By number of sites less one: no choice of as many covers more than this, to 1/1024 and exact. */
  readonly bounds: readonly number[];
  /** By candidate: the sum of the prices of its points. Overwritten by the next step. */
  readonly scores: Float64Array;
}

/**
 * Upper bounds on the weight that sites can cover: the Lagrangian relaxation of "a point counts only if a chosen site
 * covers it" (Galvão and ReVelle 1996), its prices moved by the subgradient (Held, Wolfe and Crowder 1974). Any prices
 * from 0 to the weights give valid bounds, so stopping early only makes them looser. Yields after each step; ends where
 * nothing is left to move.
 * @param weights by demand point, whole, at least 0
 * @param count of sites, at least 1, for which the bound is made small
 * @param prices moved on from where they are
 * @param target a weight that the bound should come down to: best what some choice covers
 * @param patience steps without a better bound after which the step is halved
 */
export function* priceCoverage(
  sets: CoverageSets,
  index: CoveringIndex,
  weights: Float64Array,
  count: number,
  prices: Prices,
  target: () => number,
  patience = PATIENCE,
): Generator<PricedChoice, void> {
  const { price, direction } = prices;
  const scores = sumBySet(sets, price);
  const coveredBy = new Int32Array(weights.length);
  let unpriced = 0;
  for (let i = 0; i < weights.length; i++) unpriced += weights[i] - price[i];
  let least = Number.POSITIVE_INFINITY;
  let since = 0;
  for (;;) {
    const chosen = largest(scores, count);
    const bounds: number[] = [];
    let bound = unpriced;
    for (const candidate of chosen) {
      bound += scores[candidate];
      bounds.push(bound);
    }
    yield { chosen, bounds, scores };
    if (bound < least) {
      least = bound;
      since = 0;
    } else if (++since >= patience) {
      prices.size /= 2;
      since = 0;
    }
    coveredBy.fill(0);
    for (const candidate of chosen)
      for (let entry = sets.start[candidate]; entry < sets.start[candidate + 1]; entry++)
        coveredBy[sets.point[entry]]++;
    const squared = turn(direction, price, weights, coveredBy);
    if (squared === 0) return;
    const step = (prices.size * (bound - target())) / squared;
    for (let i = 0; i < price.length; i++) {
      if (direction[i] === 0) continue;
      const next = Math.max(0, Math.min(weights[i], price[i] - step * direction[i]));
      const change = Math.round(next * PRICE_UNIT) / PRICE_UNIT - price[i];
      if (change === 0) continue;
      price[i] += change;
      unpriced -= change;
      for (let entry = index.start[i]; entry < index.start[i + 1]; entry++)
        scores[index.candidate[entry]] += change;
    }
  }
}

/**
 * Turns the direction towards the subgradient: prices are to rise where no chosen site covers a point, and to fall
 * where several do; those that cannot move further do not count. @returns its squared length
 */
function turn(
  direction: Float64Array,
  price: Float64Array,
  weights: Float64Array,
  coveredBy: Int32Array,
): number {
  let squared = 0;
  for (let i = 0; i < price.length; i++) {
    if (weights[i] === 0) continue;
    const slope = coveredBy[i] - 1 + MOMENTUM * direction[i];
    const isStuck = (slope > 0 && price[i] <= 0) || (slope < 0 && price[i] >= weights[i]);
    direction[i] = isStuck ? 0 : slope;
    squared += direction[i] * direction[i];
  }
  return squared;
}
