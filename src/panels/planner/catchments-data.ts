import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import { catchmentRows } from '../../state/coverage-selectors';
import type { DataTable } from '../../state/data-table';
import { placeName } from '../place-words';

/** The counted places with the residents within the cutoff and those for whom each is the nearest; null without any. */
export function catchmentsData(state: AppState, { text, locale }: Translator): DataTable | null {
  const rows = catchmentRows(state);
  if (rows.length === 0) return null;
  return {
    fileName: 'quindici-bacini',
    title: text('gaps.catchments'),
    columns: [
      { key: 'service', title: text('data.service'), kind: 'text' },
      { key: 'id', title: text('take.column.id'), kind: 'text' },
      { key: 'name', title: text('gaps.catchment.place'), kind: 'text' },
      { key: 'address', title: text('place.address'), kind: 'text' },
      { key: 'residents_within', title: text('gaps.catchment.within'), kind: 'count' },
      { key: 'residents_nearest', title: text('gaps.catchment.nearest'), kind: 'count' },
      { key: 'lng', title: text('take.column.lng'), kind: 'decimal' },
      { key: 'lat', title: text('take.column.lat'), kind: 'decimal' },
    ],
    rows: rows.map(({ place, within, nearest }) => [
      place.service,
      place.id,
      placeName(place, locale),
      place.address,
      within,
      nearest,
      ...place.position,
    ]),
  };
}
