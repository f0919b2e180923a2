import type { DimensionsQuery } from '../../src/core/access/dimensions';
import { runToEnd } from '../../src/core/run-to-end';
import { minutesToSeconds } from '../../src/core/units';
import type { ContextOf } from '../../src/data/context-maker';
import { askDimensions, type EverydayAccess, splitDimensions } from '../../src/data/everyday-access';
import type { DimensionsOptions } from './analyse-options';
import { provenance } from './analyse-provenance';
import { type AnalysedArea, isOfDivision, isTold, zoneNames } from './analyse-zones';

/** Who has each of the eight dimensions within a walk, in every zone. */
export function dimensionsByZone(
  data: AnalysedArea,
  everyday: EverydayAccess,
  contextOf: ContextOf,
  query: DimensionsQuery,
) {
  const { rows } = runToEnd(askDimensions(everyday, contextOf, query));
  const ids = splitDimensions(everyday.everyday, query.tier).listed.map(({ id }) => id);
  const names = zoneNames(data);
  const told = rows.filter(({ zoneId, residents }) => isTold(zoneId, residents));
  return told.map(({ zoneId, residents, cells, mostMissing }) => ({
    zone: zoneId,
    name: names.get(zoneId) ?? zoneId,
    residents,
    dimensions: cells.map(({ covered, robustOut, fragileOut }, index) => ({
      dimension: ids[index],
      covered,
      share: residents > 0 ? covered / residents : null,
      robustOut,
      fragileOut,
    })),
    mostMissing: mostMissing === null ? null : ids[mostMissing],
  }));
}

/** Who has each of the eight dimensions, as `analyse` prints it; zones are null where the area has no everyday services. */
export function analyseDimensions(
  data: AnalysedArea,
  everyday: EverydayAccess | null,
  contextOf: ContextOf,
  options: DimensionsOptions,
): unknown {
  const { tier, minutes, profile, by } = options;
  const query = { tier, cutoffSeconds: minutesToSeconds(minutes), profile };
  return {
    command: 'dimensions',
    tier,
    minutes,
    profile,
    by,
    zones:
      everyday &&
      dimensionsByZone(data, everyday, contextOf, query).filter(({ zone }) => isOfDivision(zone, by)),
    ...provenance(data, contextOf(profile.id)),
  };
}
