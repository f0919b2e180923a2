import type { ScenarioAnswer } from '../../core/access/scenario-answers';
import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import { zoneChange } from '../../state/scenario-selectors';
import { wayOf } from '../pace-words';
import { servicesInQuestion } from '../planner/left-out-sentence';

/** Who gains and who loses by a scenario; null where it is not known of the city. */
export function scenarioSentence(
  answer: ScenarioAnswer,
  state: AppState,
  translator: Translator,
): string | null {
  const { text } = translator;
  const { group, match, services: chosen, cutoffMinutes: minutes, profileId } = state;
  const city = zoneChange(answer, 'city');
  if (!city) return null;
  const isAll = chosen.length > 1 && match === 'all';
  const gained = city.gained[group];
  return text('what-if.sentence', {
    people: text(`gaps.people.${group}`, { count: gained }),
    gained,
    lost: city.lost[group],
    services: servicesInQuestion(state, translator),
    match: isAll ? 'all' : 'any',
    minutes,
    way: text(`what-if.way.${wayOf(profileId)}`),
  });
}
