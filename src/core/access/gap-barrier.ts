import { fromLocal, toLocal, type XY } from '../geo';
import type { Barrier, BarrierMap } from './barrier-map';
import type { AccessContext } from './coverage';
import type { Demand } from './demand';
import { ESTIMATED_DETOUR } from './estimated-detour';
import type { TravelModel } from './travel-model';

/** A walk goes a long way round when it is this many times the straight line and so many metres more. */
export const LONG_DETOUR = 1.6;
export const LONG_DETOUR_METERS = 300;

/** A barrier is named only where this share of the residents of a gap walks a long way round it. */
export const CONCERNED_SHARE = 0.05;

/** Metres before and behind a crossing between which the way across is measured: wide enough for a yard of tracks. */
const ACROSS_METERS = [75, 150, 250] as const;

/** A barrier costs something to cross only if the way across is so many metres longer than ways usually are. */
export const COSTLY_METERS = 100;

/** What a crossing costs at most in the comparison of barriers, where no way leads across at all. */
const MOST_COSTLY_METERS = 5000;

/** The barrier that the residents of a gap walk round on their way to the nearest facility, if there is one. */
export type GapBarrier =
  | {
      readonly kind: 'barrier';
      readonly what: Barrier['what'];
      readonly name: string;
      /** Residents of the gap whose straight line crosses it and whose walk is a long way round. */
      readonly residents: number;
    }
  | { readonly kind: 'none' };

/** What the search for barriers is made of. */
export interface BarrierContext {
  readonly model: TravelModel;
  readonly demand: Demand;
  readonly barriers: BarrierMap;
  /** By facilityIndex, local metres. */
  readonly facilityXY: readonly XY[];
}

/** A barrier that some residents of a gap have before them, and where most of them would cross it. */
interface Candidate {
  readonly barrier: Barrier;
  residents: number;
  /** The crossing of the demand point with most residents, and the direction of its straight line. */
  most: number;
  at: XY;
  direction: XY;
}

function keyOf({ what, name }: Barrier): string {
  return `${what} ${name}`;
}

/**
 * How many metres longer the walk from one side of a crossing to the other is than walks of that length usually are;
 * 0 where it is not, 5 km at most. Yields after each walk.
 */
function* costOfCrossing(
  { model, demand }: BarrierContext,
  [x, y]: XY,
  [dx, dy]: XY,
): Generator<void, number> {
  let most = 0;
  for (const meters of ACROSS_METERS) {
    const near = model.startAt(fromLocal([x - dx * meters, y - dy * meters], demand.frame));
    const far = fromLocal([x + dx * meters, y + dy * meters], demand.frame);
    if (near.kind !== 'start' || model.startAt(far).kind !== 'start') continue;
    const walk = model.routeTo(near.start, far)?.meters ?? Number.POSITIVE_INFINITY;
    most = Math.max(most, walk - 2 * meters * ESTIMATED_DETOUR);
    yield;
  }
  return Math.min(MOST_COSTLY_METERS, most);
}

/**
 * The barrier of one gap: of what the straight lines of its residents to their nearest facility cross, where their
 * walk is a long way round, that which costs them most: residents times metres to cross it on foot. Yields after each
 * walk that is measured.
 * @param cluster demand points of the gap
 * @param meters by demand point, the walk to its nearest facility
 * @param owner by demand point, that facility
 */
function* findGapBarrier(
  context: BarrierContext,
  cluster: readonly number[],
  meters: ArrayLike<number>,
  owner: ArrayLike<number>,
): Generator<void, GapBarrier> {
  const { demand, barriers, facilityXY } = context;
  const candidates = new Map<string, Candidate>();
  let everybody = 0;
  for (const point of cluster) {
    const residents = demand.residents[point];
    everybody += residents;
    if (owner[point] < 0) continue;
    const from: XY = [demand.xMeters[point], demand.yMeters[point]];
    const to = facilityXY[owner[point]];
    const straight = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (meters[point] < LONG_DETOUR * straight || meters[point] - straight <= LONG_DETOUR_METERS) continue;
    const direction: XY = [(to[0] - from[0]) / straight, (to[1] - from[1]) / straight];
    const met = new Map(barriers.crossings(from, to).map((crossing) => [keyOf(crossing.barrier), crossing]));
    for (const [key, { barrier, at }] of met) {
      const known = candidates.get(key) ?? { barrier, residents: 0, most: -1, at, direction };
      known.residents += residents;
      if (residents > known.most) Object.assign(known, { most: residents, at, direction });
      candidates.set(key, known);
    }
  }
  let best: { readonly candidate: Candidate; readonly cost: number } | null = null;
  for (const candidate of candidates.values()) {
    if (candidate.residents === 0 || candidate.residents < CONCERNED_SHARE * everybody) continue;
    const around = yield* costOfCrossing(context, candidate.at, candidate.direction);
    const cost = candidate.residents * around;
    if (around >= COSTLY_METERS && (!best || cost > best.cost)) best = { candidate, cost };
  }
  if (!best) return { kind: 'none' };
  const { barrier, residents } = best.candidate;
  return { kind: 'barrier', ...barrier, residents };
}

/** The barrier of each gap; none anywhere where barriers are not known. */
export function* findGapBarriers(
  { model, demand, facilities }: Pick<AccessContext, 'model' | 'demand' | 'facilities'>,
  barriers: BarrierMap | null,
  gaps: readonly { readonly cluster: readonly number[] }[],
  meters: ArrayLike<number>,
  owner: ArrayLike<number>,
): Generator<void, GapBarrier[]> {
  const facilityXY = facilities.map(({ position }) => toLocal(position, demand.frame));
  const found: GapBarrier[] = [];
  for (const { cluster } of gaps) {
    const context = barriers && { model, demand, barriers, facilityXY };
    found.push(context ? yield* findGapBarrier(context, cluster, meters, owner) : { kind: 'none' });
    yield;
  }
  return found;
}
