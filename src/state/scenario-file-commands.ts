import type { AppState } from './app-state';

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

/** The commands of scenario files, on a state and the one way to change it. */
export function createScenarioFileCommands(
  get: () => AppState,
  change: (patch: Partial<AppState>) => void,
): ScenarioFileCommands {
  return {
    openScenarioFile: async (file) => {
      const { openScenarioFile } = await import('./open-scenario-file');
      await openScenarioFile(get, change, file);
    },
    dismissRefusedScenario: () => change({ refusedScenario: null }),
  };
}
