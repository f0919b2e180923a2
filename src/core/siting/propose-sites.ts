import type { AccessContext } from '../access/coverage';
import { findBestSites } from './best-sites';
import type { CoverageSets } from './coverage-sets';
import { type DescribedSites, describeSites } from './describe-sites';
import { boundCoverage } from './lagrangian-bound';
import { poseSites, type SitesSubject } from './site-problem';

/** Where a number of further places would do most for those who have none within the cutoff today. */
export interface SitesQuery extends SitesSubject {
  /** Sites wanted, 1 to 20. */
  readonly count: number;
}

/** Largest gain of the goal first; fewer sites than asked where nothing is left to gain. */
export interface ProposedSites extends DescribedSites {
  readonly query: SitesQuery;
  /**
   * What is gained of the goal is at least this share of what any choice of as many sites could gain of it under the
   * same conditions, above 0; 1 where no choice gains more.
   */
  readonly provenShare: number;
}

/** What the sums of the bound may be off, of one. Weights are whole: a bound below the next one proves the best. */
const ROUNDING = 1e-9;

/** Steps of the proof at most; each yields. */
export const PROOF_STEPS = 120;

/**
 * Proposes sites and proves how good they are. Yields the steps of the proof done, 0 before it.
 * @param sets of all demand points as candidates, for the cutoff and profile of the query
 */
export function* proposeSites(
  context: AccessContext,
  sets: CoverageSets,
  query: SitesQuery,
): Generator<number, ProposedSites> {
  const problem = poseSites(context, sets, query);
  yield 0;
  const search = findBestSites(problem.sets, problem.weights, query.count);
  let found = search.next();
  for (; !found.done; found = search.next()) yield 0;
  const { sites, covered, upperBound } = found.value;
  const proof = boundCoverage(problem.sets, problem.weights, query.count, covered, PROOF_STEPS);
  let step = proof.next();
  for (let done = 1; !step.done; step = proof.next()) yield done++;
  const bound = Math.min(upperBound, step.value);
  const points = sites.map(({ candidate }) => problem.sets.candidates[candidate]);
  return {
    query,
    ...describeSites(context, sets, problem, query.group, points),
    provenShare: Math.floor(bound * (1 + ROUNDING)) <= covered ? 1 : covered / bound,
  };
}
