import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import type { NeighbourhoodRow, NeighbourhoodSummary } from '../../state/neighbourhood-selectors';
import { wayOf } from '../pace-words';
import { oneOfService } from '../service-words';
import type { NeighbourhoodText } from './use-neighbourhood-text';

/** Time and pace of a page, as its sentences fill them in: "15", "a piedi". */
export function timeWords({ answer }: NeighbourhoodSummary, nilText: NeighbourhoodText) {
  const { cutoffSeconds, profile } = answer.query;
  return { minutes: cutoffSeconds / 60, way: nilText(`nil.${wayOf(profile.id)}`) };
}

/**
 * "A 15 minuti a piedi 25.671 persone hanno un mercato coperto e nessuno ha un coworking.": the service that most have,
 * and the one that fewest have; the first of equals.
 */
export function neighbourhoodSentence(
  state: AppState,
  summary: NeighbourhoodSummary,
  nilText: NeighbourhoodText,
  { text, list }: Translator,
): string {
  const time = timeWords(summary, nilText);
  const { rows } = summary;
  const pick = (isBetter: (a: number, b: number) => boolean): NeighbourhoodRow =>
    rows.reduce((best, row) => (isBetter(row.reached, best.reached) ? row : best));
  if (rows.every(({ reached }) => reached === 0)) return nilText('nil.sentence.none', time);
  if (rows.every(({ reachedShare }) => reachedShare === 1)) return nilText('nil.sentence.all', time);
  const best = pick((a, b) => a > b);
  const worst = pick((a, b) => a < b);
  const piece = ({ service, reached, reachedShare }: NeighbourhoodRow): string =>
    nilText(reached === 0 ? 'nil.piece.none' : reachedShare === 1 ? 'nil.piece.all' : 'nil.piece.some', {
      count: reached,
      service: oneOfService(text, state, service),
    });
  return nilText('nil.sentence', {
    ...time,
    pieces: list(best === worst ? [piece(best)] : [piece(best), piece(worst)]),
  });
}
