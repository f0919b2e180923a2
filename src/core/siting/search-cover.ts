import { improveBySwaps } from './best-sites';
import { type CoverageSets, emptySets } from './coverage-sets';
import { type CoveringIndex, indexByPoint } from './covering-index';
import { firstPrices, type PricedChoice, type Prices, priceCoverage } from './lagrangian-bound';
import { largest } from './largest';
import { createMarginalGains, type MarginalGains } from './marginal-gains';

/** Steps after which the candidates that no better choice can have are left out. */
const ROUND_STEPS = 40;

/** Every so many steps the choice that the prices favour is tried; of more sites, as many steps as there are sites. */
const TRY_EVERY = 10;

/** What a search for a number of sites knows so far. */
export interface CoverSearch {
  /** The best choice so far; none while only its weight was given. */
  best: readonly number[];
  /** Weight of the best choice so far, or one that is to be passed. */
  covered: number;
  /** No choice of as many sites covers more; `covered` where none passes it. */
  upperBound: number;
  /** By number of sites less one: no choice of as many covers more. Of the number looked for and smaller ones. */
  readonly bounds: number[];
  /** Steps of the proof done. */
  steps: number;
  /** By candidate: 1 where no choice that covers more than `covered` has it. */
  readonly isDropped: Uint8Array;
}

/** A search that knows nothing but a weight to be passed. */
export function startSearch(sets: CoverageSets, covered: number): CoverSearch {
  return {
    best: [],
    covered,
    upperBound: Number.POSITIVE_INFINITY,
    bounds: [],
    steps: 0,
    isDropped: new Uint8Array(sets.candidates.length),
  };
}

/** How long to search. */
export interface SearchLimits {
  readonly maxSteps: number;
  /** A covered weight with which the search ends. */
  readonly enough: number;
  /**
   * Where the bound is to come down to, as a share of the covered weight: 1 where a choice covers it, a little less
   * where it is not known whether one does.
   */
  readonly aim: number;
}

/**
 * Looks for choices of `count` sites that cover more, and for a proof that there are none: prices move, the choices that
 * they favour are improved by swaps, and the candidates that by the bound are in no better choice are left out on the
 * way. Ends when either is certain, when enough is covered, or after so many steps. Yields the steps done.
 * @param weights by demand point, whole, at least 0
 * @param count at least 1
 * @param prices to begin with, moved on: those of a like question are a good start
 */
export function* searchCover(
  sets: CoverageSets,
  index: CoveringIndex,
  weights: Float64Array,
  count: number,
  search: CoverSearch,
  { maxSteps, enough, aim }: SearchLimits,
  prices: Prices = firstPrices(weights),
): Generator<number, void> {
  const isOpen = (): boolean =>
    search.steps < maxSteps && search.covered < enough && search.upperBound > search.covered;
  let left = sets;
  let ofLeft = index;
  for (let isMoving = true; isMoving && isOpen(); ) {
    const priced = priceCoverage(left, ofLeft, weights, count, prices, () => aim * search.covered);
    isMoving = yield* searchOneRound(priced, createMarginalGains(left, weights, ofLeft), search, isOpen);
    left = emptySets(left, (candidate) => search.isDropped[candidate] === 1);
    ofLeft = indexByPoint(left, weights.length);
    yield search.steps;
  }
}

/** Some steps on the same candidates. @returns whether the prices can move on */
function* searchOneRound(
  priced: Generator<PricedChoice, void>,
  gains: MarginalGains,
  search: CoverSearch,
  isOpen: () => boolean,
): Generator<number, boolean> {
  for (const { chosen, bounds, scores } of priced) {
    search.steps++;
    bounds.forEach((bound, i) => {
      search.bounds[i] = Math.min(search.bounds[i] ?? Number.POSITIVE_INFINITY, Math.floor(bound));
    });
    const bound = bounds[bounds.length - 1];
    search.upperBound = Math.max(search.covered, Math.min(search.upperBound, Math.floor(bound)));
    const without = bound - scores[chosen[chosen.length - 1]];
    for (let candidate = 0; candidate < scores.length; candidate++)
      if (Math.floor(without + scores[candidate]) <= search.covered) search.isDropped[candidate] = 1;
    if (search.steps % Math.max(TRY_EVERY, chosen.length) === 0) {
      for (const candidate of chosen) gains.choose(candidate);
      yield* improve(gains, chosen, search);
    }
    if (!isOpen() || search.steps % ROUND_STEPS === 0) return true;
    yield search.steps;
  }
  return false;
}

/** Swaps from the chosen ones, keeps the result if it is the best so far, and leaves `gains` without any. */
export function* improve(
  gains: MarginalGains,
  chosen: readonly number[],
  search: CoverSearch,
): Generator<number, void> {
  const swaps = improveBySwaps(gains, chosen);
  let swap = swaps.next();
  for (; !swap.done; swap = swaps.next()) yield search.steps;
  if (gains.covered() > search.covered) {
    search.covered = gains.covered();
    search.best = swap.value;
  }
  for (const candidate of swap.value) gains.unchoose(candidate);
}

/** By number of sites less one, up to `count`: no choice of as many covers more than what is covered and the largest gains left. */
export function boundsByGains(gains: MarginalGains, count: number): number[] {
  let bound = gains.covered();
  return largest(gains.gain, count).map((candidate) => {
    bound += gains.gain[candidate];
    return bound;
  });
}

/** Some candidates, each time the one that adds most to those before it; `gains` must be without any, and is left so. */
export function inOrderOfGain(gains: MarginalGains, candidates: readonly number[]): number[] {
  const left = [...candidates].sort((a, b) => a - b);
  const ordered: number[] = [];
  while (left.length > 0) {
    const next = left.reduce((best, other) => (gains.gain[other] > gains.gain[best] ? other : best));
    if (gains.gain[next] <= 0) break;
    gains.choose(next);
    ordered.push(next);
    left.splice(left.indexOf(next), 1);
  }
  for (const candidate of ordered) gains.unchoose(candidate);
  return ordered;
}
