import { countPoints } from '../access/count-residents';
import type { AccessContext } from '../access/coverage';
import { type Group, type GroupCounts, groups } from '../access/population';
import { fromLocal, type LngLat } from '../geo';
import type { CoverageSets } from './coverage-sets';
import type { SiteProblem } from './site-problem';

export interface ProposedSite {
  /** A demand point: the middle of the homes of its cell. */
  readonly point: number;
  readonly position: LngLat;
  readonly nil: number;
  readonly municipio: number;
  /** Residents without one today whom it adds to those of the sites before it. */
  readonly gain: GroupCounts;
  /** Of the group: the sum of the seconds by which the walks of these, an hour at most, exceed the cutoff today. */
  readonly gainedSeconds: number;
  /** Everybody within the cutoff of it. */
  readonly within: GroupCounts;
}

/** Sites, and whom they reach of those who are left out today. */
export interface DescribedSites {
  /** In the order in which they were chosen. */
  readonly sites: readonly ProposedSite[];
  /** Residents without one today, and how many of them the sites reach together. */
  readonly uncovered: GroupCounts;
  readonly gained: GroupCounts;
  /** Of the group: the sum of the seconds by which the walks of these, an hour at most, exceed the cutoff today. */
  readonly uncoveredSeconds: number;
  readonly gainedSeconds: number;
}

/**
 * Says of sites whom each adds to those before it.
 * @param sets of all demand points as candidates
 * @param points the demand points of the sites
 */
export function describeSites(
  { demand }: AccessContext,
  sets: CoverageSets,
  { isLeft, missedSeconds }: SiteProblem,
  group: Group,
  points: readonly number[],
): DescribedSites {
  const persons = demand[group === 'all' ? 'residents' : group];
  const secondsOf = (of: Uint32Array): number =>
    of.reduce((sum, point) => sum + persons[point] * missedSeconds[point], 0);
  const isOut = isLeft.slice();
  const left = Uint32Array.from(isLeft.keys()).filter((point) => isLeft[point] === 1);
  const sites = points.map((point): ProposedSite => {
    const within = sets.point.subarray(sets.start[point], sets.start[point + 1]);
    const fresh = within.filter((other) => isOut[other] === 1);
    for (const other of fresh) isOut[other] = 0;
    return {
      point,
      position: fromLocal([demand.xMeters[point], demand.yMeters[point]], demand.frame),
      nil: demand.nil[point],
      municipio: demand.municipio[point],
      gain: countPoints(demand, fresh),
      gainedSeconds: secondsOf(fresh),
      within: countPoints(demand, within),
    };
  });
  const reached = left.filter((point) => isOut[point] === 0);
  return {
    sites,
    uncovered: countPoints(demand, left),
    gained: countPoints(demand, reached),
    uncoveredSeconds: secondsOf(left),
    gainedSeconds: secondsOf(reached),
  };
}

/** What the first so many sites gain together. */
export interface CurvePoint {
  readonly sites: number;
  readonly gained: GroupCounts;
  /** Of the group: see {@link DescribedSites}. */
  readonly gainedSeconds: number;
}

/** What the first site gains, the first two, and so on. */
export function describeCurve(
  context: AccessContext,
  sets: CoverageSets,
  problem: SiteProblem,
  group: Group,
  points: readonly number[],
): CurvePoint[] {
  const gained = { all: 0, over65: 0, under15: 0 };
  let gainedSeconds = 0;
  return describeSites(context, sets, problem, group, points).sites.map((site, index) => {
    for (const counted of groups) gained[counted] += site.gain[counted];
    gainedSeconds += site.gainedSeconds;
    return { sites: index + 1, gained: { ...gained }, gainedSeconds };
  });
}
