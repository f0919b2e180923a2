/** The files of one build that a device keeps, as the build writes them into the service worker. */
export interface OfflineSet {
  /** Twelve hexadecimal digits that stand for every byte of the build. */
  readonly build: string;
  /**
   * Address below the folder of the page, '' for the page itself, and SHA-256 in the form of `integrity`. Files of the
   * data carry the version of the data as their query.
   */
  readonly files: readonly (readonly [address: string, integrity: string])[];
  /** Large files that are kept only once a person has used them. */
  readonly later: readonly string[];
}

/** What the page tells the service worker. */
export type OfflineRequest =
  /** A page of this build is there. */
  | { readonly type: 'hello'; readonly build: string }
  /** Bring what is missing of the copy. */
  | { readonly type: 'keep' };

/** What the service worker answers, or tells of itself while it brings the copy. */
export type OfflineReply =
  | { readonly type: 'build'; readonly build: string }
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'kept' }
  | { readonly type: 'failed'; readonly reason: OfflineFailure };

/** Why a copy could not be made: no room on the device, or a file that did not come whole. */
export type OfflineFailure = 'space' | 'network';

/** How the names of the caches of one page begin; other pages of the same origin have their own. */
export function cachePrefix(scope: string): string {
  return `quindici ${scope} `;
}
