import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import { currentCoverage, zoneRow } from '../../state/coverage-selectors';
import { wayOf } from '../pace-words';

/** "412.000 residenti non hanno un coworking entro 15 minuti a piedi."; null while there is no answer. */
export function leftOutSentence(state: AppState, { text, list }: Translator): string | null {
  const city = zoneRow(state, 'city');
  const answer = currentCoverage(state);
  if (!city || !answer) return null;
  const { match, profile } = answer.query;
  const names = state.services.map((id) => text(`one.${id}`));
  const services = match === 'all' ? text('gaps.all', { list: list(names) }) : list(names, 'disjunction');
  const minutes = state.cutoffMinutes;
  if (city.uncovered === 0) return text('gaps.sentence.none', { services, minutes });
  const people = text(`gaps.people.${state.group}`, { count: city.uncovered });
  return text(`gaps.sentence.${wayOf(profile.id)}`, { people, count: city.uncovered, services, minutes });
}
