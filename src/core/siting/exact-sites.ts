import { type CoveringModel, type CoveringQuestion, reduceCovering } from './covering-model';
import { type MixedIntegerSolver, solveModel } from './covering-program';
import { leastBetter } from './covering-tolerance';
import { weightCovered } from './fix-candidates';

/** Seconds that an exact search may take before it ends as not proven. */
export const EXACT_LIMIT_SECONDS = 60;

/** What an exact search ends with: that no choice of as many sites covers more, or how far it came. */
export interface ExactSites {
  readonly kind: 'proven' | 'not-proven';
  /** Demand points of the best choice found, not in order of gain; the known one where no better was found. */
  readonly sites: readonly number[];
  /** Weight that they cover, and the known sites did. */
  readonly covered: number;
  readonly knownCovered: number;
  /** No choice covers more; `covered` where that is proven. */
  readonly upperBound: number;
  readonly seconds: number;
  readonly sizes: CoveringModel['sizes'];
}

/**
 * Looks for the best choice of all, and proves it: the question is made small, what is left goes to the solver.
 * @param nowSeconds a clock
 * @param onReduced told the small question before it is solved
 */
export function findExactSites(
  question: CoveringQuestion,
  solver: MixedIntegerSolver,
  limitSeconds: number,
  nowSeconds: () => number,
  onReduced: (model: CoveringModel) => void = () => {},
): ExactSites {
  const started = nowSeconds();
  const model = reduceCovering(question);
  onReduced(model);
  const left = Math.max(0, limitSeconds - (nowSeconds() - started));
  const { chosen, covered, upperBound } = solveModel(solver, model, left);
  const isProven = upperBound < covered + leastBetter(covered);
  return {
    kind: isProven ? 'proven' : 'not-proven',
    sites: chosen.map((candidate) => model.sets.candidates[candidate]),
    covered,
    knownCovered: coveredByKnown(question),
    upperBound: isProven ? covered : Math.floor(upperBound),
    seconds: nowSeconds() - started,
    sizes: model.sizes,
  };
}

function coveredByKnown({ sets, weights, knownSites }: CoveringQuestion): number {
  const known = new Set(knownSites);
  const chosen = [...sets.candidates.keys()].filter((candidate) => known.has(sets.candidates[candidate]));
  return weightCovered({ sets, weights }, chosen);
}
