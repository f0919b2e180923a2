import { writeScenarioFile } from '../schema/scenario-file';
import type { AppState } from './app-state';
import { openedArea } from './reach-selectors';

/** The text of a file with the scenario and what it asks; '' before the study area is open. */
export function scenarioFileText(state: AppState): string {
  const area = openedArea(state);
  if (!area) return '';
  const { services, match, cutoffMinutes, group, profileId, speedKmh, scenario } = state;
  const question = { services, match, minutes: cutoffMinutes, group, pace: profileId, speedKmh };
  return writeScenarioFile({ area: area.area.id, question, scenario });
}
