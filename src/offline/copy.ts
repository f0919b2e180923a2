import { cachePrefix, type OfflineSet } from '../schema/offline-set';

/** What of the browser a copy needs. */
export interface CopyWorld {
  readonly caches: CacheStorage;
  readonly fetch: (address: string | Request, options?: RequestInit) => Promise<Response>;
  /** Address of the folder that the page is in, ending with a slash. */
  readonly scope: string;
}

/** The copy of one build on the device, a cache of its own; those of older builds stand beside it. */
export interface OfflineCopy {
  /**
   * Brings what is missing; what an older copy has already is not loaded again.
   * @throws if a file does not come, is not the one of this build, or has no room; what came is then useless until the
   * rest does
   */
  readonly keep: (onProgress: (done: number, total: number) => void) => Promise<void>;
  /** Answers from the copies, and from the network what is in none. */
  readonly answer: (request: Request) => Promise<Response>;
  /** Takes this copy away. */
  readonly remove: () => Promise<void>;
  /** Takes the copies of other builds away. */
  readonly removeOthers: () => Promise<void>;
}

/** How many files are loaded side by side. */
const SIDE_BY_SIDE = 6;

/** Whether a response is the file that a digest stands for. */
async function isWhole(response: Response, integrity: string): Promise<boolean> {
  const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  return integrity === `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/** A response that came by way of another address may not answer a navigation; a new one with the same body may. */
function asFirstHand(response: Response): Response {
  if (!response.redirected) return response;
  const { status, statusText, headers } = response;
  return new Response(response.body, { status, statusText, headers });
}

export function createCopy({ build, files, later }: OfflineSet, world: CopyWorld): OfflineCopy {
  const { caches, scope } = world;
  const prefix = cachePrefix(scope);
  const own = prefix + build;
  const pageAddresses = [scope, `${scope}index.html`];
  const laterAddresses = later.map((address) => scope + address);

  const listOthers = async (): Promise<readonly string[]> =>
    (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);

  const find = async (names: readonly string[], address: string): Promise<Response | undefined> => {
    for (const name of names) {
      const found = await caches.match(address, { cacheName: name, ignoreVary: true });
      if (found) return found;
    }
    return undefined;
  };

  const download = async (address: string, integrity: string): Promise<Response> => {
    const response = await world.fetch(scope + address, { cache: 'no-cache', integrity });
    if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
    return asFirstHand(response);
  };

  const keepLater = async (request: Request): Promise<Response> => {
    const response = await world.fetch(request);
    if (response.ok && (await caches.has(own)))
      await (await caches.open(own)).put(request.url, response.clone());
    return response;
  };

  return {
    keep: async (onProgress) => {
      const cache = await caches.open(own);
      const others = await listOthers();
      const waiting = [...files];
      let done = 0;
      const work = async (): Promise<void> => {
        for (let file = waiting.shift(); file; file = waiting.shift()) {
          const [address, integrity] = file;
          if (!(await cache.match(scope + address, { ignoreVary: true }))) {
            const known = await find(others, scope + address);
            const isSame = known !== undefined && (await isWhole(known, integrity));
            await cache.put(scope + address, isSame ? known : await download(address, integrity));
          }
          onProgress(++done, files.length);
        }
      };
      await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
      for (const address of laterAddresses) {
        const known = await find(others, address);
        if (known) await cache.put(address, known);
      }
    },
    answer: async (request) => {
      const address = request.url.split('#', 1)[0];
      const isPage = request.mode === 'navigate' && pageAddresses.includes(address.split('?', 1)[0]);
      const kept =
        (await find([own], isPage ? scope : address)) ??
        (isPage ? undefined : await find(await listOthers(), address));
      if (kept) return kept;
      return laterAddresses.includes(address) ? keepLater(request) : world.fetch(request);
    },
    remove: async () => {
      await caches.delete(own);
    },
    removeOthers: async () => {
      await Promise.all((await listOthers()).map((name) => caches.delete(name)));
    },
  };
}
