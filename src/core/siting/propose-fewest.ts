import type { AccessContext } from '../access/coverage';
import type { CoverageSets } from './coverage-sets';
import { type CurvePoint, type DescribedSites, describeCurve, describeSites } from './describe-sites';
import { findFewestSites } from './fewest-sites';
import { poseSites, type SitesSubject } from './site-problem';

/** How few further places give a share of the group one within the cutoff. */
export interface FewestQuery extends Omit<SitesSubject, 'goal'> {
  /**
   * Of the persons of the group, those who are to have a place within the cutoff, whole percent from 1 to 100. Where
   * `within` names zones, of those who live there; sites stand there too.
   */
  readonly percent: number;
}

/** Most sites that are looked for. */
export const MAX_FEWEST_SITES = 60;

/** Whom the question counts. */
interface Counted {
  readonly query: FewestQuery;
  /** Persons of the group in the city, or in the zones where the question names some. */
  readonly residents: number;
  /** Of them, those who have a place within the cutoff today. */
  readonly covered: number;
}

export type FewestOutcome =
  /** Sites that suffice, largest gain first; fewer than `atLeast` cannot, by a proof. */
  | (Counted &
      DescribedSites & {
        readonly kind: 'fewest';
        /** Of the counted, those who have a place within the cutoff with the sites. */
        readonly coveredAfter: number;
        readonly atLeast: number;
        /** What sites gain that are chosen one after the other, each added to those before it. */
        readonly curve: readonly CurvePoint[];
      })
  /** The share is reached without any site. */
  | (Counted & { readonly kind: 'reached-today' })
  /** Sites at all points where they may stand would not do: they cover `coverable` together with today's places. */
  | (Counted & { readonly kind: 'out-of-reach'; readonly coverable: number })
  /** The search would need more sites than are looked for; so many cover `coveredAfter`. */
  | (Counted & {
      readonly kind: 'too-many';
      readonly tried: number;
      readonly coveredAfter: number;
      readonly atLeast: number;
    });

/**
 * Proposes as few sites as can be found to give a share of the group a place within the cutoff, and proves how many are
 * needed at least. Yields the steps of the search done, 0 before it.
 * @param sets of all demand points as candidates, for the cutoff and profile of the query
 */
export function* proposeFewest(
  context: AccessContext,
  sets: CoverageSets,
  query: FewestQuery,
): Generator<number, FewestOutcome> {
  const problem = poseSites(context, sets, { ...query, goal: 'people' }, true);
  yield 0;
  const { weights, persons } = problem;
  const residents = sumOf(persons);
  const covered = residents - sumOf(weights);
  const counted: Counted = { query, residents, covered };
  const needed = Math.ceil((query.percent * residents) / 100) - covered;
  if (needed <= 0) return { ...counted, kind: 'reached-today' };
  const isCoverable = new Uint8Array(weights.length);
  for (const point of problem.sets.point) isCoverable[point] = 1;
  const coverable = sumOf(weights.map((weight, point) => weight * isCoverable[point]));
  if (coverable < needed) return { ...counted, kind: 'out-of-reach', coverable: covered + coverable };
  const search = findFewestSites(problem.sets, weights, needed, MAX_FEWEST_SITES);
  let found = search.next();
  for (; !found.done; found = search.next()) yield found.value;
  const { chosen, greedy, atLeast } = found.value;
  const coveredAfter = covered + found.value.covered;
  if (found.value.covered < needed)
    return { ...counted, kind: 'too-many', tried: chosen.length, coveredAfter, atLeast };
  const pointsOf = (candidates: readonly number[]): number[] =>
    candidates.map((candidate) => problem.sets.candidates[candidate]);
  return {
    ...counted,
    ...describeSites(context, sets, problem, query.group, pointsOf(chosen)),
    kind: 'fewest',
    coveredAfter,
    atLeast,
    curve: describeCurve(context, sets, problem, query.group, pointsOf(greedy)),
  };
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
