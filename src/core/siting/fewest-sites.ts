import { chooseGreedily } from './best-sites';
import type { CoverageSets } from './coverage-sets';
import { indexByPoint } from './covering-index';
import { firstPrices } from './lagrangian-bound';
import { createMarginalGains } from './marginal-gains';
import { boundsByGains, improve, inOrderOfGain, searchCover, startSearch } from './search-cover';

/** Steps spent on one number of sites. */
const STEPS_A_COUNT = 100;

/** Steps spent on all numbers of sites, at most. */
export const FEWEST_STEPS = 480;

/** The bound is brought well below what is needed, so that its steps do not vanish on the way. */
const AIM = 0.98;

/** Sites that cover a weight, and how few could. */
export interface FewestChoice {
  /** Candidates, each the one that adds most to those before it. */
  readonly chosen: readonly number[];
  /** Less than is needed only where `maxCount` sites were not enough for this search. */
  readonly covered: number;
  /** Fewer sites cannot cover the weight: proved by a bound. */
  readonly atLeast: number;
  /** Candidates chosen greedily, one after the other. */
  readonly greedy: readonly number[];
}

/**
 * As few sites as can be found that cover a weight: greedily, then fewer as long as the search succeeds; and the number
 * that is needed at least. Yields the steps done.
 * @param weights by demand point, whole, at least 0
 * @param needed above 0; at most what all candidates cover
 * @param maxCount sites at most
 */
export function* findFewestSites(
  sets: CoverageSets,
  weights: Float64Array,
  needed: number,
  maxCount: number,
): Generator<number, FewestChoice> {
  const index = indexByPoint(sets, weights.length);
  const gains = createMarginalGains(sets, weights, index);
  let atLeast = 1;
  let done = 0;
  /** Takes up bounds by number of sites less one. */
  const raise = (bounds: readonly number[]): void => {
    const passing = bounds.findIndex((bound) => bound >= needed);
    atLeast = Math.max(atLeast, (passing < 0 ? bounds.length : passing) + 1);
  };
  raise(boundsByGains(gains, maxCount));
  const steps = chooseGreedily(gains, maxCount, needed);
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    raise(boundsByGains(gains, maxCount));
    yield 0;
  }
  const greedy = step.value.chosen;
  let best = greedy;
  let covered = gains.covered();
  for (const candidate of greedy) gains.unchoose(candidate);

  const prices = firstPrices(weights);
  /** Whether so many sites were found to do; if not, that they cannot may have been proved. */
  const tryCount = function* (count: number): Generator<number, boolean> {
    const search = startSearch(sets, needed - 1);
    const first = best.slice(0, count);
    for (const candidate of first) gains.choose(candidate);
    for (const _ of improve(gains, first, search)) yield done;
    const limits = { maxSteps: STEPS_A_COUNT, enough: needed, aim: AIM };
    prices.size = 1;
    for (const own of searchCover(sets, index, weights, count, search, limits, prices))
      yield Math.min(FEWEST_STEPS, done + own);
    done += search.steps;
    raise(search.bounds);
    if (search.best.length === 0) {
      if (search.upperBound < needed) atLeast = Math.max(atLeast, count + 1);
      return false;
    }
    best = inOrderOfGain(gains, search.best);
    covered = search.covered;
    return true;
  };
  const isTimeLeft = (): boolean => done < FEWEST_STEPS;
  const isReached = (): boolean => covered >= needed;
  for (let isBetter = true; isBetter && isTimeLeft(); ) {
    const count = isReached() ? best.length - 1 : maxCount;
    isBetter = count >= atLeast && (yield* tryCount(count));
  }
  while (isTimeLeft() && atLeast <= (isReached() ? best.length - 1 : maxCount)) {
    if (yield* tryCount(atLeast)) break;
  }
  return { chosen: inOrderOfGain(gains, best), covered, atLeast, greedy };
}
