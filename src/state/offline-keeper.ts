import {
  cachePrefix,
  type OfflineFailure,
  type OfflineReply,
  type OfflineRequest,
} from '../schema/offline-set';
import type { AppState } from './app-state';
import type { CopyRegistration, CopyWorker, CopyWorkers, OfflineDevice } from './offline-device';

export interface OfflineKeeper {
  readonly look: () => Promise<void>;
  readonly turnOn: () => Promise<void>;
  readonly turnOff: () => Promise<void>;
}

/** A copy that could not be made, told by the worker that tried. */
class CopyError extends Error {
  override readonly name = 'CopyError';
  readonly reason: OfflineFailure;

  constructor(reason: OfflineFailure) {
    super(`no copy: ${reason}`);
    this.reason = reason;
  }
}

/** Asks a worker and waits for its answer. */
function ask(worker: CopyWorker, request: OfflineRequest): Promise<OfflineReply> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<OfflineReply>) => {
      port1.close();
      resolve(data);
    };
    worker.postMessage(request, [port2]);
  });
}

/**
 * The worker of a registration once it is at work.
 * @throws CopyError if it could not bring the copy
 */
function untilActive(registration: CopyRegistration): Promise<CopyWorker> {
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  return new Promise((resolve, reject) => {
    if (!worker) {
      reject(new CopyError('network'));
      return;
    }
    const settle = (): void => {
      if (worker.state === 'activated') resolve(worker);
      else if (worker.state === 'redundant') reject(new CopyError('network'));
    };
    worker.addEventListener('statechange', settle);
    settle();
  });
}

/** Keeps the state what the copy on the device is, and changes that copy. */
export function createOfflineKeeper(
  set: (patch: Partial<AppState>) => void,
  device: OfflineDevice,
): OfflineKeeper {
  const { workers, caches, scope, build } = device;
  let isTurningOn = false;
  let isListening = false;
  /** What the worker told of its last attempt. */
  let toldReason: OfflineFailure | null = null;

  const greet = async (worker: CopyWorker | null): Promise<void> => {
    if (!worker) return;
    const reply = await ask(worker, { type: 'hello', build });
    if (reply.type === 'build') set({ hasNewVersion: reply.build !== build });
  };

  const listen = (container: CopyWorkers): void => {
    if (isListening) return;
    isListening = true;
    container.addEventListener('message', ({ data }: MessageEvent<OfflineReply>) => {
      if (!isTurningOn) return;
      if (data.type === 'progress')
        set({ offline: { kind: 'downloading', done: data.done, total: data.total } });
      if (data.type === 'failed') toldReason = data.reason;
    });
    container.addEventListener('controllerchange', () => void greet(container.controller));
    device.onShown(() => void lookForUpdate(container));
  };

  /** Looks for a newer version; without the network it will be found later. */
  const lookForUpdate = async (container: CopyWorkers): Promise<void> => {
    try {
      await (await findOwn(container))?.update();
    } catch (error) {
      console.info(error);
    }
  };

  /** The registration of this page, not that of a page around it. */
  const findOwn = async (container: CopyWorkers): Promise<CopyRegistration | undefined> => {
    const registration = await container.getRegistration(scope);
    return registration?.scope === scope ? registration : undefined;
  };

  const removeAll = async (): Promise<void> => {
    if (workers) await (await findOwn(workers))?.unregister();
    const names = (await caches?.keys()) ?? [];
    await Promise.all(
      names.filter((name) => name.startsWith(cachePrefix(scope))).map((name) => caches?.delete(name)),
    );
  };

  /** The container, or null after the state says why there is none. */
  const openContainer = (): CopyWorkers | null => {
    if (workers && caches && build !== '') return workers;
    const obstacle = device.isSecure ? 'unsupported' : 'insecure';
    set({ offline: { kind: 'impossible', obstacle } });
    return null;
  };

  const forbid = (error: unknown): void => {
    console.info(error);
    set({ offline: { kind: 'impossible', obstacle: 'forbidden' } });
  };

  const register = async (container: CopyWorkers): Promise<CopyRegistration | null> => {
    try {
      return await container.register(`${scope}sw.js`, { scope, updateViaCache: 'none' });
    } catch (error) {
      if (error instanceof TypeError) throw new CopyError('network');
      forbid(error);
      return null;
    }
  };

  const turnOn = async (): Promise<void> => {
    const container = openContainer();
    if (!container || isTurningOn) return;
    isTurningOn = true;
    toldReason = null;
    listen(container);
    set({ offline: { kind: 'downloading', done: 0, total: 0 } });
    try {
      const registration = await register(container);
      if (!registration) return;
      const worker = await untilActive(registration);
      const reply = await ask(worker, { type: 'keep' });
      if (reply.type !== 'kept') throw new CopyError(reply.type === 'failed' ? reply.reason : 'network');
      isTurningOn = false;
      set({ offline: { kind: 'on' } });
      await greet(worker);
    } catch (error) {
      isTurningOn = false;
      await removeAll();
      const reason = toldReason ?? (error instanceof CopyError ? error.reason : 'network');
      set({ offline: { kind: 'failed', reason } });
    } finally {
      isTurningOn = false;
    }
  };

  return {
    look: async () => {
      const container = openContainer();
      if (!container || isTurningOn) return;
      try {
        const registration = await findOwn(container);
        if (registration?.active) {
          listen(container);
          set({ offline: { kind: 'on' } });
          await greet(registration.active);
        } else if (device.isInstalled) await turnOn();
        else set({ offline: { kind: 'off' } });
      } catch (error) {
        forbid(error);
      }
    },
    turnOn,
    turnOff: async () => {
      set({ offline: { kind: 'removing' } });
      try {
        await removeAll();
        set({ offline: { kind: 'removed', isInstalled: device.isInstalled }, hasNewVersion: false });
      } catch (error) {
        forbid(error);
      }
    },
  };
}
