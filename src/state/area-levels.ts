import type { OpenedArea } from '../workers/messages';
import type { ZoneLevel } from './app-state';

/** Whether a study area is divided so: not every one has municipi, or neighbourhoods that count as periphery. */
export function hasZoneLevel(
  { municipi, nils }: Pick<OpenedArea, 'municipi' | 'nils'>,
  level: ZoneLevel,
): boolean {
  if (level === 'nil') return true;
  return level === 'municipio'
    ? municipi.length > 0
    : nils.some(({ peripheryGroup }) => peripheryGroup !== 'rest');
}
