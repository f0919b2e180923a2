import { profileSpeed, type TravelProfile } from '../network/profile';
import { runToEnd } from '../run-to-end';
import type { ZoneId } from './answers';
import type { AccessContext } from './coverage';
import type { Demand } from './demand';
import { countTimesOut, TRIES } from './robustness';
import { type TravelModel, walkSeconds } from './travel-model';

/** The two kinds of services, which are never added up. */
export const serviceTiers = ['everyday', 'specialised'] as const;
export type ServiceTier = (typeof serviceTiers)[number];

/** What the matrix of dimensions asks: within what time, at what pace, of which services. */
export interface DimensionsQuery {
  readonly tier: ServiceTier;
  readonly cutoffSeconds: number;
  readonly profile: TravelProfile;
}

/** The residents of one zone in one dimension. */
export interface DimensionCell {
  /** Who has at least one of its services within the time. */
  readonly covered: number;
  /** Who has none under all nine tries on foot, and under some of them only, whatever the question says of them. */
  readonly robustOut: number;
  readonly fragileOut: number;
}

/** All dimensions of one zone. */
export interface DimensionRow {
  readonly zoneId: ZoneId;
  readonly residents: number;
  /** By dimension, in the order of the question. */
  readonly cells: readonly DimensionCell[];
  /**
   * Index of the dimension that the fewest residents have, of equals the one that more lack in any case, then the first;
   * null where nobody lives, or everybody has all.
   */
  readonly mostMissing: number | null;
}

export interface DimensionsAnswer {
  readonly query: DimensionsQuery;
  /** City, municipi, NIL and periphery groups. */
  readonly rows: readonly DimensionRow[];
}

/** The dimension that is lacking most; see {@link DimensionRow.mostMissing}. */
export function findMostMissing(residents: number, cells: readonly DimensionCell[]): number | null {
  let worst: number | null = null;
  cells.forEach((cell, index) => {
    if (cell.covered >= residents) return;
    const before = worst === null ? null : cells[worst];
    const isWorse =
      before === null ||
      cell.covered < before.covered ||
      (cell.covered === before.covered && cell.robustOut > before.robustOut);
    if (isWorse) worst = index;
  });
  return worst;
}

/** By demand point, the walk to the nearest of any of some lists of facilities; Infinity where none leads. */
function* nearestOfAny(
  model: TravelModel,
  demand: Demand,
  lists: readonly (readonly number[])[],
): Generator<void, Float64Array> {
  const meters = new Float64Array(demand.count).fill(Number.POSITIVE_INFINITY);
  for (const list of lists) {
    if (list.length === 0) continue;
    const { demandMeters } = model.walksToNearest(list);
    for (let i = 0; i < demand.count; i++) meters[i] = Math.min(meters[i], demandMeters[i]);
    yield;
  }
  return meters;
}

/** Residents by zone of the points that are included. */
function countIn(
  { demand, zones }: Pick<AccessContext, 'demand' | 'zones'>,
  include: (point: number) => boolean,
): Float64Array {
  const sums = new Float64Array(zones.zoneIds.length);
  for (let point = 0; point < demand.count; point++) {
    if (!include(point)) continue;
    for (let entry = zones.start[point]; entry < zones.start[point + 1]; entry++)
      sums[zones.slot[entry]] += demand.residents[point];
  }
  return sums;
}

/**
 * For each zone and dimension, who has one of its services within the time, and how sure it is who has not. Yields by
 * list of facilities.
 * @param context as the traveller of the question meets the network, of the facilities that the lists name
 * @param walkers as people on foot meet it, whose paces are tried
 * @param dimensions by dimension the counted facilities of each of its services
 */
export function* dimensionsInSteps(
  context: Pick<AccessContext, 'model' | 'demand' | 'zones'>,
  walkers: Pick<AccessContext, 'model'>,
  dimensions: readonly (readonly (readonly number[])[])[],
  query: DimensionsQuery,
): Generator<void, DimensionsAnswer> {
  const { model, demand, zones } = context;
  const speed = profileSpeed(query.profile);
  const columns: { covered: Float64Array; robustOut: Float64Array; fragileOut: Float64Array }[] = [];
  for (const lists of dimensions) {
    const meters = yield* nearestOfAny(model, demand, lists);
    const walked = walkers.model === model ? meters : yield* nearestOfAny(walkers.model, demand, lists);
    const timesOut = countTimesOut(walked);
    columns.push({
      covered: countIn(context, (point) => walkSeconds(meters[point], speed) <= query.cutoffSeconds),
      robustOut: countIn(context, (point) => timesOut[point] === TRIES),
      fragileOut: countIn(context, (point) => timesOut[point] > 0 && timesOut[point] < TRIES),
    });
    yield;
  }
  const residents = countIn(context, () => true);
  return {
    query,
    rows: zones.zoneIds.map((zoneId, zone) => {
      const cells = columns.map(({ covered, robustOut, fragileOut }) => ({
        covered: covered[zone],
        robustOut: robustOut[zone],
        fragileOut: fragileOut[zone],
      }));
      return {
        zoneId,
        residents: residents[zone],
        cells,
        mostMissing: findMostMissing(residents[zone], cells),
      };
    }),
  };
}

/** {@link dimensionsInSteps} in one go, on foot. */
export function computeDimensions(
  context: Pick<AccessContext, 'model' | 'demand' | 'zones'>,
  dimensions: readonly (readonly (readonly number[])[])[],
  query: DimensionsQuery,
): DimensionsAnswer {
  return runToEnd(dimensionsInSteps(context, context, dimensions, query));
}
