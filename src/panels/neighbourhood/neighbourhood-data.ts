import { secondsToReadableMinutes } from '../../core/units';
import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import type { DataTable } from '../../state/data-table';
import { type NeighbourhoodSummary, placesInside } from '../../state/neighbourhood-selectors';
import { completeness, openedArea } from '../../state/reach-selectors';
import { placeName } from '../place-words';
import { timeWords } from './neighbourhood-sentence';
import type { NeighbourhoodText } from './use-neighbourhood-text';

/** All that the page of a NIL says of each service, as a table; null before the study area is open. */
export function neighbourhoodData(
  state: AppState,
  summary: NeighbourhoodSummary,
  nilText: NeighbourhoodText,
  { text, locale }: Translator,
): DataTable | null {
  const area = openedArea(state);
  if (!area) return null;
  const { zone, rows } = summary;
  const inside = new Map(
    placesInside(state, zone.nil).counts.map(({ service, count: places }) => [service, places]),
  );
  const known = new Map(
    completeness(
      state,
      rows.map(({ service }) => service),
    ).map((row) => [row.service, row]),
  );
  const count = (key: string, title: string) => ({ key, title, kind: 'count' }) as const;
  const share = (key: string, title: string) => ({ key, title, kind: 'share' }) as const;
  return {
    fileName: `quindici-nil-${zone.nil}`,
    title: nilText('nil.table', { name: zone.commonName, ...timeWords(summary, nilText) }),
    columns: [
      { key: 'service', title: nilText('nil.table.service'), kind: 'text' },
      count('inside', nilText('nil.table.inside')),
      count('reached', nilText('nil.table.reached')),
      share('reached_share', nilText('nil.table.share')),
      count('reached_over65', nilText('nil.table.over65')),
      count('reached_under15', nilText('nil.table.under15')),
      count('lacking', nilText('nil.table.lacking')),
      count('median_minutes', nilText('nil.table.median')),
      { key: 'nearest', title: nilText('nil.table.main'), kind: 'text' },
      count('nearest_residents', nilText('nil.table.main.count')),
      share('lacking_periphery', nilText('nil.table.periphery')),
      share('lacking_city', nilText('nil.table.city')),
      count('located', nilText('nil.table.located')),
      count('known', nilText('nil.table.known')),
    ],
    rows: rows.map(({ service, zone: here, periphery, city, reached, reachedShare, medianSeconds, main }) => [
      text(`service.${service}`),
      inside.get(service) ?? 0,
      reached,
      reachedShare,
      here.residents.over65 - here.uncovered.over65,
      here.residents.under15 - here.uncovered.under15,
      here.uncovered.all,
      Number.isFinite(medianSeconds) ? secondsToReadableMinutes(medianSeconds) : null,
      main ? placeName(area.places[main.facilityIndex], locale) : '',
      main?.residents ?? null,
      periphery.uncovered.all / periphery.residents.all,
      city.uncovered.all / city.residents.all,
      known.get(service)?.located ?? null,
      known.get(service)?.known ?? null,
    ]),
  };
}
