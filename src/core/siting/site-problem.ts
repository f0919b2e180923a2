import type { ZoneId } from '../access/answers';
import type { AccessContext } from '../access/coverage';
import { combineFields, countedFacilities } from '../access/nearest-facility';
import type { Group } from '../access/population';
import { walkSeconds } from '../access/travel-model';
import { profileSpeed, type TravelProfile } from '../network/profile';
import { type CoverageSets, narrowSets } from './coverage-sets';
import type { SiteGoal } from './site-goals';

/** Walks are counted up to this when it is asked how far beyond the cutoff they are: an hour. */
export const LONGEST_COUNTED_SECONDS = 3600;

/** Which further sites are looked for, apart from how many. */
export interface SitesSubject {
  /** Any of them counts. */
  readonly services: readonly string[];
  /** Inclusive. */
  readonly cutoffSeconds: number;
  readonly profile: TravelProfile;
  /** Who is counted. */
  readonly group: Group;
  readonly goal: SiteGoal;
  /** The NIL and municipi in which sites may stand, `nil-76` or `municipio-8`; anywhere where there are none. */
  readonly within: readonly ZoneId[];
  /** Least walk from a site to every counted facility of the services today, in metres, inclusive; 0 for none. */
  readonly apartMeters: number;
}

/** A maximal covering problem, ready to be solved. */
export interface SiteProblem {
  /**
   * Of the demand points at which a site may stand and would reach someone who counts, the points with weight within
   * the cutoff.
   */
  readonly sets: CoverageSets;
  /**
   * By demand point, whole numbers: 0 for those who are covered today; for the goal `people` the persons of the group,
   * for `depth` these times the milliseconds by which their walk, an hour at most, exceeds the cutoff.
   */
  readonly weights: Float64Array;
  /** By demand point: persons of the group, 0 for those who are not counted. */
  readonly persons: Float64Array;
  /** By demand point: seconds of the walk today beyond the cutoff, an hour counted at most; 0 for the covered. */
  readonly missedSeconds: Float64Array;
  /** By demand point: 1 where those who are counted are not covered today. */
  readonly isLeft: Uint8Array;
}

/**
 * Puts a question about further sites as a covering problem.
 * @param sets of all demand points as candidates, for the cutoff and profile of the subject
 * @param countsInside whether only those are counted who live in the zones where sites may stand
 * @throws RangeError for a zone that the area does not have
 */
export function poseSites(
  context: AccessContext,
  sets: CoverageSets,
  subject: SitesSubject,
  countsInside = false,
): SiteProblem {
  const { model, demand, facilities } = context;
  const { cutoffSeconds, group, goal, apartMeters } = subject;
  const speed = profileSpeed(subject.profile);
  const fields = subject.services.map((service) => {
    const walks = model.walksToNearest(countedFacilities(model, facilities, service));
    return { meters: walks.demandMeters, owner: walks.owner };
  });
  const { meters } = combineFields(demand, fields, 'any');
  const isInside = insideOf(context, subject.within);
  const persons = Float64Array.from(demand[group === 'all' ? 'residents' : group], (count, point) =>
    countsInside && !isInside(point) ? 0 : count,
  );
  const isLeft = new Uint8Array(demand.count);
  const missedSeconds = new Float64Array(demand.count);
  const weights = new Float64Array(demand.count);
  for (let point = 0; point < demand.count; point++) {
    const seconds = walkSeconds(meters[point], speed);
    if (seconds <= cutoffSeconds || (countsInside && !isInside(point))) continue;
    isLeft[point] = 1;
    missedSeconds[point] = Math.max(0, Math.min(seconds, LONGEST_COUNTED_SECONDS) - cutoffSeconds);
    weights[point] = persons[point] * (goal === 'people' ? 1 : Math.round(missedSeconds[point] * 1000));
  }
  const isAllowed = (point: number): boolean => isInside(point) && !(meters[point] < apartMeters);
  const ofCandidates = narrowSets(sets, isAllowed, (point) => weights[point] > 0);
  return { sets: ofCandidates, weights, persons, missedSeconds, isLeft };
}

/** Whether a demand point lies in one of some zones, or in any where there are none. */
function insideOf({ zones }: AccessContext, within: readonly ZoneId[]): (point: number) => boolean {
  if (within.length === 0) return () => true;
  const slots = within.map((zoneId) => {
    const slot = zones.zoneIds.indexOf(zoneId);
    if (slot < 0) throw new RangeError(`no zone ${JSON.stringify(zoneId)} in this area`);
    return slot;
  });
  return (point) =>
    zones.slot.subarray(zones.start[point], zones.start[point + 1]).some((slot) => slots.includes(slot));
}
