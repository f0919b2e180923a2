import type { StoreApi } from 'zustand/vanilla';

/**
 * The same store for one who comes late and must be told first: whoever subscribes to the returned store hears of a
 * change before all that subscribe to the given one after this call. The map does, so that its own worker has the new
 * shapes while the panels are still being rendered.
 */
export function subscribeFirst<T>(store: StoreApi<T>): StoreApi<T> {
  const listeners = new Set<Parameters<StoreApi<T>['subscribe']>[0]>();
  store.subscribe((state, before) => {
    for (const listener of listeners) listener(state, before);
  });
  return {
    ...store,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
