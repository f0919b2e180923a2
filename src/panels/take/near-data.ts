import { secondsToReadableMinutes } from '../../core/units';
import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import type { DataTable } from '../../state/data-table';
import { reachSummary } from '../../state/reach-selectors';
import { placeName } from '../place-words';

/** The places that the walk meets, within and beyond the minutes, closed ones marked; null while there is no answer. */
export function walksData(state: AppState, { text, locale }: Translator): DataTable | null {
  const summary = reachSummary(state);
  if (!summary) return null;
  const lists = [
    { walks: summary.within, where: 'within' },
    { walks: summary.beyond, where: 'beyond' },
    { walks: summary.closed, where: 'closed' },
  ] as const;
  return {
    fileName: 'quindici-vicino-luoghi',
    title: text('take.table.walks'),
    columns: [
      { key: 'where', title: text('take.column.where'), kind: 'text' },
      { key: 'service', title: text('data.service'), kind: 'text' },
      { key: 'id', title: text('take.column.id'), kind: 'text' },
      { key: 'name', title: text('gaps.catchment.place'), kind: 'text' },
      { key: 'address', title: text('place.address'), kind: 'text' },
      { key: 'minutes', title: text('near.bands.minutes'), kind: 'count' },
      { key: 'meters', title: text('take.column.meters'), kind: 'count' },
      { key: 'lng', title: text('take.column.lng'), kind: 'decimal' },
      { key: 'lat', title: text('take.column.lat'), kind: 'decimal' },
    ],
    rows: lists.flatMap(({ walks, where }) =>
      walks.map(({ place, seconds, meters }) => [
        text(`take.where.${where}`),
        place.service,
        place.id,
        placeName(place, locale),
        place.address,
        secondsToReadableMinutes(seconds),
        Math.round(meters),
        ...place.position,
      ]),
    ),
  };
}

/** Residents and area of each band of minutes; null while there is no answer. */
export function bandsData(state: AppState, { text }: Translator): DataTable | null {
  const summary = reachSummary(state);
  if (!summary) return null;
  return {
    fileName: 'quindici-vicino-minuti',
    title: text('near.bands'),
    columns: [
      { key: 'minutes', title: text('near.bands.minutes'), kind: 'decimal' },
      { key: 'residents', title: text('near.bands.residents'), kind: 'count' },
      { key: 'residents_over65', title: text('group.over65'), kind: 'count' },
      { key: 'residents_under15', title: text('group.under15'), kind: 'count' },
      { key: 'area_m2', title: text('take.column.area'), kind: 'count' },
    ],
    rows: summary.answer.bands.map(({ cutoffSeconds, residents, areaSquareMeters }) => [
      cutoffSeconds / 60,
      residents.all,
      residents.over65,
      residents.under15,
      Math.round(areaSquareMeters),
    ]),
  };
}
