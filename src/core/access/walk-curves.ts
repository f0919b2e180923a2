import { profileSpeed } from '../network/profile';
import { runToEnd } from '../run-to-end';
import type { CoverageQuery, ZoneId } from './answers';
import type { AccessContext } from './coverage';
import { type ByGroup, decidingWalks } from './depth';
import { groups } from './population';
import { walkSeconds } from './travel-model';

/** Minutes that a curve tells: 0, 1 … 60. */
export const CURVE_MINUTES = 60;

/** How the residents of a zone are spread over the minutes of a question's walks; its cutoff does not matter. */
export interface CurveQuery {
  readonly coverage: CoverageQuery;
  readonly zoneId: ZoneId;
}

export interface CurvesQuery {
  readonly curves: readonly CurveQuery[];
}

/** By minute from 0 to 60, the residents within so many minutes; those who walk farther are in none. */
export type WalkCurve = ByGroup<readonly number[]>;

export interface CurvesAnswer {
  readonly query: CurvesQuery;
  /** By curve of the query; all zero where nothing can be walked to. */
  readonly curves: readonly WalkCurve[];
}

function* curveInSteps(context: AccessContext, { coverage, zoneId }: CurveQuery): Generator<void, WalkCurve> {
  const { demand, zones } = context;
  const speed = profileSpeed(coverage.profile);
  const { meters } = yield* decidingWalks(context, coverage);
  const zone = zones.zoneIds.indexOf(zoneId);
  const zeros = (): number[] => new Array<number>(CURVE_MINUTES + 1).fill(0);
  const counts = { all: zeros(), over65: zeros(), under15: zeros() };
  for (let point = 0; point < demand.count; point++) {
    const minute = Math.ceil(walkSeconds(meters[point], speed) / 60);
    if (
      minute > CURVE_MINUTES ||
      !zones.slot.subarray(zones.start[point], zones.start[point + 1]).includes(zone)
    )
      continue;
    counts.all[minute] += demand.residents[point];
    counts.over65[minute] += demand.over65[point];
    counts.under15[minute] += demand.under15[point];
  }
  for (const group of groups)
    for (let minute = 1; minute <= CURVE_MINUTES; minute++)
      counts[group][minute] += counts[group][minute - 1];
  return counts;
}

/** Curves to set side by side. Yields by service, so that a caller can stop it. */
export function* curvesInSteps(context: AccessContext, query: CurvesQuery): Generator<void, CurvesAnswer> {
  const curves: WalkCurve[] = [];
  for (const curve of query.curves) curves.push(yield* curveInSteps(context, curve));
  return { query, curves };
}

/** {@link curvesInSteps} in one go. */
export function computeCurves(context: AccessContext, query: CurvesQuery): CurvesAnswer {
  return runToEnd(curvesInSteps(context, query));
}
