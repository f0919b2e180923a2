interface Entry {
  readonly address: string;
  readonly response: Response;
}

/** Addresses as the browser makes them of what is asked for. */
function addressOf(asked: RequestInfo | URL): string {
  return asked instanceof Request ? asked.url : String(asked);
}

/** The part of a browser's cache that a copy uses, kept in memory. */
function makeCache(entries: Map<string, Entry>, room: () => number): Cache {
  const refuse = (): never => {
    throw new Error('not used');
  };
  return {
    add: refuse,
    addAll: refuse,
    matchAll: refuse,
    delete: refuse,
    keys: async () => [...entries.values()].map(({ address }) => new Request(address)),
    match: async (asked) => entries.get(addressOf(asked))?.response.clone(),
    put: async (asked, response) => {
      if (entries.size >= room()) throw new DOMException('full', 'QuotaExceededError');
      const address = addressOf(asked);
      entries.set(address, { address, response: response.clone() });
    },
  };
}

export interface MadeCaches extends CacheStorage {
  /** What stands in a cache, address by address. */
  readonly read: (name: string) => Promise<Readonly<Record<string, string>>>;
}

/**
 * Caches in memory.
 * @param room how many entries one cache may hold
 */
export function makeCaches(room = (): number => Number.POSITIVE_INFINITY): MadeCaches {
  const stores = new Map<string, Map<string, Entry>>();
  return {
    keys: async () => [...stores.keys()],
    has: async (name) => stores.has(name),
    delete: async (name) => stores.delete(name),
    open: async (name) => {
      const entries = stores.get(name) ?? new Map<string, Entry>();
      stores.set(name, entries);
      return makeCache(entries, room);
    },
    match: async (asked, options) =>
      stores
        .get(options?.cacheName ?? '')
        ?.get(addressOf(asked))
        ?.response.clone(),
    read: async (name) =>
      Object.fromEntries(
        await Promise.all(
          [...(stores.get(name)?.values() ?? [])].map(
            async ({ address, response }) => [address, await response.clone().text()] as const,
          ),
        ),
      ),
  };
}
