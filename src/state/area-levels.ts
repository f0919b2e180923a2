import type { OpenedArea } from '../workers/messages';
import type { ZoneLevel } from './app-state';

type Zones = Pick<OpenedArea, 'municipi' | 'nils' | 'missingParts'>;

/** The numbers of the municipi, in order: those that the NIL name where the file of the municipi is missing. */
export function municipioNumbers({ municipi, nils, missingParts }: Zones): readonly number[] {
  if (!missingParts.some(({ part }) => part === 'municipi'))
    return municipi.map(({ municipio }) => municipio);
  const named = new Set(nils.flatMap(({ municipio }) => (municipio === null ? [] : [municipio])));
  return [...named].sort((a, b) => a - b);
}

/** Whether the NIL did not come: of who lives in which, and of the page of one, nothing can be said until they do. */
export function lacksNils({ missingParts }: Pick<OpenedArea, 'missingParts'>): boolean {
  return missingParts.some(({ part }) => part === 'nil');
}

/** Whether a study area is divided so, as far as is known: not every one has municipi, or neighbourhoods that count as periphery. */
export function hasZoneLevel(zones: Zones, level: ZoneLevel): boolean {
  if (level === 'nil' || lacksNils(zones)) return true;
  return level === 'municipio'
    ? municipioNumbers(zones).length > 0
    : zones.nils.some(({ peripheryGroup }) => peripheryGroup !== 'rest');
}
