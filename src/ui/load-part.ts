/** Loads that failed and wait for the network, or for a person who asks again. */
const waiting = new Set<() => void>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function untilAskedAgain(): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      waiting.delete(go);
      window.removeEventListener('online', go);
      tell();
      resolve();
    };
    waiting.add(go);
    window.addEventListener('online', go);
    tell();
  });
}

/**
 * Loads a part of the page; one that does not come is asked for again when the network is back, or when told to. The
 * page that is written beforehand, without a window, waits for nothing.
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (typeof window === 'undefined') throw error;
      console.warn(error);
      await untilAskedAgain();
    }
  }
}

/** Whether a part waits to be asked for again. */
export function isPartWaiting(): boolean {
  return waiting.size > 0;
}

/** Asks again for every part that waits. */
export function retryParts(): void {
  for (const go of [...waiting]) go();
}

/** @returns a function that ends the subscription */
export function subscribeParts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
