import fc from 'fast-check';
import type { AccessContext } from '../../../src/core/access/coverage';
import { countedFacilities } from '../../../src/core/access/nearest-facility';
import { groups } from '../../../src/core/access/population';
import { walkSeconds } from '../../../src/core/access/travel-model';
import { profileSpeed, travelProfile } from '../../../src/core/network/profile';
import { siteGoals } from '../../../src/core/siting/site-goals';
import type { SitesSubject } from '../../../src/core/siting/site-problem';

/** Questions about further sites in a made city, with and without conditions. */
export const madeSubjects: fc.Arbitrary<SitesSubject> = fc.record({
  services: fc.constantFrom(['markets'], ['labs'], ['markets', 'labs']),
  cutoffSeconds: fc.constantFrom(240, 420, 600),
  profile: fc.constantFrom(travelProfile('adult'), travelProfile('slow')),
  group: fc.constantFrom(...groups),
  goal: fc.constantFrom(...siteGoals),
  within: fc.constantFrom([], ['nil-2'], ['municipio-1'], ['municipio-3', 'nil-1']),
  apartMeters: fc.constantFrom(0, 500, 900),
});

/** The same question by full loops over walks searched one by one, nothing shared with the solver. */
export interface NaiveQuestion {
  /** Demand points at which a site may stand. */
  readonly candidates: readonly number[];
  /** By demand point, whether the question counts those who live there. */
  readonly isInside: (point: number) => boolean;
  /** By demand point: seconds of the walk today; Infinity where none leads. */
  readonly secondsToday: readonly number[];
  /** Demand points within the cutoff of a site at a demand point. */
  readonly within: (site: number) => readonly number[];
}

export function askNaively(
  { model, demand, facilities }: AccessContext,
  subject: SitesSubject,
): NaiveQuestion {
  const speed = profileSpeed(subject.profile);
  const points = Array.from({ length: demand.count }, (_, point) => point);
  const metersToday = points.map((point) => {
    const { facilityMeters } = model.walksFrom({ demand: point }, Number.POSITIVE_INFINITY);
    const counted = subject.services.flatMap((service) => countedFacilities(model, facilities, service));
    return Math.min(Number.POSITIVE_INFINITY, ...counted.map((index) => facilityMeters[index]));
  });
  const isInside = (point: number): boolean =>
    subject.within.length === 0 ||
    subject.within.some(
      (id) => id === `nil-${demand.nil[point]}` || id === `municipio-${demand.municipio[point]}`,
    );
  const reached = points.map((site) => {
    const { demandMeters } = model.walksFrom({ demand: site }, Number.POSITIVE_INFINITY);
    return points.filter((point) => walkSeconds(demandMeters[point], speed) <= subject.cutoffSeconds);
  });
  return {
    candidates: points.filter((point) => isInside(point) && metersToday[point] >= subject.apartMeters),
    isInside,
    secondsToday: metersToday.map((meters) => walkSeconds(meters, speed)),
    within: (site) => reached[site],
  };
}

/** Every choice of `count` of some candidates, in order. */
export function* choicesOf(candidates: readonly number[], count: number): Generator<readonly number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let first = 0; first < candidates.length; first++)
    for (const rest of choicesOf(candidates.slice(first + 1), count - 1)) yield [candidates[first], ...rest];
}
