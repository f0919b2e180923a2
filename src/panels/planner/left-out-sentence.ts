import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import { currentCoverage, zoneRow } from '../../state/coverage-selectors';
import { wayOf } from '../pace-words';
import { servicesWords } from '../service-words';

/** "un coworking o un fablab", "tutti questi servizi insieme (…)": what the question is about. */
export function servicesInQuestion(state: AppState, translator: Translator): string {
  return servicesWords(state, state.services, state.match, translator);
}

/** "412.000 residenti non hanno un coworking entro 15 minuti a piedi."; null while there is no answer. */
export function leftOutSentence(state: AppState, translator: Translator): string | null {
  const { text } = translator;
  const city = zoneRow(state, 'city');
  const answer = currentCoverage(state);
  if (!city || !answer) return null;
  const { profile } = answer.query;
  const services = servicesInQuestion(state, translator);
  const minutes = state.cutoffMinutes;
  if (city.uncovered === 0) return text('gaps.sentence.none', { services, minutes });
  const people = text(`gaps.people.${state.group}`, { count: city.uncovered });
  return text(`gaps.sentence.${wayOf(profile.id)}`, { people, count: city.uncovered, services, minutes });
}
