import type { SheetAnswer } from '../../core/sheet/sheet-answers';
import type { Translator } from '../../i18n/translate';
import type { NilZone } from '../../schema/zone';
import type { AppState } from '../../state/app-state';
import { wayOf } from '../pace-words';
import { servicesInQuestion } from '../planner/left-out-sentence';

/** What the page says first: how many of the NIL are left out, beside the whole city. */
export function sheetSentence(
  { asked, query }: SheetAnswer,
  { commonName: name }: NilZone,
  state: AppState,
  translator: Translator,
): string {
  const { text, percent } = translator;
  const { group, cutoffMinutes: minutes } = state;
  if (!asked) return text('gaps.nothing');
  const { zone, city } = asked;
  if (zone.residents[group] === 0) return text('print.sentence.empty', { name });
  const services = servicesInQuestion(state, translator);
  const count = zone.uncovered[group];
  if (count === 0) return text('print.sentence.none', { name, services, minutes });
  return text(`print.sentence.${wayOf(query.asked.profile.id)}`, {
    name,
    people: text(`gaps.people.${group}`, { count }),
    count,
    services,
    minutes,
    share: percent(count / zone.residents[group]),
    city: percent(city.uncovered[group] / city.residents[group]),
  });
}
