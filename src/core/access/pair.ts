import { profileSpeed } from '../network/profile';
import { runToEnd } from '../run-to-end';
import type { CoverageAnswer, CoverageQuery, NothingToCount, ZoneId } from './answers';
import { type AccessContext, coverageInSteps } from './coverage';
import { decidingWalks } from './depth';
import { findNothingToCount } from './nearest-facility';
import type { GroupCounts } from './population';
import { walkSeconds } from './travel-model';
import { countByZone } from './zone-sums';

/** Two questions of coverage set side by side, for travellers who meet the network alike. */
export interface PairQuery {
  readonly first: CoverageQuery;
  readonly second: CoverageQuery;
}

/** What a demand point has: the values of the `field` of a pair. */
export const PAIR_NEITHER = 0;
export const PAIR_BOTH = 1;
export const PAIR_FIRST_ONLY = 2;
export const PAIR_SECOND_ONLY = 3;

export interface PairAnswer {
  readonly kind: 'pair';
  readonly query: PairQuery;
  readonly second: CoverageAnswer;
  /** City, municipi, NIL and periphery groups: residents covered by both. */
  readonly both: readonly { readonly zoneId: ZoneId; readonly covered: GroupCounts }[];
  /** By demand point: `PAIR_NEITHER`, `PAIR_BOTH`, `PAIR_FIRST_ONLY` or `PAIR_SECOND_ONLY`. */
  readonly field: Uint8Array;
}

/** The second question of the pair has nothing to measure walks to. */
export interface NothingInPair extends Pick<NothingToCount, 'kind' | 'uncountable'> {
  readonly query: PairQuery;
}

export type PairOutcome = PairAnswer | NothingInPair;

/** By two marks of a demand point, which of them it has. */
export function pairCode(first: boolean, second: boolean): number {
  if (first) return second ? PAIR_BOTH : PAIR_FIRST_ONLY;
  return second ? PAIR_SECOND_ONLY : PAIR_NEITHER;
}

/**
 * Who has what two questions ask for: the whole answer to the second, and what both have. The first may have nothing
 * to count: then nobody has it. Yields every few milliseconds, so that a caller can stop it.
 * @throws RangeError if a question has no service.
 */
export function* pairInSteps(context: AccessContext, query: PairQuery): Generator<void, PairOutcome> {
  const { model, facilities, demand } = context;
  const { first, second } = query;
  const nothing = findNothingToCount(model, facilities, second);
  if (nothing) return { kind: 'nothing-to-count', uncountable: nothing.uncountable, query };
  const answer = yield* coverageInSteps(context, second);
  const { meters } = yield* decidingWalks(context, first);
  const speed = profileSpeed(first.profile);
  const field = Uint8Array.from(meters, (length, i) =>
    pairCode(walkSeconds(length, speed) <= first.cutoffSeconds, answer.seconds[i] <= second.cutoffSeconds),
  );
  const covered = countByZone(demand, context.zones, (i) => field[i] === PAIR_BOTH);
  return {
    kind: 'pair',
    query,
    second: answer,
    both: context.zones.zoneIds.map((zoneId, zone) => ({ zoneId, covered: covered[zone] })),
    field,
  };
}

/** {@link pairInSteps} in one go. */
export function computePair(context: AccessContext, query: PairQuery): PairOutcome {
  return runToEnd(pairInSteps(context, query));
}
