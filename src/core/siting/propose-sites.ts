import type { AccessContext } from '../access/coverage';
import type { CoverageSets } from './coverage-sets';
import { type DescribedSites, describeSites } from './describe-sites';
import { findProvenSites } from './prove-sites';
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
  const search = findProvenSites(problem.sets, problem.weights, query.count);
  let found = search.next();
  for (; !found.done; found = search.next()) yield found.value;
  const { chosen, covered, upperBound } = found.value;
  const points = chosen.map((candidate) => problem.sets.candidates[candidate]);
  return {
    query,
    ...describeSites(context, sets, problem, query.group, points),
    provenShare: upperBound <= covered ? 1 : covered / upperBound,
  };
}
