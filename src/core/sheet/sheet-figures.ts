import type { CoverageQuery, ZoneCoverage } from '../access/answers';
import type { AccessContext } from '../access/coverage';
import { combineFields, countedFacilities, findNothingToCount } from '../access/nearest-facility';
import { walkSeconds } from '../access/travel-model';
import { sumByZone } from '../access/zone-sums';
import { profileSpeed } from '../network/profile';
import type { SheetAnswer, SheetFigures, SheetQuery, ZoneFigures } from './sheet-answers';

/** By demand point, the walking seconds that decide a question; null where there is nothing to measure walks to. */
export function secondsOf(context: AccessContext, query: CoverageQuery): Float64Array | null {
  const { model, demand, facilities } = context;
  if (findNothingToCount(model, facilities, query)) return null;
  const fields = query.services.map((service) => {
    const { demandMeters, owner } = model.walksToNearest(countedFacilities(model, facilities, service));
    return { meters: demandMeters, owner };
  });
  const speed = profileSpeed(query.profile);
  return combineFields(demand, fields, query.match).meters.map((length) => walkSeconds(length, speed));
}

function toFigures({ residents, covered, meanSeconds }: ZoneCoverage): ZoneFigures {
  return {
    residents,
    uncovered: {
      all: residents.all - covered.all,
      over65: residents.over65 - covered.over65,
      under15: residents.under15 - covered.under15,
    },
    meanSeconds,
  };
}

function figuresOf(
  { demand, zones }: AccessContext,
  nil: number,
  seconds: Float64Array | null,
  cutoffSeconds: number,
): SheetFigures | null {
  if (!seconds) return null;
  const sums = sumByZone(demand, zones, seconds, new Uint8Array(demand.count), cutoffSeconds);
  const zone = sums.find(({ zoneId }) => zoneId === `nil-${nil}`);
  const city = sums.find(({ zoneId }) => zoneId === 'city');
  if (!zone || !city) throw new RangeError(`no NIL ${nil}`);
  return { zone: toFigures(zone), city: toFigures(city) };
}

/**
 * The figures of the page of a NIL: the same sums as coverage, question by question.
 * @param seconds by demand point, of the question asked
 * @throws RangeError if there is no such NIL.
 */
export function sheetFigures(
  context: AccessContext,
  { nil, asked, services }: SheetQuery,
  seconds: Float64Array | null,
): Pick<SheetAnswer, 'asked' | 'services'> {
  const { cutoffSeconds } = asked;
  return {
    asked: figuresOf(context, nil, seconds, cutoffSeconds),
    services: services.flatMap((service) => {
      const own = secondsOf(context, { ...asked, services: [service], match: 'any' });
      const figures = figuresOf(context, nil, own, cutoffSeconds);
      return figures ? [{ service, ...figures }] : [];
    }),
  };
}
