import type { Locale, Translator } from '../../i18n/translate';
import type { ScenarioPlace } from '../../state/scenario-places';
import { placeName } from '../place-words';

/** "+12.431", "−320" or "0": what a change adds or takes away. */
export function signed(value: number, number: Translator['number']): string {
  if (value === 0) return number(0);
  return `${value > 0 ? '+' : '−'}${number(Math.abs(value))}`;
}

/** The name of a place of the scenario; of one that it opens, what opens and as which change. */
export function scenarioPlaceName(
  { today, service, change }: ScenarioPlace,
  text: Translator['text'],
  locale: Locale,
): string {
  if (today) return placeName(today, locale);
  return text('what-if.place.opened', { service: text(`service.${service}`), number: (change ?? 0) + 1 });
}
