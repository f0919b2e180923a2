import type { LngLat } from '../core/geo';
import type { ServiceId } from '../schema/service';
import type { AppState, ScenarioTool } from './app-state';
import type { PlaceRef, ScenarioCommands } from './scenario-commands';

/** The tools of "What if?": the same on the map, in the panel and from the keyboard. */
export interface ToolCommands {
  /** Takes up a tool, or with null puts down the one in hand; what was chosen with that is forgotten. */
  readonly setTool: (tool: ScenarioTool | null) => void;
  readonly setOpenedService: (service: ServiceId) => void;
  readonly setScenarioSide: (side: AppState['scenarioSide']) => void;
  /** Uses the tool on a place: chooses the one to be moved, or closes it. */
  readonly pickPlace: (place: PlaceRef | null) => void;
  /** Uses the tool on a point: opens a place there, moves the chosen one there, or sets an end of a crossing. */
  readonly pickPoint: (position: LngLat) => void;
}

/** The service whose places the open tool opens. */
export function serviceToOpen({ openedService, services }: AppState): ServiceId {
  return openedService !== null && services.includes(openedService) ? openedService : services[0];
}

/** The commands of the tools, which only turn what is chosen into commands of the scenario. */
export function createToolCommands(
  get: () => AppState,
  set: (patch: Partial<AppState>) => void,
  scenario: ScenarioCommands,
): ToolCommands {
  return {
    setTool: (tool) => set({ tool, toolPlace: null, toolPoint: null }),
    setOpenedService: (openedService) => set({ openedService }),
    setScenarioSide: (scenarioSide) => set({ scenarioSide }),
    pickPlace: (place) => {
      const { tool } = get();
      if (tool === 'close' && place) scenario.closePlace(place);
      else if (tool === 'move') set({ toolPlace: place });
    },
    pickPoint: (position) => {
      const state = get();
      const { tool, toolPlace, toolPoint } = state;
      if (tool === 'open') scenario.openPlace(serviceToOpen(state), position);
      else if (tool === 'move' && toolPlace) scenario.movePlace(toolPlace, position);
      else if (tool === 'crossing' && toolPoint) {
        scenario.addCrossing(toolPoint, position);
        if (get().scenario !== state.scenario) set({ toolPoint: null });
      } else if (tool === 'crossing') set({ toolPoint: position });
    },
  };
}
