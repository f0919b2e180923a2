import type { AccessContext } from '../access/coverage';
import type { CoverageSets } from './coverage-sets';
import { type CurvePoint, type DescribedSites, describeCurve, describeSites } from './describe-sites';
import { findProvenSites } from './prove-sites';
import { poseSites, type SitesSubject } from './site-problem';

/** Where a number of further places would do most for those who have none within the cutoff today. */
export interface SitesQuery extends SitesSubject {
  /** Sites wanted, 1 to 20. */
  readonly count: number;
}

/** Sites of the curve of gains. */
export const CURVE_SITES = 20;

/** Largest gain of the goal first; fewer sites than asked where nothing is left to gain. */
export interface ProposedSites extends DescribedSites {
  readonly query: SitesQuery;
  /**
   * What is gained of the goal is at least this share of what any choice of as many sites could gain of it under the
   * same conditions, above 0; 1 where no choice gains more.
   */
  readonly provenShare: number;
  /** What sites gain that are chosen one after the other, each added to those before it; up to 20. */
  readonly curve: readonly CurvePoint[];
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
  const search = findProvenSites(problem.sets, problem.weights, query.count, CURVE_SITES);
  let found = search.next();
  for (; !found.done; found = search.next()) yield found.value;
  const { chosen, covered, upperBound, greedy } = found.value;
  const pointsOf = (candidates: readonly number[]): number[] =>
    candidates.map((candidate) => problem.sets.candidates[candidate]);
  return {
    query,
    ...describeSites(context, sets, problem, query.group, pointsOf(chosen)),
    provenShare: upperBound <= covered ? 1 : covered / upperBound,
    curve: describeCurve(context, sets, problem, query.group, pointsOf(greedy)),
  };
}
