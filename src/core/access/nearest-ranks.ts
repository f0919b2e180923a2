import { profileSpeed } from '../network/profile';
import { runToEnd } from '../run-to-end';
import type { CoverageQuery, Method, NothingToCount, ZoneId } from './answers';
import { countLostByClosing } from './closures';
import type { AccessContext } from './coverage';
import type { Demand } from './demand';
import { countedFacilities } from './nearest-facility';
import { type Group, type GroupCounts, groups } from './population';
import { type WalksToKNearest, walkSeconds } from './travel-model';
import type { ZoneSlots } from './zone-slots';
import { MEAN_CAP_SECONDS } from './zone-sums';

/** Ranks that are told: the nearest, the second and the third nearest. */
export const RANKS = 3;

/** What the people of a zone have near them, by rank: first the nearest. */
export interface ZoneRanks {
  readonly zoneId: ZoneId;
  readonly residents: GroupCounts;
  /** Mean walking seconds, each capped at 60 minutes; NaN without residents, or where there are fewer places. */
  readonly meanSeconds: readonly Readonly<Record<Group, number>>[];
  /** Residents with at least so many within the cutoff. */
  readonly within: readonly GroupCounts[];
}

/** Residents who would be left out if one place alone closed. */
export interface ClosureLoss {
  readonly facilityIndex: number;
  readonly lost: GroupCounts;
}

/**
 * The nearest, the second and the third nearest. With any of several services all their places count alike. With all of
 * them, the place of a rank is of each service, and the farthest of those decides: "the second nearest" is what would
 * be left if of every service the nearest closed. Who has one within the cutoff but no second one would be left out if
 * that one closed.
 */
export interface NearestAnswer {
  readonly kind: 'nearest';
  readonly method: Method;
  readonly query: CoverageQuery;
  /** City, municipi, NIL and periphery groups. */
  readonly zones: readonly ZoneRanks[];
  /** One per counted place of the services asked for. */
  readonly losses: readonly ClosureLoss[];
}

export type NearestOutcome = NearestAnswer | NothingToCount;

/** The farthest walk of each rank; the given ones where there is only one list. */
function farthestOf(lists: readonly WalksToKNearest[]): Float64Array {
  const [{ meters }, ...others] = lists;
  const farthest = meters.slice();
  for (const other of others)
    for (let entry = 0; entry < farthest.length; entry++)
      farthest[entry] = Math.max(farthest[entry], other.meters[entry]);
  return farthest;
}

/** @param seconds by demand point and rank */
function sumRanks(
  demand: Demand,
  { zoneIds, start, slot }: ZoneSlots,
  seconds: Float64Array,
  cutoffSeconds: number,
  ranksKnown: number,
): ZoneRanks[] {
  const columns = groups.map((group) => demand[group === 'all' ? 'residents' : group]);
  const width = RANKS * groups.length;
  const residents = new Float64Array(zoneIds.length * groups.length);
  const within = new Float64Array(zoneIds.length * width);
  const weighted = new Float64Array(zoneIds.length * width);
  for (let i = 0; i < demand.count; i++) {
    for (let entry = start[i]; entry < start[i + 1]; entry++) {
      for (let group = 0; group < groups.length; group++) {
        const persons = columns[group][i];
        residents[slot[entry] * groups.length + group] += persons;
        for (let rank = 0; rank < RANKS; rank++) {
          const walk = seconds[i * RANKS + rank];
          const at = slot[entry] * width + rank * groups.length + group;
          if (walk <= cutoffSeconds) within[at] += persons;
          weighted[at] += persons * Math.min(MEAN_CAP_SECONDS, walk);
        }
      }
    }
  }
  const countsAt = (sums: Float64Array, at: number): GroupCounts => {
    const [all, over65, under15] = sums.subarray(at, at + groups.length);
    return { all, over65, under15 };
  };
  const ranks = Array.from({ length: RANKS }, (_, rank) => rank);
  return zoneIds.map((zoneId, zone) => {
    const people = countsAt(residents, zone * groups.length);
    return {
      zoneId,
      residents: people,
      within: ranks.map((rank) => countsAt(within, zone * width + rank * groups.length)),
      meanSeconds: ranks.map((rank) => {
        const sums = countsAt(weighted, zone * width + rank * groups.length);
        const mean = (group: Group): number => (rank < ranksKnown ? sums[group] / people[group] : Number.NaN);
        return { all: mean('all'), over65: mean('over65'), under15: mean('under15') };
      }),
    };
  });
}

/**
 * How far the nearest three are, and who would be left out if one place closed. Yields by list of places.
 * @throws RangeError if no service is chosen.
 */
export function* nearestInSteps(
  context: AccessContext,
  query: CoverageQuery,
): Generator<void, NearestAnswer> {
  if (query.services.length === 0) throw new RangeError('the nearest need at least one service');
  const { model, demand, facilities, zones } = context;
  const speed = profileSpeed(query.profile);
  const ofServices = query.services.map((service) => countedFacilities(model, facilities, service));
  const lists = query.match === 'any' ? [ofServices.flat().sort((a, b) => a - b)] : ofServices;
  const walks: WalksToKNearest[] = [];
  for (const list of lists) {
    walks.push(model.walksToKNearest(list, RANKS));
    yield;
  }
  const seconds = farthestOf(walks).map((meters) => walkSeconds(meters, speed));
  const isServed = (point: number): boolean => seconds[point * RANKS] <= query.cutoffSeconds;
  const isWithin = (meters: number): boolean => walkSeconds(meters, speed) <= query.cutoffSeconds;
  const ranksKnown = Math.min(...lists.map(({ length }) => length));
  return {
    kind: 'nearest',
    method: model.method,
    query,
    zones: sumRanks(demand, zones, seconds, query.cutoffSeconds, ranksKnown),
    losses: walks.flatMap((nearest, list) => {
      const lost = countLostByClosing(demand, nearest, RANKS, facilities.length, isWithin, isServed);
      return lists[list].map((facilityIndex) => ({ facilityIndex, lost: lost[facilityIndex] }));
    }),
  };
}

/** {@link nearestInSteps} in one go. */
export function computeNearest(context: AccessContext, query: CoverageQuery): NearestAnswer {
  return runToEnd(nearestInSteps(context, query));
}
