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

/** Whether a study area is divided so: not every one has municipi, or neighbourhoods that count as periphery. */
export function hasZoneLevel(zones: Zones, level: ZoneLevel): boolean {
  if (level === 'nil') return true;
  return level === 'municipio'
    ? municipioNumbers(zones).length > 0
    : zones.nils.some(({ peripheryGroup }) => peripheryGroup !== 'rest');
}
