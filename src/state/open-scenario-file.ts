import { needsSteps, type ProfileId } from '../core/network/profile';
import { readScenarioFile } from '../schema/scenario-file';
import { MAX_SCENARIO_TEXT, type ScenarioRefusal } from '../schema/scenario-values';
import type { AppState } from './app-state';
import { openedArea } from './reach-selectors';
import type { ReadableText } from './scenario-file-commands';
import { doStep } from './scenario-history';
import { initialState } from './store';

/** The pace of a file; one that needs to know the steps falls back to the usual one where they are not known. */
function paceOf(profileId: ProfileId, speedKmh: number, knowsSteps: boolean | null): Partial<AppState> {
  if (!needsSteps(profileId) || knowsSteps !== false) return { profileId, speedKmh };
  const { profileId: usual, speedKmh: usualSpeed } = initialState;
  return { profileId: usual, speedKmh: usualSpeed, notices: [{ key: 'pace', value: profileId }] };
}

/** Takes up the scenario of a file, or tells why it is refused. */
export async function openScenarioFile(
  get: () => AppState,
  change: (patch: Partial<AppState>) => void,
  file: ReadableText,
): Promise<void> {
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
}
