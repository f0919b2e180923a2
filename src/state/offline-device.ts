import type { OfflineFailure, OfflineRequest } from '../schema/offline-set';

/** What of a service worker is needed. */
export interface CopyWorker {
  readonly state: ServiceWorkerState;
  postMessage(message: OfflineRequest, transfer: Transferable[]): void;
  addEventListener(type: 'statechange', listener: () => void): void;
}

/** What of the registration of a service worker is needed. */
export interface CopyRegistration {
  readonly scope: string;
  readonly installing: CopyWorker | null;
  readonly waiting: CopyWorker | null;
  readonly active: CopyWorker | null;
  update(): Promise<unknown>;
  unregister(): Promise<boolean>;
}

/** What of `navigator.serviceWorker` is needed. */
export interface CopyWorkers {
  readonly controller: CopyWorker | null;
  getRegistration(address: string): Promise<CopyRegistration | undefined>;
  register(
    address: string,
    options: { readonly scope: string; readonly updateViaCache: 'none' },
  ): Promise<CopyRegistration>;
  addEventListener(type: 'message' | 'controllerchange', listener: (event: MessageEvent) => void): void;
}

/** What of the browser the offline copy needs. */
export interface OfflineDevice {
  /** Undefined where the browser has none, or the address is not secure. */
  readonly workers: CopyWorkers | undefined;
  readonly caches: Pick<CacheStorage, 'keys' | 'delete'> | undefined;
  readonly isSecure: boolean;
  /** Address of the folder that the page is in, ending with a slash. */
  readonly scope: string;
  /** The build of this page, '' for one that was not built. */
  readonly build: string;
  /** Whether the page runs as an installed app. */
  readonly isInstalled: boolean;
  /** Told each time the page comes back into sight. */
  readonly onShown: (listener: () => void) => void;
}

/** Why a browser cannot keep a copy. */
export type OfflineObstacle = 'insecure' | 'unsupported' | 'forbidden';

/** The copy of page and data on the device. */
export type OfflineState =
  /** Nobody has looked yet. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'impossible'; readonly obstacle: OfflineObstacle }
  | { readonly kind: 'off' }
  | { readonly kind: 'downloading'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly reason: OfflineFailure }
  | { readonly kind: 'on' }
  | { readonly kind: 'removing' }
  /** In an installed app the copy comes back when it is opened again. */
  | { readonly kind: 'removed'; readonly isInstalled: boolean };

/** A browser that keeps nothing. */
export const noOfflineDevice: OfflineDevice = {
  workers: undefined,
  caches: undefined,
  isSecure: false,
  scope: '',
  build: '',
  isInstalled: false,
  onShown: () => {},
};
