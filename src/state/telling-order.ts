import type { StoreApi } from 'zustand/vanilla';

/** Turns of the microtask queue that the map takes to pass its shapes to its own worker, and some to spare. */
const TURNS = 8;

type Listener<T> = Parameters<StoreApi<T>['subscribe']>[0];

/** Two views of one store that differ only in when they tell of a change. */
export interface TellingOrder<T> {
  /** Tells before all who subscribe to the store itself from now on. */
  readonly first: StoreApi<T>;
  /** Tells a few turns of the microtask queue later, several changes at once; still before anything is painted. */
  readonly last: StoreApi<T>;
}

/**
 * Lets the map pass new shapes to its worker before the panels are rendered, so that the two work side by side. The
 * state itself is the same for both at any time.
 */
export function orderTelling<T>(store: StoreApi<T>): TellingOrder<T> {
  const early = new Set<Listener<T>>();
  const late = new Set<Listener<T>>();
  let isPending = false;
  const tellLate = async (before: T): Promise<void> => {
    isPending = true;
    for (let turn = 0; turn < TURNS; turn++) await null;
    isPending = false;
    for (const listener of [...late]) listener(store.getState(), before);
  };
  store.subscribe((state, before) => {
    for (const listener of early) listener(state, before);
    if (!isPending) void tellLate(before);
  });
  const subscribeTo = (listeners: Set<Listener<T>>) => (listener: Listener<T>) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    first: { ...store, subscribe: subscribeTo(early) },
    last: { ...store, subscribe: subscribeTo(late) },
  };
}
