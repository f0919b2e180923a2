import type { Scenario } from '../core/scenario';

/** Most steps that can be taken back. */
const MAX_STEPS = 200;

/** The way back and forth from the present scenario. */
export interface ScenarioHistory {
  /** The scenarios before the present one, oldest first. */
  readonly past: readonly Scenario[];
  /** Those taken back, the one taken back last first. */
  readonly future: readonly Scenario[];
  /** The scenario before the drag that is under way; null without one. */
  readonly held: Scenario | null;
}

/** The part of the state that the steps change together. */
export interface ScenarioSteps {
  readonly scenario: Scenario;
  readonly scenarioHistory: ScenarioHistory;
}

export const emptyScenario: Scenario = { name: '', changes: [] };
export const emptyHistory: ScenarioHistory = { past: [], future: [], held: null };

function isSame(a: Scenario, b: Scenario): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Takes a step that can be undone, and ends a drag in it; nothing that is undone can be redone after. */
export function doStep({ scenario, scenarioHistory }: ScenarioSteps, next: Scenario): ScenarioSteps {
  const before = scenarioHistory.held ?? scenario;
  if (isSame(before, next)) return { scenario: before, scenarioHistory: { ...scenarioHistory, held: null } };
  const past = [...scenarioHistory.past, before].slice(-MAX_STEPS);
  return { scenario: next, scenarioHistory: { past, future: [], held: null } };
}

/** Shows a scenario while it is dragged: no step until {@link settleDrag}. */
export function holdStep({ scenario, scenarioHistory }: ScenarioSteps, next: Scenario): ScenarioSteps {
  return { scenario: next, scenarioHistory: { ...scenarioHistory, held: scenarioHistory.held ?? scenario } };
}

/** Ends a drag: all of it is one step. */
export function settleDrag(steps: ScenarioSteps): ScenarioSteps {
  return steps.scenarioHistory.held ? doStep(steps, steps.scenario) : steps;
}

/** Ends a drag as if it had not been. */
export function cancelDrag({ scenario, scenarioHistory }: ScenarioSteps): ScenarioSteps {
  const { held } = scenarioHistory;
  return { scenario: held ?? scenario, scenarioHistory: { ...scenarioHistory, held: null } };
}

/** Takes the last step back; a drag that is under way is cancelled instead. */
export function undoStep(steps: ScenarioSteps): ScenarioSteps {
  const { scenario, scenarioHistory } = steps;
  const { past, future, held } = scenarioHistory;
  if (held) return cancelDrag(steps);
  const before = past[past.length - 1];
  if (!before) return steps;
  return {
    scenario: before,
    scenarioHistory: { past: past.slice(0, -1), future: [scenario, ...future], held: null },
  };
}

/** Takes again the step that was taken back last; a drag that is under way is cancelled first. */
export function redoStep(steps: ScenarioSteps): ScenarioSteps {
  const { scenario, scenarioHistory } = cancelDrag(steps);
  const [next, ...future] = scenarioHistory.future;
  if (!next) return { scenario, scenarioHistory };
  return {
    scenario: next,
    scenarioHistory: { past: [...scenarioHistory.past, scenario], future, held: null },
  };
}

/**
 * Takes up the scenario of a link: a step that can be undone, so that nothing tried out is lost to Back; without a step
 * where nothing was tried out yet.
 * @param isElsewhere the link had no room for its scenario: the present one stays
 */
export function takeLinked(steps: ScenarioSteps, linked: Scenario, isElsewhere: boolean): ScenarioSteps {
  const { scenario, scenarioHistory } = cancelDrag(steps);
  if (isElsewhere) return { scenario, scenarioHistory };
  if (isSame(scenario, emptyScenario)) return { scenario: linked, scenarioHistory };
  return doStep({ scenario, scenarioHistory }, linked);
}
