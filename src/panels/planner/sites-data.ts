import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import type { DataTable } from '../../state/data-table';
import { currentSites } from '../../state/sites-selectors';

/** A coordinate to one metre. */
function toMeter(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

/** The proposed sites in their order, with whom each adds and what is proven; null without any. */
export function sitesData(state: AppState, { text, number }: Translator): DataTable | null {
  const answer = currentSites(state);
  if (!answer) return null;
  const { query, sites, addresses, gained, uncovered, provenShare } = answer;
  const counts = { gained: gained[query.group], uncovered: uncovered[query.group] };
  return {
    fileName: 'quindici-siti',
    title: text('sites.title'),
    columns: [
      { key: 'rank', title: text('take.column.rank'), kind: 'count' },
      { key: 'lng', title: text('take.column.lng'), kind: 'decimal' },
      { key: 'lat', title: text('take.column.lat'), kind: 'decimal' },
      { key: 'near', title: text('take.column.near'), kind: 'text' },
      { key: 'nil', title: text('take.column.nil'), kind: 'count' },
      { key: 'gain', title: text('take.column.gain'), kind: 'count' },
      { key: 'gain_over65', title: text('take.column.gain.over65'), kind: 'count' },
      { key: 'gain_under15', title: text('take.column.gain.under15'), kind: 'count' },
      { key: 'residents_within', title: text('take.column.within'), kind: 'count' },
    ],
    rows: sites.map(({ position: [lng, lat], nil, gain, within }, i) => [
      i + 1,
      toMeter(lng),
      toMeter(lat),
      addresses[i],
      nil,
      gain.all,
      gain.over65,
      gain.under15,
      within.all,
    ]),
    notes: [
      text('take.sites.gained', counts),
      provenShare === 1
        ? text('sites.best')
        : text('sites.proof', { share: number(Math.floor(provenShare * 1000) / 10, 1) }),
      text('sites.method'),
    ],
  };
}
