import { chooseGreedily, improveBySwaps } from './best-sites';
import { type CoverageSets, emptySets } from './coverage-sets';
import { indexByPoint } from './covering-index';
import { firstPrices, type PricedChoice, priceCoverage } from './lagrangian-bound';
import { largest } from './largest';
import { createMarginalGains, type MarginalGains } from './marginal-gains';

/** Steps of the proof at most. */
export const PROOF_STEPS = 160;

/** Steps after which the candidates that no better choice can have are left out. */
const ROUND_STEPS = 40;

/** Every so many steps of the proof the choice that its prices favour is tried. */
const TRY_EVERY = 10;

/** A choice of sites, and how good it is shown to be. */
export interface ProvenChoice {
  /** Candidates, each the one that adds most to those before it; fewer than asked where no further one adds anything. */
  readonly chosen: readonly number[];
  readonly covered: number;
  /** No choice of as many sites covers more; `covered` where it is proved the best. */
  readonly upperBound: number;
  /** A choice that covers more has only candidates of these; none where it is proved the best. */
  readonly contenders: readonly number[];
}

/** What is known so far. */
interface Known {
  best: readonly number[];
  covered: number;
  upperBound: number;
  /** Steps of the proof done. */
  steps: number;
  /** By candidate: 1 where no better choice has it. */
  readonly isDropped: Uint8Array;
}

/**
 * Sites that cover most weight together: chosen greedily, improved by single swaps, and improved again from the choices
 * that the prices of the Lagrangian bound favour. Candidates that by the bound are in no better choice are left out on
 * the way. Yields the steps of the proof done, 0 before it.
 * @param weights by demand point, whole, at least 0
 * @param count at least 1
 */
export function* findProvenSites(
  sets: CoverageSets,
  weights: Float64Array,
  count: number,
): Generator<number, ProvenChoice> {
  let left = sets;
  let index = indexByPoint(left, weights.length);
  const gains = createMarginalGains(left, weights, index);
  const known: Known = {
    best: [],
    covered: 0,
    upperBound: boundByGains(gains, count),
    steps: 0,
    isDropped: new Uint8Array(sets.candidates.length),
  };
  const greedy = chooseGreedily(gains, count);
  let step = greedy.next();
  for (; !step.done; step = greedy.next()) {
    known.upperBound = Math.min(known.upperBound, boundByGains(gains, count));
    yield 0;
  }
  yield* improve(gains, step.value.chosen, known);
  const prices = firstPrices(weights);
  for (let isMoving = true; isMoving && known.steps < PROOF_STEPS && known.upperBound > known.covered; ) {
    const priced = priceCoverage(left, index, weights, count, prices, () => known.covered);
    isMoving = yield* proveInRound(priced, createMarginalGains(left, weights, index), known);
    left = emptySets(left, (candidate) => known.isDropped[candidate] === 1);
    index = indexByPoint(left, weights.length);
    yield known.steps;
  }
  const { best, covered, upperBound, isDropped } = known;
  const contenders =
    upperBound > covered ? [...isDropped.keys()].filter((candidate) => isDropped[candidate] === 0) : [];
  return { chosen: inOrderOfGain(gains, best), covered, upperBound, contenders };
}

/** Some steps of the proof on the same candidates. @returns whether the prices can move on */
function* proveInRound(
  priced: Generator<PricedChoice, void>,
  gains: MarginalGains,
  known: Known,
): Generator<number, boolean> {
  for (const { chosen, bounds, scores } of priced) {
    known.steps++;
    const bound = bounds[bounds.length - 1];
    known.upperBound = Math.max(known.covered, Math.min(known.upperBound, Math.floor(bound)));
    const without = bound - scores[chosen[chosen.length - 1]];
    for (let candidate = 0; candidate < scores.length; candidate++)
      if (Math.floor(without + scores[candidate]) <= known.covered) known.isDropped[candidate] = 1;
    if (known.steps % TRY_EVERY === 0) {
      for (const candidate of chosen) gains.choose(candidate);
      yield* improve(gains, chosen, known);
    }
    if (known.upperBound <= known.covered || known.steps % ROUND_STEPS === 0) return true;
    yield known.steps;
  }
  return false;
}

/** Swaps from the chosen ones, keeps the result if it is the best so far, and leaves `gains` without any. */
function* improve(gains: MarginalGains, chosen: readonly number[], known: Known): Generator<number, void> {
  const swaps = improveBySwaps(gains, chosen);
  let swap = swaps.next();
  for (; !swap.done; swap = swaps.next()) yield known.steps;
  if (gains.covered() > known.covered) {
    known.covered = gains.covered();
    known.best = swap.value;
  }
  for (const candidate of swap.value) gains.unchoose(candidate);
}

/** No choice of `count` sites covers more than what is covered and the largest gains left. */
function boundByGains(gains: MarginalGains, count: number): number {
  return largest(gains.gain, count).reduce((sum, candidate) => sum + gains.gain[candidate], gains.covered());
}

/** Some candidates, each time the one that adds most to those before it; `gains` must be without any. */
function inOrderOfGain(gains: MarginalGains, candidates: readonly number[]): number[] {
  const left = [...candidates].sort((a, b) => a - b);
  const ordered: number[] = [];
  while (left.length > 0) {
    const next = left.reduce((best, other) => (gains.gain[other] > gains.gain[best] ? other : best));
    if (gains.gain[next] <= 0) break;
    gains.choose(next);
    ordered.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return ordered;
}
