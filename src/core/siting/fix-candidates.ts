import { runToEnd } from '../run-to-end';
import { improveBySwaps } from './best-sites';
import { indexByPoint } from './covering-index';
import { leastBetter } from './covering-tolerance';
import { firstPrices, priceCoverage } from './lagrangian-bound';
import { createMarginalGains } from './marginal-gains';
import type { WeightedSets } from './merged-points';

/** Steps of the prices: enough to come within some thousandths of the best on all of Milan. */
const PRICE_STEPS = 1500;

/** Steps without a better bound after which the step is halved: patient, since each candidate saved is worth it. */
const PATIENCE = 40;

/** Every so many steps the choice that the prices favour is tried, and improved by swaps. */
const TRY_EVERY = 25;

/** What prices say of the candidates. */
export interface FixedCandidates {
  /** By candidate: 1 where a choice with it may be better than the best known one. */
  readonly isOpen: Uint8Array;
  /** The best known choice: the given one, or a better one found on the way. */
  readonly known: readonly number[];
  readonly covered: number;
  /** No choice covers more. */
  readonly upperBound: number;
}

/**
 * Closes candidates that cannot be in any better choice: at any prices, the bound of all choices with a candidate is
 * the bound of all, with its score in place of the least of the chosen scores.
 * @param known a choice of at most `count` candidates, best a good one
 */
export function fixCandidates(
  { sets, weights }: WeightedSets,
  count: number,
  known: readonly number[],
): FixedCandidates {
  const index = indexByPoint(sets, weights.length);
  const gains = createMarginalGains(sets, weights, index);
  let present: readonly number[] = [];
  let best: readonly number[] = [];
  let covered = 0;
  const tryFrom = (chosen: readonly number[]): void => {
    for (const candidate of present) gains.unchoose(candidate);
    for (const candidate of chosen) gains.choose(candidate);
    present = runToEnd(improveBySwaps(gains, chosen));
    if (gains.covered() <= covered && best.length > 0) return;
    covered = gains.covered();
    best = present;
  };
  tryFrom(known);
  const isOpen = new Uint8Array(sets.candidates.length).fill(1);
  let upperBound = Number.POSITIVE_INFINITY;
  let steps = 0;
  const prices = firstPrices(weights);
  const target = (): number => covered;
  for (const step of priceCoverage(sets, index, weights, count, prices, target, PATIENCE)) {
    const { chosen, bounds, scores } = step;
    const bound = bounds[bounds.length - 1];
    upperBound = Math.min(upperBound, bound);
    if (++steps % TRY_EVERY === 0) tryFrom(chosen);
    const leastChosen = chosen.length < count ? 0 : scores[chosen[chosen.length - 1]];
    const needed = covered + leastBetter(covered) - bound + leastChosen;
    for (let candidate = 0; candidate < scores.length; candidate++)
      if (scores[candidate] < needed) isOpen[candidate] = 0;
    if (upperBound < covered + leastBetter(covered) || steps === PRICE_STEPS) break;
  }
  return { isOpen, known: best, covered, upperBound };
}

/** Weight that some candidates cover together. */
export function weightCovered({ sets, weights }: WeightedSets, chosen: readonly number[]): number {
  const isCounted = new Uint8Array(weights.length);
  let sum = 0;
  for (const candidate of chosen)
    for (let entry = sets.start[candidate]; entry < sets.start[candidate + 1]; entry++) {
      const at = sets.point[entry];
      if (isCounted[at] === 1) continue;
      isCounted[at] = 1;
      sum += weights[at];
    }
  return sum;
}
