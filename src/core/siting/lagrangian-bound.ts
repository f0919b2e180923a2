import type { CoverageSets } from './coverage-sets';

/** Steps without a better bound after which the step is halved. */
const PATIENCE = 6;

/**
 * An upper bound on the weight that `count` sites can cover: the Lagrangian relaxation of "a point counts only if a
 * chosen site covers it" (Galvão and ReVelle 1996), its prices moved by the subgradient (Held, Wolfe and Crowder 1974).
 * Any prices from 0 to the weights give a valid bound; the least one found is returned, so stopping early only makes it looser. Yields the
 * bound so far after each step.
 * @param weights by demand point, at least 0
 * @param covered weight that some choice of `count` sites covers; a bound less than 1 above it is not bettered
 */
export function* boundCoverage(
  { start, point, candidates }: CoverageSets,
  weights: Float64Array,
  count: number,
  covered: number,
  maxSteps: number,
): Generator<number, number> {
  const prices = weights.map((weight) => weight / 2);
  const scores = new Float64Array(candidates.length);
  const coveredBy = new Int32Array(weights.length);
  let bound = Number.POSITIVE_INFINITY;
  let size = 2;
  let since = 0;
  for (let step = 0; step < maxSteps; step++) {
    for (let candidate = 0; candidate < scores.length; candidate++) {
      let score = 0;
      for (let entry = start[candidate]; entry < start[candidate + 1]; entry++) score += prices[point[entry]];
      scores[candidate] = score;
    }
    const chosen = largest(scores, count);
    let value = 0;
    for (const candidate of chosen) value += scores[candidate];
    for (let i = 0; i < weights.length; i++) value += weights[i] - prices[i];
    if (value < bound) {
      bound = value;
      since = 0;
    } else if (++since >= PATIENCE) {
      size /= 2;
      since = 0;
    }
    yield bound;
    if (bound - covered < 1) break;
    coveredBy.fill(0);
    for (const candidate of chosen)
      for (let entry = start[candidate]; entry < start[candidate + 1]; entry++) coveredBy[point[entry]]++;
    if (!movePrices(prices, weights, coveredBy, size * (value - covered))) break;
  }
  return bound;
}

/** The positions of the largest values, the lowest positions of equal ones. */
function largest(values: Float64Array, count: number): number[] {
  const best: number[] = [];
  for (let i = 0; i < values.length; i++) {
    if (best.length === count && values[i] <= values[best[count - 1]]) continue;
    let at = Math.min(best.length, count - 1);
    while (at > 0 && values[best[at - 1]] < values[i]) {
      best[at] = best[at - 1];
      at--;
    }
    best[at] = i;
  }
  return best;
}

/**
 * A step against the subgradient: prices rise where no chosen site covers a point that is counted, and fall where
 * several do. They stay between 0 and the weight. @returns false where there is nothing to move
 */
function movePrices(
  prices: Float64Array,
  weights: Float64Array,
  coveredBy: Int32Array,
  size: number,
): boolean {
  let squared = 0;
  for (let i = 0; i < prices.length; i++) {
    const slope = coveredBy[i] - 1;
    const isStuck = (slope > 0 && prices[i] <= 0) || (slope < 0 && prices[i] >= weights[i]);
    if (!isStuck) squared += slope * slope;
  }
  if (squared === 0) return false;
  const step = size / squared;
  for (let i = 0; i < prices.length; i++)
    prices[i] = Math.max(0, Math.min(weights[i], prices[i] - step * (coveredBy[i] - 1)));
  return true;
}
