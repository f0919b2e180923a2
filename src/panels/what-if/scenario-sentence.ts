import type { ScenarioAnswer } from '../../core/access/scenario-answers';
import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import { zoneChange } from '../../state/scenario-selectors';
import { wayOf } from '../pace-words';

/** Who gains and who loses by a scenario; null where it is not known of the city. */
export function scenarioSentence(
  answer: ScenarioAnswer,
  { group, match, services: chosen, cutoffMinutes: minutes, profileId }: AppState,
  { text, list }: Translator,
): string | null {
  const city = zoneChange(answer, 'city');
  if (!city) return null;
  const names = chosen.map((id) => text(`one.${id}`));
  const isAll = chosen.length > 1 && match === 'all';
  const gained = city.gained[group];
  return text('what-if.sentence', {
    people: text(`gaps.people.${group}`, { count: gained }),
    gained,
    lost: city.lost[group],
    services: isAll ? text('gaps.all', { list: list(names) }) : list(names, 'disjunction'),
    match: isAll ? 'all' : 'any',
    minutes,
    way: text(`what-if.way.${wayOf(profileId)}`),
  });
}
