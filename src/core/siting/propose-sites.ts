import { countPoints } from '../access/count-residents';
import type { AccessContext } from '../access/coverage';
import { combineFields, countedFacilities } from '../access/nearest-facility';
import type { Group, GroupCounts } from '../access/population';
import { walkSeconds } from '../access/travel-model';
import { fromLocal, type LngLat } from '../geo';
import { profileSpeed, type TravelProfile } from '../network/profile';
import { findBestSites } from './best-sites';
import type { CoverageSets } from './coverage-sets';
import { boundCoverage } from './lagrangian-bound';

/** Where the next places of any of some services would reach most people who have none within the cutoff today. */
export interface SitesQuery {
  readonly services: readonly string[];
  /** Inclusive. */
  readonly cutoffSeconds: number;
  readonly profile: TravelProfile;
  /** Who is counted. */
  readonly group: Group;
  /** Sites wanted, 1 to 20. */
  readonly count: number;
}

export interface ProposedSite {
  /** A demand point: the middle of the homes of its cell. */
  readonly point: number;
  readonly position: LngLat;
  readonly nil: number;
  /** Residents without one today whom it adds to those of the sites before it. */
  readonly gain: GroupCounts;
  /** Everybody within the cutoff of it. */
  readonly within: GroupCounts;
}

export interface ProposedSites {
  readonly query: SitesQuery;
  /** Largest gain first; fewer than asked where nobody is left to gain. */
  readonly sites: readonly ProposedSite[];
  /** Residents without one today, and how many of them the sites reach together. */
  readonly uncovered: GroupCounts;
  readonly gained: GroupCounts;
  /**
   * The gained of the group are at least this share of what any choice of as many sites could gain, above 0; 1 where no
   * choice gains more.
   */
  readonly provenShare: number;
}

/** What the sums of the bound may be off. Persons are whole: a bound below the next one proves the best. */
const ROUNDING = 1e-6;

/** Steps of the proof at most; each yields. */
export const PROOF_STEPS = 120;

/**
 * Proposes sites and proves how good they are. Yields the steps of the proof done, 0 before it.
 * @param sets of the demand points as candidates, for the cutoff and profile of the query
 */
export function* proposeSites(
  { model, demand, facilities }: AccessContext,
  sets: CoverageSets,
  query: SitesQuery,
): Generator<number, ProposedSites> {
  const speed = profileSpeed(query.profile);
  const fields = query.services.map((service) => {
    const walks = model.walksToNearest(countedFacilities(model, facilities, service));
    return { meters: walks.demandMeters, owner: walks.owner };
  });
  const { meters } = combineFields(demand, fields, 'any');
  const isLeft = Array.from(meters, (length) => !(walkSeconds(length, speed) <= query.cutoffSeconds));
  const persons = demand[query.group === 'all' ? 'residents' : query.group];
  const weights = Float64Array.from(persons, (count, i) => (isLeft[i] ? count : 0));
  yield 0;
  const search = findBestSites(sets, weights, query.count);
  let found = search.next();
  for (; !found.done; found = search.next()) yield 0;
  const { sites, covered, upperBound } = found.value;
  const proof = boundCoverage(sets, weights, query.count, covered, PROOF_STEPS);
  let step = proof.next();
  for (let done = 1; !step.done; step = proof.next()) yield done++;
  const bound = Math.min(upperBound, step.value);
  const uncovered = countPoints(
    demand,
    Uint32Array.from(isLeft.keys()).filter((i) => isLeft[i]),
  );
  const pointsOf = (candidate: number): Uint32Array =>
    sets.point.subarray(sets.start[candidate], sets.start[candidate + 1]);
  const gainedPoints: number[] = [];
  const proposed = sites.map(({ candidate }): ProposedSite => {
    const point = sets.candidates[candidate];
    const within = pointsOf(candidate);
    const fresh = within.filter((i) => isLeft[i]);
    for (const i of fresh) {
      isLeft[i] = false;
      gainedPoints.push(i);
    }
    return {
      point,
      position: fromLocal([demand.xMeters[point], demand.yMeters[point]], demand.frame),
      nil: demand.nil[point],
      gain: countPoints(demand, fresh),
      within: countPoints(demand, within),
    };
  });
  return {
    query,
    sites: proposed,
    uncovered,
    gained: countPoints(demand, Uint32Array.from(gainedPoints)),
    provenShare: Math.floor(bound + ROUNDING) <= covered ? 1 : covered / bound,
  };
}
