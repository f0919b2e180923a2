import { chooseGreedily } from './best-sites';
import type { CoverageSets } from './coverage-sets';
import { indexByPoint } from './covering-index';
import { createMarginalGains } from './marginal-gains';
import { boundsByGains, improve, inOrderOfGain, searchCover, startSearch } from './search-cover';

/** Steps of the proof at most. */
export const PROOF_STEPS = 160;

/** Steps at least, however large the sets. */
const LEAST_STEPS = 80;

/** Entries of the sets times sites times steps, about a second: larger questions get fewer steps. */
const WORK = 4_400_000_000;

/** A choice of sites, and how good it is shown to be. */
export interface ProvenChoice {
  /** Candidates, each the one that adds most to those before it; fewer than asked where no further one adds anything. */
  readonly chosen: readonly number[];
  readonly covered: number;
  /** No choice of as many sites covers more; `covered` where it is proved the best. */
  readonly upperBound: number;
  /** Candidates chosen greedily, one after the other; as many as there are to the curve. */
  readonly greedy: readonly number[];
}

/**
 * Sites that cover most weight together: chosen greedily, improved by single swaps, and improved again from the choices
 * that the prices of the Lagrangian bound favour. Yields the steps of the proof done, 0 before it.
 * @param weights by demand point, whole, at least 0
 * @param count at least 1
 * @param curveCount sites chosen greedily, where more than `count`
 */
export function* findProvenSites(
  sets: CoverageSets,
  weights: Float64Array,
  count: number,
  curveCount = count,
): Generator<number, ProvenChoice> {
  const index = indexByPoint(sets, weights.length);
  const gains = createMarginalGains(sets, weights, index);
  const search = startSearch(sets, 0);
  const boundNow = (): void => {
    search.upperBound = Math.min(search.upperBound, boundsByGains(gains, count).at(-1) ?? 0);
  };
  boundNow();
  const steps = chooseGreedily(gains, Math.max(count, curveCount));
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    boundNow();
    yield 0;
  }
  const greedy = step.value.chosen;
  for (const candidate of greedy.slice(count)) gains.unchoose(candidate);
  yield* improve(gains, greedy.slice(0, count), search);
  const maxSteps = Math.max(
    LEAST_STEPS,
    Math.min(PROOF_STEPS, Math.floor(WORK / (sets.point.length * count))),
  );
  const limits = { maxSteps, enough: Number.POSITIVE_INFINITY, aim: 1 };
  yield* searchCover(sets, index, weights, count, search, limits);
  const { best, covered, upperBound } = search;
  return { chosen: inOrderOfGain(gains, best), covered, upperBound, greedy };
}
