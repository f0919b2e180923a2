import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import { placeClaims, zoneClaims } from '../../state/comparison-selectors';
import type { DataTable, TableColumn } from '../../state/data-table';
import { placeName } from '../place-words';

/** Square kilometres to four decimals: to 100 m². */
export function toSquareKilometers(squareMeters: number): number {
  return Math.round(squareMeters / 100) / 10_000;
}

function claimColumns({ text }: Translator): TableColumn[] {
  return [
    { key: 'circle_residents', title: text('circle.column.circle'), kind: 'count' },
    { key: 'walk_residents', title: text('circle.column.walk'), kind: 'count' },
    { key: 'circle_by_walk', title: text('circle.column.ratio'), kind: 'decimal' },
    { key: 'circle_km2', title: text('circle.column.circle.area'), kind: 'decimal' },
    { key: 'walk_km2', title: text('circle.column.walk.area'), kind: 'decimal' },
  ];
}

/** How many times the walk the circle is; null where nobody is reached. */
function timesOf(circle: number, walk: number): number | null {
  return walk > 0 ? Math.round((circle / walk) * 1000) / 1000 : null;
}

/** Circle and walk, place by place; null while there is no answer. */
export function placeClaimsData(state: AppState, translator: Translator): DataTable | null {
  const { text, locale } = translator;
  const { group } = state;
  const claims = placeClaims(state);
  if (claims.length === 0) return null;
  return {
    fileName: 'quindici-cerchio-luoghi',
    title: text('circle.places'),
    columns: [
      { key: 'service', title: text('data.service'), kind: 'text' },
      { key: 'id', title: text('take.column.id'), kind: 'text' },
      { key: 'name', title: text('gaps.catchment.place'), kind: 'text' },
      ...claimColumns(translator),
    ],
    rows: claims.map(({ place, circle, walk, circleSquareMeters, walkSquareMeters }) => [
      place.service,
      place.id,
      placeName(place, locale),
      circle[group],
      walk[group],
      timesOf(circle[group], walk[group]),
      toSquareKilometers(circleSquareMeters),
      toSquareKilometers(walkSquareMeters),
    ]),
  };
}

/** Circles and walk, the city and then the NIL; null while there is no answer. */
export function zoneClaimsData(state: AppState, translator: Translator): DataTable | null {
  const { text } = translator;
  const { group } = state;
  const claims = zoneClaims(state);
  if (claims.length === 0) return null;
  return {
    fileName: 'quindici-cerchio-quartieri',
    title: text('circle.zones'),
    columns: [
      { key: 'zone', title: text('take.column.zone'), kind: 'text' },
      { key: 'name', title: text('gaps.column.name'), kind: 'text' },
      ...claimColumns(translator),
      { key: 'zone_km2', title: text('circle.column.area'), kind: 'decimal' },
    ],
    rows: claims.map((claim) => [
      claim.zoneId,
      claim.name,
      claim.circle[group],
      claim.walk[group],
      timesOf(claim.circle[group], claim.walk[group]),
      toSquareKilometers(claim.circleSquareMeters),
      toSquareKilometers(claim.walkSquareMeters),
      toSquareKilometers(claim.squareMeters),
    ]),
  };
}
