import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import type { DataTable } from '../../state/data-table';
import { currentFewest, currentSites, shownSites } from '../../state/sites-selectors';
import { fewestWords, sitesWords } from '../next/next-words';

/** A coordinate to one metre. */
function toMeter(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

/** The proposed sites in their order, with whom each adds and what is proven; null without any. */
export function sitesData(state: AppState, translator: Translator): DataTable | null {
  const { text } = translator;
  const shown = shownSites(state);
  if (!shown) return null;
  const { sites, addresses } = shown;
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
    notes: [...answerNotes(state, translator), text('sites.method')],
  };
}

/** What the answer says, in the words of the panel. */
function answerNotes(state: AppState, translator: Translator): string[] {
  const sites = currentSites(state);
  const fewest = currentFewest(state);
  const words = sites
    ? sitesWords(state, sites, translator)
    : fewest && fewestWords(state, fewest, translator);
  return words ? [words.sentence, words.proof, ...words.details].filter((note) => note !== '') : [];
}
