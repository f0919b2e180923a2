import { FIELD_COVERED, FIELD_GAINED, FIELD_LEFT_OUT, FIELD_LOST } from '../../core/access/scenario-answers';
import type { AppState } from '../../state/app-state';
import { showsScenario } from '../../state/questions';
import { showsAfter } from '../../state/scenario-places';
import {
  fieldOf,
  type PaintedField,
  SCENARIO_COVERED,
  SCENARIO_GAINED,
  SCENARIO_LOST,
  SCENARIO_OUT,
} from './field';
import { shown } from './shown';

const codesAfter: Readonly<Record<number, number>> = {
  [FIELD_LEFT_OUT]: SCENARIO_OUT,
  [FIELD_COVERED]: SCENARIO_COVERED,
  [FIELD_GAINED]: SCENARIO_GAINED,
  [FIELD_LOST]: SCENARIO_LOST,
};
const codesBefore: Readonly<Record<number, number>> = {
  [FIELD_LEFT_OUT]: SCENARIO_OUT,
  [FIELD_COVERED]: SCENARIO_COVERED,
  [FIELD_GAINED]: SCENARIO_OUT,
  [FIELD_LOST]: SCENARIO_COVERED,
};

/** Today's field where nothing is changed yet, in the colours of the scenario: the first change then repaints little. */
function todaysField(state: AppState): PaintedField | null {
  const field = fieldOf(state);
  if (!field) return null;
  const { seconds, query } = field.answer;
  return {
    madeOf: [field.answer],
    codes: () =>
      Uint8Array.from(seconds, (value) => (value > query.cutoffSeconds ? SCENARIO_OUT : SCENARIO_COVERED)),
    stale: field.stale,
  };
}

/** In "What if?": who has a place near enough today or in the scenario, who gains and who loses it; null elsewhere. */
export function scenarioField(state: AppState): PaintedField | null {
  if (!showsScenario(state)) return null;
  const outcome = shown(state.scenarioAnswer);
  if (outcome?.value.kind !== 'scenario') return todaysField(state);
  const { field } = outcome.value;
  const isAfter = showsAfter(state);
  const codes = isAfter ? codesAfter : codesBefore;
  return {
    madeOf: [field, isAfter],
    codes: () => field.map((fate) => codes[fate]),
    stale: outcome.stale,
  };
}
