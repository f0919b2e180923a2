import { needsSteps, type ProfileId } from '../core/network/profile';
import { MAX_SCENARIO_TEXT, readScenarioFile, writeScenarioFile } from '../schema/scenario-file';
import type { ScenarioRefusal } from '../schema/scenario-values';
import type { AppState } from './app-state';
import { openedArea } from './reach-selectors';
import { doStep } from './scenario-history';
import { initialState } from './store';

/** Key of the notice that a link was made with a scenario too large for it. */
export const SCENARIO_IN_FILE = 'scenario-file';

/** What of a chosen or dropped file is needed. */
export type ReadableText = Pick<File, 'name' | 'size' | 'text'>;

/** What a person can do with a scenario as a file. */
export interface ScenarioFileCommands {
  /**
   * Takes up the scenario of a file and what it asks, in one step that can be undone; a file that is refused changes
   * nothing and is told.
   */
  readonly openScenarioFile: (file: ReadableText) => Promise<void>;
  readonly dismissRefusedScenario: () => void;
}

/** The text of a file with the scenario and what it asks; '' before the study area is open. */
export function scenarioFileText(state: AppState): string {
  const area = openedArea(state);
  if (!area) return '';
  const { services, match, cutoffMinutes, group, profileId, speedKmh, scenario } = state;
  const question = { services, match, minutes: cutoffMinutes, group, pace: profileId, speedKmh };
  return writeScenarioFile({ area: area.area.id, question, scenario });
}

/** The pace of a file; one that needs to know the steps falls back to the usual one where they are not known. */
function paceOf(profileId: ProfileId, speedKmh: number, knowsSteps: boolean | null): Partial<AppState> {
  if (!needsSteps(profileId) || knowsSteps !== false) return { profileId, speedKmh };
  const { profileId: usual, speedKmh: usualSpeed } = initialState;
  return { profileId: usual, speedKmh: usualSpeed, notices: [{ key: 'pace', value: profileId }] };
}

/** The commands of scenario files, on a state and the one way to change it. */
export function createScenarioFileCommands(
  get: () => AppState,
  change: (patch: Partial<AppState>) => void,
): ScenarioFileCommands {
  return {
    openScenarioFile: async (file) => {
      const refuse = (refusals: readonly ScenarioRefusal[]): void =>
        change({ refusedScenario: { fileName: file.name, refusals } });
      if (file.size > MAX_SCENARIO_TEXT) {
        refuse([{ where: '', code: 'too-large', found: String(file.size) }]);
        return;
      }
      let text: string;
      try {
        text = await file.text();
      } catch {
        refuse([{ where: '', code: 'damaged', found: '' }]);
        return;
      }
      const state = get();
      const area = openedArea(state);
      if (!area) return;
      const reading = readScenarioFile(text, area.area.id);
      if (reading.kind === 'refused') {
        refuse(reading.refusals);
        return;
      }
      const { question, scenario } = reading.file;
      const { services, match, minutes, group, pace, speedKmh } = question;
      change({
        ...doStep(state, scenario),
        refusedScenario: null,
        scenarioSide: 'after',
        services,
        match,
        cutoffMinutes: minutes,
        group,
        ...paceOf(pace, speedKmh, area.knowsSteps),
      });
    },
    dismissRefusedScenario: () => change({ refusedScenario: null }),
  };
}
