import type { AccessContext } from '../../src/core/access/coverage';
import type { ChangeEffect } from '../../src/core/access/scenario-answers';
import { computeScenario } from '../../src/core/access/scenario-player';
import { travelProfile } from '../../src/core/network/profile';
import type { ScenarioChange } from '../../src/core/scenario';
import { minutesToSeconds } from '../../src/core/units';
import type { AreaData } from '../../src/data/open-area';
import type { ScenarioFile } from '../../src/schema/scenario-file';
import { completeness, provenance } from './analyse-provenance';
import { isOfDivision, type ZoneDivision, zoneNames } from './analyse-zones';

/** A change with what it does, and the name of the place that it is about. */
function tellChange({ places }: AreaData, change: ScenarioChange, { kind, ...effect }: ChangeEffect) {
  const isNamed = change.kind === 'close' || change.kind === 'move';
  const place = isNamed
    ? places.find(({ service, id }) => service === change.service && id === change.facilityId)
    : undefined;
  return { ...change, ...(place ? { name: place.name } : {}), counts: kind !== 'ignored', ...effect };
}

/** Who gains and who loses the services by a scenario, as `analyse` prints it: the numbers of the page. */
export function analyseScenario(
  data: AreaData,
  context: AccessContext,
  { question, scenario }: ScenarioFile,
  by: ZoneDivision,
) {
  const { services, match, minutes, group, pace, speedKmh } = question;
  const profile = travelProfile(pace, speedKmh);
  const coverage = { services, match, cutoffSeconds: minutesToSeconds(minutes), profile };
  const outcome = computeScenario(context, { coverage, changes: scenario.changes });
  const asked = {
    command: 'scenario',
    name: scenario.name,
    services,
    match,
    minutes,
    profile,
    group,
    by,
    changes: scenario.changes.map((change, i) => tellChange(data, change, outcome.changes[i])),
  };
  const basis = { completeness: completeness(data, services), ...provenance(data, context) };
  if (outcome.kind === 'nothing-to-count')
    return { ...asked, kind: outcome.kind, uncountable: outcome.uncountable, ...basis };
  const names = zoneNames(data);
  return {
    ...asked,
    kind: outcome.kind,
    zones: outcome.zones
      .filter(({ zoneId }) => isOfDivision(zoneId, by))
      .map(({ zoneId, residents, before, after, gained, lost }) => ({
        zone: zoneId,
        name: names.get(zoneId) ?? zoneId,
        residents: residents[group],
        before: before[group],
        after: after[group],
        gained: gained[group],
        lost: lost[group],
      })),
    ...basis,
  };
}
