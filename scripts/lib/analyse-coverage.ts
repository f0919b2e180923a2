import { type AccessContext, computeCoverage } from '../../src/core/access/coverage';
import { drawNothing } from '../../src/core/access/gap-drawer';
import { minutesToSeconds } from '../../src/core/units';
import type { CoverageOptions } from './analyse-options';
import { completeness, provenance } from './analyse-provenance';
import { type AnalysedArea, isOfDivision, isTold, zoneNames } from './analyse-zones';

/** Who has the services within a walk, and who has not, in every zone. */
export function coverageByZone(
  data: AnalysedArea,
  context: AccessContext,
  { services, match, minutes, profile, group }: Omit<CoverageOptions, 'command' | 'by'>,
) {
  const query = { services, match, cutoffSeconds: minutesToSeconds(minutes), profile };
  const answer = computeCoverage({ ...context, drawGap: drawNothing }, query);
  const names = zoneNames(data);
  const told = answer.zones.filter(({ zoneId, residents }) => isTold(zoneId, residents.all));
  return told.map(({ zoneId, residents, covered, meanSeconds }) => ({
    zone: zoneId,
    name: names.get(zoneId) ?? zoneId,
    residents: residents[group],
    covered: covered[group],
    uncovered: residents[group] - covered[group],
    share: residents[group] > 0 ? covered[group] / residents[group] : null,
    meanMinutes: Number.isFinite(meanSeconds[group]) ? meanSeconds[group] / 60 : null,
  }));
}

/** Who has the services within a walk, and who has not, as `analyse` prints it. */
export function analyseCoverage(
  data: AnalysedArea,
  context: AccessContext,
  options: CoverageOptions,
): unknown {
  const { services, match, minutes, profile, group, by } = options;
  return {
    command: 'coverage',
    services,
    match,
    minutes,
    profile,
    group,
    by,
    zones: coverageByZone(data, context, options).filter(({ zone }) => isOfDivision(zone, by)),
    completeness: completeness(data, services),
    ...provenance(data, context),
  };
}
