import type { OfflineFailure } from '../schema/offline-set';

/** What of the browser the offline copy needs. */
export interface OfflineDevice {
  /** Undefined where the browser has none, or the address is not secure. */
  readonly workers: ServiceWorkerContainer | undefined;
  readonly caches: CacheStorage | undefined;
  readonly isSecure: boolean;
  /** Address of the folder that the page is in, ending with a slash. */
  readonly scope: string;
  /** The build of this page, '' for one that was not built. */
  readonly build: string;
  /** Whether the page runs as an installed app. */
  readonly isInstalled: boolean;
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
