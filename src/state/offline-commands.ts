import type { AppState } from './app-state';
import type { OfflineDevice } from './offline-device';
import type { OfflineKeeper } from './offline-keeper';

/** What a person can do about the copy on the device. */
export interface OfflineCommands {
  /** Finds out whether there is a copy. Stores nothing, unless the page runs as an installed app: then it makes one. */
  readonly lookForCopy: () => Promise<void>;
  readonly turnOfflineOn: () => Promise<void>;
  /** Takes the copies and the service worker away. */
  readonly turnOfflineOff: () => Promise<void>;
}

/** The commands of the offline copy; the code that does it is loaded with the first of them. */
export function createOfflineCommands(
  set: (patch: Partial<AppState>) => void,
  device: OfflineDevice,
): OfflineCommands {
  let loading: Promise<OfflineKeeper> | undefined;
  const keeper = (): Promise<OfflineKeeper> => {
    loading ??= import('./offline-keeper').then(({ createOfflineKeeper }) =>
      createOfflineKeeper(set, device),
    );
    return loading;
  };
  return {
    lookForCopy: async () => (await keeper()).look(),
    turnOfflineOn: async () => (await keeper()).turnOn(),
    turnOfflineOff: async () => (await keeper()).turnOff(),
  };
}
