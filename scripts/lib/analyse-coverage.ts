import { type AccessContext, computeCoverage } from '../../src/core/access/coverage';
import { drawNothing } from '../../src/core/access/gap-drawer';
import { minutesToSeconds } from '../../src/core/units';
import type { AreaData } from '../../src/data/open-area';
import type { CoverageOptions } from './analyse-options';
import { completeness, provenance } from './analyse-provenance';
import { isOfDivision, zoneNames } from './analyse-zones';

/** Who has the services within a walk, and who has not, as `analyse` prints it. */
export function analyseCoverage(data: AreaData, context: AccessContext, options: CoverageOptions): unknown {
  const { services, match, minutes, profile, group, by } = options;
  const query = { services, match, cutoffSeconds: minutesToSeconds(minutes), profile };
  const answer = computeCoverage({ ...context, drawGap: drawNothing }, query);
  const names = zoneNames(data);
  const zones = answer.zones.filter(({ zoneId }) => isOfDivision(zoneId, by));
  return {
    command: 'coverage',
    services,
    match,
    minutes,
    profile,
    group,
    by,
    zones: zones.map(({ zoneId, residents, covered, meanSeconds }) => ({
      zone: zoneId,
      name: names.get(zoneId) ?? zoneId,
      residents: residents[group],
      covered: covered[group],
      uncovered: residents[group] - covered[group],
      share: residents[group] > 0 ? covered[group] / residents[group] : null,
      meanMinutes: Number.isFinite(meanSeconds[group]) ? meanSeconds[group] / 60 : null,
    })),
    completeness: completeness(data, services),
    ...provenance(data, context),
  };
}
