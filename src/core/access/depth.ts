import { profileSpeed } from '../network/profile';
import { runToEnd } from '../run-to-end';
import type { CoverageQuery, Method, NothingToCount, ZoneId } from './answers';
import type { BarrierMap } from './barrier-map';
import type { AccessContext } from './coverage';
import { findGapBarriers, type GapBarrier } from './gap-barrier';
import { rankGaps } from './gaps';
import {
  countByBand,
  type GapDepth,
  giniOf,
  lorenzCurve,
  measureGapDepth,
  orderBySeconds,
  type Theil,
  theilOf,
  type Walks,
} from './inequality';
import { combineFields, countedFacilities, type NearestField } from './nearest-facility';
import type { Group, GroupCounts } from './population';
import { countTimesOut, type Sureness, surenessOf } from './robustness';
import { walkSeconds } from './travel-model';
import { MEAN_CAP_SECONDS } from './zone-sums';

/** Seconds of a band of the distribution of walks, and how many there are: the last holds all beyond 60 minutes. */
export const BAND_SECONDS = 300;
export const BANDS = MEAN_CAP_SECONDS / BAND_SECONDS + 1;

/** Steps of the Lorenz curve: one for each hundredth of the people. */
export const LORENZ_STEPS = 100;

/** A figure for each group. */
export type ByGroup<T> = Readonly<Record<Group, T>>;

/** How deep the gap of a zone is, and how sure. */
export interface ZoneDepth {
  readonly zoneId: ZoneId;
  readonly residents: GroupCounts;
  /** Beyond the cutoff of the question. */
  readonly uncovered: GroupCounts;
  /** Residents left out under every try, and only under some, whatever the question says of them. */
  readonly robust: GroupCounts;
  readonly fragile: GroupCounts;
  /** Those of them who are beyond the cutoff of the question. */
  readonly uncoveredRobust: GroupCounts;
  readonly uncoveredFragile: GroupCounts;
  /** Mean walk, each capped at 60 minutes; NaN without residents. */
  readonly meanSeconds: ByGroup<number>;
  readonly depth: ByGroup<GapDepth>;
  readonly gini: ByGroup<number>;
}

/** How the walks of one group are spread over the people of the city. */
export interface Distribution {
  /** Residents by band of 5 minutes: up to 5, up to 10 … up to 60, longer or none. */
  readonly bands: readonly number[];
  /** By hundredth of the people, those who walk least first: the share of all walking time that is theirs. */
  readonly lorenz: Float64Array;
  /** Theil's T with municipi as classes. */
  readonly theil: Theil;
}

/** How deep and how sure: one question, every figure by group. Walks in means and indices are capped at 60 minutes. */
export interface DepthAnswer {
  readonly kind: 'depth';
  readonly method: Method;
  readonly query: CoverageQuery;
  /** By demand point: under how many of the nine tries it is left out. */
  readonly timesOut: Uint8Array;
  /** City, municipi, NIL and periphery groups. */
  readonly zones: readonly ZoneDepth[];
  readonly distribution: ByGroup<Distribution>;
  /** By id of the gaps of the coverage of the same question; none anywhere where barriers are not known. */
  readonly barriers: readonly GapBarrier[];
}

export type DepthOutcome = DepthAnswer | NothingToCount;

/** The walk that decides for each demand point, by the nearest of the services asked for. Yields by service. */
export function* decidingWalks(
  { model, demand, facilities }: AccessContext,
  { services, match }: Pick<CoverageQuery, 'services' | 'match'>,
): Generator<void, NearestField> {
  const fields: NearestField[] = [];
  for (const service of services) {
    const { demandMeters, owner } = model.walksToNearest(countedFacilities(model, facilities, service));
    fields.push({ meters: demandMeters, owner });
    yield;
  }
  return combineFields(demand, fields, match);
}

function byGroup<T>(figure: (group: Group) => T): ByGroup<T> {
  return { all: figure('all'), over65: figure('over65'), under15: figure('under15') };
}

/** By zone, its demand points in the order of a list. */
function pointsByZone({ zones }: AccessContext, order: Uint32Array): number[][] {
  const lists = zones.zoneIds.map((): number[] => []);
  for (const point of order)
    for (let entry = zones.start[point]; entry < zones.start[point + 1]; entry++)
      lists[zones.slot[entry]].push(point);
  return lists;
}

/**
 * How deep the gaps of a question are and how sure. Yields every few milliseconds, so that a caller can stop it.
 * @param context as the traveller of the question meets the network
 * @param walkers as people on foot meet it, whose paces are tried
 * @param barriers that walks go round; null where they are not known
 * @throws RangeError if no service is chosen.
 */
export function* depthInSteps(
  context: AccessContext,
  walkers: AccessContext,
  barriers: BarrierMap | null,
  query: CoverageQuery,
): Generator<void, DepthAnswer> {
  if (query.services.length === 0) throw new RangeError('depth needs at least one service');
  const { demand, model, zones } = context;
  const { cutoffSeconds } = query;
  const speed = profileSpeed(query.profile);
  const { meters, owner } = yield* decidingWalks(context, query);
  const walked = meters.map((length) => walkSeconds(length, speed));
  const isOut = (point: number): boolean => !(walked[point] <= cutoffSeconds);
  const seconds = walked.map((value) => Math.min(MEAN_CAP_SECONDS, value));
  const timesOut = countTimesOut((yield* decidingWalks(walkers, query)).meters);
  yield;
  const personsOf = byGroup((group) => demand[group === 'all' ? 'residents' : group]);
  const count = (points: readonly number[], include: (point: number) => boolean): GroupCounts => {
    const chosen = points.filter(include);
    return byGroup((group) => chosen.reduce((sum, point) => sum + personsOf[group][point], 0));
  };
  const is = (sureness: Sureness) => (point: number) => surenessOf(timesOut[point]) === sureness;
  const lists = pointsByZone(context, orderBySeconds(seconds));
  yield;
  const zoneDepths: ZoneDepth[] = [];
  for (const [slot, points] of lists.entries()) {
    const walksOf = (group: Group): Walks => ({ seconds, persons: personsOf[group], points });
    const uncovered = points.filter(isOut);
    const residents = count(points, () => true);
    zoneDepths.push({
      zoneId: zones.zoneIds[slot],
      residents,
      uncovered: count(uncovered, () => true),
      robust: count(points, is('robust')),
      fragile: count(points, is('fragile')),
      uncoveredRobust: count(uncovered, is('robust')),
      uncoveredFragile: count(uncovered, is('fragile')),
      meanSeconds: byGroup(
        (group) =>
          points.reduce((sum, point) => sum + personsOf[group][point] * seconds[point], 0) / residents[group],
      ),
      depth: byGroup((group) => measureGapDepth(walksOf(group), cutoffSeconds, isOut)),
      gini: byGroup((group) => giniOf(walksOf(group))),
    });
    yield;
  }
  const gaps = rankGaps(demand, walked, owner, cutoffSeconds);
  const [everywhere] = lists;
  return {
    kind: 'depth',
    method: model.method,
    query,
    timesOut,
    zones: zoneDepths,
    barriers: yield* findGapBarriers(context, barriers, gaps, meters, owner),
    distribution: byGroup((group) => {
      const walks: Walks = { seconds, persons: personsOf[group], points: everywhere };
      return {
        bands: countByBand({ ...walks, seconds: walked }, BAND_SECONDS, BANDS),
        lorenz: lorenzCurve(walks, LORENZ_STEPS),
        theil: theilOf(walks, demand.municipio),
      };
    }),
  };
}

/** {@link depthInSteps} in one go, on foot. */
export function computeDepth(
  context: AccessContext,
  query: CoverageQuery,
  barriers: BarrierMap | null = null,
): DepthAnswer {
  return runToEnd(depthInSteps(context, context, barriers, query));
}
