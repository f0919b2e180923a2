import type { CoverageQuery, ZoneCoverage } from '../access/answers';
import type { AccessContext } from '../access/coverage';
import { combineFields, countedFacilities, findNothingToCount } from '../access/nearest-facility';
import { type GroupCounts, groups } from '../access/population';
import { walkSeconds } from '../access/travel-model';
import { sumByZone } from '../access/zone-sums';
import { profileSpeed } from '../network/profile';
import type { SheetAnswer, SheetFigures, SheetQuery, ZoneFigures } from './sheet-answers';

/** The group of the NIL that are no periphery. */
const NOT_PERIPHERY = 'rest';

/** What decides a question, by demand point: the walking seconds, and the facilityIndex that they lead to or -1. */
export interface DecidingWalks {
  readonly seconds: Float64Array;
  readonly owner: Int32Array;
}

/** The walks that decide a question; null where there is nothing to measure walks to. */
export function decidingWalks(context: AccessContext, query: CoverageQuery): DecidingWalks | null {
  const { model, demand, facilities } = context;
  if (findNothingToCount(model, facilities, query)) return null;
  const fields = query.services.map((service) => {
    const { demandMeters, owner } = model.walksToNearest(countedFacilities(model, facilities, service));
    return { meters: demandMeters, owner };
  });
  const speed = profileSpeed(query.profile);
  const { meters, owner } = combineFields(demand, fields, query.match);
  return { seconds: meters.map((length) => walkSeconds(length, speed)), owner };
}

function subtract(whole: GroupCounts, part: GroupCounts): GroupCounts {
  return {
    all: whole.all - part.all,
    over65: whole.over65 - part.over65,
    under15: whole.under15 - part.under15,
  };
}

const nobody: GroupCounts = { all: 0, over65: 0, under15: 0 };

/** Residents and those left out, of several zones together. */
function together(zones: readonly ZoneCoverage[]): SheetFigures['periphery'] {
  const sum = (of: (zone: ZoneCoverage) => GroupCounts): GroupCounts => {
    const total = { ...nobody };
    for (const zone of zones) for (const group of groups) total[group] += of(zone)[group];
    return total;
  };
  return {
    residents: sum(({ residents }) => residents),
    uncovered: sum(({ residents, covered }) => subtract(residents, covered)),
  };
}

function toFigures({ residents, covered, meanSeconds }: ZoneCoverage): ZoneFigures {
  return {
    residents,
    uncovered: subtract(residents, covered),
    meanSeconds,
  };
}

/**
 * How a question stands in a NIL, in the periphery and in the city.
 * @param seconds by demand point, what decides it
 * @throws RangeError if there is no such NIL.
 */
export function figuresOf(
  { demand, zones }: AccessContext,
  nil: number,
  seconds: Float64Array,
  cutoffSeconds: number,
): SheetFigures {
  const sums = sumByZone(demand, zones, seconds, new Uint8Array(demand.count), cutoffSeconds);
  const zone = sums.find(({ zoneId }) => zoneId === `nil-${nil}`);
  const city = sums.find(({ zoneId }) => zoneId === 'city');
  if (!zone || !city) throw new RangeError(`no NIL ${nil}`);
  const periphery = sums.filter(
    ({ zoneId }) => zoneId.startsWith('group-') && zoneId !== `group-${NOT_PERIPHERY}`,
  );
  return { zone: toFigures(zone), periphery: together(periphery), city: toFigures(city) };
}

/**
 * The figures of the page of a NIL: the same sums as coverage, question by question.
 * @param walks of the question asked; null where there is nothing to measure walks to
 * @throws RangeError if there is no such NIL.
 */
export function sheetFigures(
  context: AccessContext,
  { nil, asked, services }: SheetQuery,
  walks: DecidingWalks | null,
): Pick<SheetAnswer, 'asked' | 'services'> {
  const { cutoffSeconds } = asked;
  return {
    asked: walks && figuresOf(context, nil, walks.seconds, cutoffSeconds),
    services: services.flatMap((service) => {
      const own = decidingWalks(context, { ...asked, services: [service], match: 'any' });
      return own ? [{ service, ...figuresOf(context, nil, own.seconds, cutoffSeconds) }] : [];
    }),
  };
}
