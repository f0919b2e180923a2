import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import type { DataTable } from '../../state/data-table';
import { lossRows, rankRow, rankRows } from '../../state/nearest-selectors';
import { openedArea } from '../../state/reach-selectors';
import { placeName } from '../place-words';
import { zoneName } from './zone-name';

const ranks = [0, 1, 2] as const;

function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100;
}

/** How far the nearest three are and who has so many, the city and then the zones; null while there is no answer. */
export function ranksData(state: AppState, translator: Translator): DataTable | null {
  const { text } = translator;
  const area = openedArea(state);
  const city = rankRow(state, 'city');
  if (!area || !city) return null;
  return {
    fileName: 'quindici-primo-secondo-terzo',
    title: text('who.ranks.table'),
    columns: [
      { key: 'zone', title: text('take.column.zone'), kind: 'text' },
      { key: 'name', title: text('gaps.column.name'), kind: 'text' },
      { key: 'residents', title: text('gaps.column.residents'), kind: 'count' },
      ...ranks.map((rank) => ({
        key: `mean_minutes_${rank + 1}`,
        title: text('who.column.minutes', { rank: rank + 1 }),
        kind: 'decimal' as const,
      })),
      ...ranks.map((rank) => ({
        key: `within_at_least_${rank + 1}`,
        title: text('who.column.within', { rank: rank + 1 }),
        kind: 'count' as const,
      })),
      { key: 'lose_if_nearest_closes', title: text('who.column.lost.long'), kind: 'count' },
    ],
    rows: [city, ...rankRows(state)].map(({ zoneId, residents, meanMinutes, within, lost }) => [
      zoneId,
      zoneName(zoneId, area, translator),
      residents,
      ...meanMinutes.map(twoDecimals),
      ...within,
      lost,
    ]),
  };
}

/** The places that somebody depends on; null while there is no answer. */
export function lossesData(state: AppState, { text, locale }: Translator): DataTable | null {
  if (!rankRow(state, 'city')) return null;
  return {
    fileName: 'quindici-se-chiude',
    title: text('who.losses.table'),
    columns: [
      { key: 'id', title: text('who.column.id'), kind: 'text' },
      { key: 'name', title: text('gaps.catchment.place'), kind: 'text' },
      { key: 'address', title: text('place.address'), kind: 'text' },
      { key: 'lose_if_it_closes', title: text('who.column.loses'), kind: 'count' },
    ],
    rows: lossRows(state).map(({ place, lost }) => [
      `${place.service}/${place.id}`,
      placeName(place, locale),
      place.address,
      lost,
    ]),
  };
}
