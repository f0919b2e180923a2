import type { LngLat } from '../core/geo';
import type { Scenario } from '../core/scenario';
import { cleanName } from '../schema/scenario-values';
import type { ServiceId } from '../schema/service';
import type { AppState } from './app-state';
import { openedArea } from './reach-selectors';
import {
  addCrossing,
  closePlace,
  moveOpened,
  movePlace,
  openPlace,
  removeChange,
  type TodaysPlace,
} from './scenario-edits';
import {
  cancelDrag,
  doStep,
  emptyScenario,
  holdStep,
  redoStep,
  type ScenarioSteps,
  settleDrag,
  undoStep,
} from './scenario-history';

/** A place of today by its facilityIndex, or one that the scenario opens by the position of that change in it. */
export type PlaceRef =
  | { readonly kind: 'today'; readonly facilityIndex: number }
  | { readonly kind: 'opened'; readonly change: number };

/** What a person can do to the scenario; each is one step that can be undone. */
export interface ScenarioCommands {
  readonly openPlace: (service: ServiceId, position: LngLat) => void;
  /** Opens several places in one step. */
  readonly openPlaces: (service: ServiceId, positions: readonly LngLat[]) => void;
  /** Closes a place of today; one that the scenario opens is taken out of it again. */
  readonly closePlace: (place: PlaceRef) => void;
  readonly movePlace: (place: PlaceRef, to: LngLat) => void;
  /** Shows a place where the pointer holds it, until the drag is settled as one step, or cancelled. */
  readonly dragPlace: (place: PlaceRef, to: LngLat) => void;
  readonly settleDrag: () => void;
  readonly cancelDrag: () => void;
  readonly addCrossing: (from: LngLat, to: LngLat) => void;
  readonly removeChange: (index: number) => void;
  readonly renameScenario: (name: string) => void;
  /** Back to today, without a name. */
  readonly clearScenario: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The commands of the scenario, on a state and the one way to change it. */
export function createScenarioCommands(
  get: () => AppState,
  changeState: (patch: Partial<AppState>) => void,
): ScenarioCommands {
  /** What is changed is shown changed. */
  const change = ({ scenario, scenarioHistory }: ScenarioSteps): void =>
    changeState({ scenario, scenarioHistory, scenarioSide: 'after' });
  const step = (edit: (scenario: Scenario) => Scenario): void => {
    const state = get();
    change(doStep(state, edit(state.scenario)));
  };
  const todaysPlace = (facilityIndex: number): TodaysPlace | undefined =>
    openedArea(get())?.places[facilityIndex];
  const moved = (place: PlaceRef, to: LngLat): Scenario => {
    const { scenario } = get();
    if (place.kind === 'opened') return moveOpened(scenario, place.change, to);
    const today = todaysPlace(place.facilityIndex);
    return today ? movePlace(scenario, today, to) : scenario;
  };
  return {
    openPlace: (service, position) => step((scenario) => openPlace(scenario, service, position)),
    openPlaces: (service, positions) =>
      step((scenario) => positions.reduce((next, position) => openPlace(next, service, position), scenario)),
    closePlace: (place) =>
      step((scenario) => {
        if (place.kind === 'opened') return removeChange(scenario, place.change);
        const today = todaysPlace(place.facilityIndex);
        return today ? closePlace(scenario, today) : scenario;
      }),
    movePlace: (place, to) => step(() => moved(place, to)),
    dragPlace: (place, to) => change(holdStep(get(), moved(place, to))),
    settleDrag: () => change(settleDrag(get())),
    cancelDrag: () => change(cancelDrag(get())),
    addCrossing: (from, to) => step((scenario) => addCrossing(scenario, from, to)),
    removeChange: (index) => step((scenario) => removeChange(scenario, index)),
    renameScenario: (name) => step(({ changes }) => ({ name: cleanName(name), changes })),
    clearScenario: () => step(() => emptyScenario),
    undo: () => change(undoStep(get())),
    redo: () => change(redoStep(get())),
  };
}
