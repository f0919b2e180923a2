import type { ZoneId } from '../../src/core/access/answers';
import type { AreaData } from '../../src/data/open-area';

export const zoneDivisions = ['city', 'municipio', 'nil'] as const;
export type ZoneDivision = (typeof zoneDivisions)[number];

/** Whether a zone is one of a division; `group` is that of the periphery groups. */
export function isOfDivision(zoneId: ZoneId, division: ZoneDivision | 'group'): boolean {
  return division === 'city' ? zoneId === 'city' : zoneId.startsWith(`${division}-`);
}

/** By zone, its name; the periphery groups have none but their id. */
export function zoneNames(data: AreaData): ReadonlyMap<ZoneId, string> {
  return new Map<ZoneId, string>([
    ...data.nils.map(({ nil, name }) => [`nil-${nil}`, name] as const),
    ...data.municipi.map(({ municipio }) => [`municipio-${municipio}`, `Municipio ${municipio}`] as const),
    ['city', data.area.name] as const,
  ]);
}
