import { isInside } from '../../src/core/geo';
import type { SearchStation } from '../../src/core/search/search-content';
import { compareTexts } from '../../src/core/search/text';
import type { SourceId } from '../sources';
import type { BuildContext } from './build-step';
import { readListedRows } from './open-places';
import type { OpenRow } from './open-rows';
import { writeStationName } from './open-words';
import type { ZoneLocator } from './zone-locator';

/** Stops of the metro and railway stations inside the area, by label, and what they were read from. */
export async function readStations(
  context: BuildContext,
  nilAt: ZoneLocator['nilAt'],
): Promise<{ readonly stations: readonly SearchStation[]; readonly sources: readonly SourceId[] }> {
  const metro = await readListedRows(context, 'metro');
  const rail = await readListedRows(context, 'rail');
  const inArea = ({ rows }: typeof metro): OpenRow[] =>
    rows.flatMap(({ text, position }) =>
      position !== null && isInside(position, context.area.extent) ? [{ text, position }] : [],
    );
  const stations = [
    ...inArea(metro).map(({ text, position }): SearchStation => {
      const name = text('name');
      const lines = text('lines').split(', ').filter(Boolean);
      return {
        kind: 'metro',
        label: `${name} (${lines.join(', ')})`,
        name,
        lines,
        nil: nilAt(position) ?? 0,
        position,
      };
    }),
    ...inArea(rail).map(({ text, position }): SearchStation => {
      const name = writeStationName(text('nome'));
      return {
        kind: 'station',
        label: `Stazione ${name}`,
        name,
        lines: [],
        nil: nilAt(position) ?? 0,
        position,
      };
    }),
  ];
  return {
    stations: stations.sort((a, b) => compareTexts(a.label, b.label)),
    sources: [...metro.sources, ...rail.sources],
  };
}
