import type { ZoneId } from '../../src/core/access/answers';
import type { AreaGround } from '../../src/data/area-stages';
import type { PeripheryGroup } from '../../src/schema/zone';

/** What an answer is told from: the zones and places of a study area. */
export type AnalysedArea = Pick<AreaGround, 'area' | 'manifest' | 'nils' | 'municipi' | 'places'>;

export const zoneDivisions = ['city', 'municipio', 'nil', 'periphery'] as const;
export type ZoneDivision = (typeof zoneDivisions)[number];

const groupNames: Readonly<Record<PeripheryGroup, string>> = {
  'lorenteggio-giambellino': 'Lorenteggio–Giambellino',
  'quarto-oggiaro': 'Quarto Oggiaro',
  'other-periphery': 'Other peripheries',
  rest: 'Rest of the city',
};

/** Whether a zone is one of a division; the periphery's are its groups and the rest of the city. */
export function isOfDivision(zoneId: ZoneId, division: ZoneDivision): boolean {
  if (division === 'city') return zoneId === 'city';
  return zoneId.startsWith(division === 'periphery' ? 'group-' : `${division}-`);
}

/** Whether a zone is told: a periphery group where nobody lives is one of another city. */
export function isTold(zoneId: ZoneId, residents: number): boolean {
  return residents > 0 || !zoneId.startsWith('group-');
}

/** By zone, its name. */
export function zoneNames(data: AnalysedArea): ReadonlyMap<ZoneId, string> {
  return new Map<ZoneId, string>([
    ...data.nils.map(({ nil, name }) => [`nil-${nil}`, name] as const),
    ...data.municipi.map(({ municipio }) => [`municipio-${municipio}`, `Municipio ${municipio}`] as const),
    ...Object.entries(groupNames).map(([group, name]) => [`group-${group}`, name] as const),
    ['city', data.area.name] as const,
  ]);
}
