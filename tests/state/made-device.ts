import {
  cachePrefix,
  type OfflineFailure,
  type OfflineReply,
  type OfflineRequest,
} from '../../src/schema/offline-set';
import type { CopyRegistration, CopyWorker, OfflineDevice } from '../../src/state/offline-device';
import { makeCaches } from '../offline/made-caches';

export const scope = 'https://x/quindici/';

export interface DeviceOptions extends Partial<OfflineDevice> {
  /** The build that the host serves. */
  readonly servedBuild?: string;
  /** A copy that is on the device already. */
  readonly keptBuild?: string;
  /** Why the copy does not come. */
  readonly failure?: OfflineFailure;
  /** What registering rejects with. */
  readonly refusal?: Error;
  /** A registration of a page around this one. */
  readonly outerScope?: string;
}

export interface MadeDevice {
  readonly device: OfflineDevice;
  readonly cacheNames: () => Promise<readonly string[]>;
  readonly isRegistered: () => boolean;
  /** Another worker takes the page over. */
  readonly takeOver: (build: string) => void;
  /** The worker tells the page something of itself. */
  readonly tell: (news: OfflineReply) => void;
  readonly asked: OfflineRequest['type'][];
  readonly registered: unknown[];
}

/** A browser as far as the copy needs one: its worker tells how far it is, then is at work or gone. */
export function makeDevice({
  servedBuild = 'one',
  keptBuild,
  failure,
  refusal,
  outerScope,
  ...device
}: DeviceOptions = {}): MadeDevice {
  const caches = makeCaches();
  const asked: OfflineRequest['type'][] = [];
  const registered: unknown[] = [];
  const listeners = new Map<string, (event: MessageEvent) => void>();
  let registration: CopyRegistration | undefined;
  let controller: CopyWorker | null = null;

  const tell = (data: OfflineReply): void =>
    listeners.get('message')?.(new MessageEvent('message', { data }));

  const makeWorker = (build: string, state: () => ServiceWorkerState, onState: (go: () => void) => void) => ({
    get state() {
      return state();
    },
    postMessage: ({ type }: OfflineRequest, [port]: Transferable[]) => {
      asked.push(type);
      const reply: OfflineReply = type === 'hello' ? { type: 'build', build } : { type: 'kept' };
      if (port instanceof MessagePort) port.postMessage(reply);
    },
    addEventListener: (_: 'statechange', listener: () => void) => onState(listener),
  });

  const enter = (worker: CopyWorker): CopyRegistration => {
    registration = {
      scope: outerScope ?? scope,
      installing: worker,
      waiting: null,
      active: worker.state === 'activated' ? worker : null,
      update: async () => undefined,
      unregister: async () => {
        registration = undefined;
        return true;
      },
    };
    return registration;
  };

  const atWork = (build: string): CopyWorker =>
    makeWorker(
      build,
      () => 'activated',
      () => {},
    );

  if (keptBuild !== undefined || outerScope !== undefined) enter(atWork(keptBuild ?? 'outer'));
  if (keptBuild !== undefined) void caches.open(cachePrefix(scope) + keptBuild);
  void caches.open('another page');

  const install = (): CopyWorker => {
    let state: ServiceWorkerState = 'installing';
    let onState = (): void => {};
    const worker = makeWorker(
      servedBuild,
      () => state,
      (listener) => {
        onState = listener;
      },
    );
    setTimeout(async () => {
      await caches.open(cachePrefix(scope) + servedBuild);
      tell({ type: 'progress', done: 1, total: 2 });
      if (failure) tell({ type: 'failed', reason: failure });
      state = failure ? 'redundant' : 'activated';
      onState();
      tell({ type: 'progress', done: 2, total: 2 });
    });
    return worker;
  };

  return {
    tell,
    asked,
    registered,
    cacheNames: () => caches.keys(),
    isRegistered: () => registration !== undefined,
    takeOver: (build) => {
      controller = atWork(build);
      listeners.get('controllerchange')?.(new MessageEvent('controllerchange'));
    },
    device: {
      workers: {
        get controller() {
          return controller;
        },
        getRegistration: async () => registration,
        register: async (address, options) => {
          registered.push([address, options]);
          if (refusal) throw refusal;
          return enter(install());
        },
        addEventListener: (type, listener) => listeners.set(type, listener),
      },
      caches,
      isSecure: true,
      scope,
      build: 'one',
      isInstalled: false,
      onShown: () => {},
      ...device,
    },
  };
}
