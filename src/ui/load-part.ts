import { nextPaint } from './next-paint';

/** How parts of the page stand that somebody waits for: one that failed is told before one that is late. */
export type PartsState = 'coming' | 'late' | 'failed';

/** After so many milliseconds without a part the page says that it is late; it is still waited for. */
const LATE_MILLISECONDS = 8000;

/** Loads that failed and wait for the network, or for a person who asks again. */
const waiting = new Set<() => void>();
/** Loads that have not come for a while. */
const late = new Set<symbol>();
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

/** Waits for a load, and says when it takes long: a script that is on its way cannot be watched. */
async function watchLate<T>(load: () => Promise<T>): Promise<T> {
  const key = Symbol('part');
  const timer = setTimeout(() => {
    late.add(key);
    tell();
  }, LATE_MILLISECONDS);
  try {
    return await load();
  } finally {
    clearTimeout(timer);
    if (late.delete(key)) tell();
  }
}

/**
 * Loads a part of the page, once what asks for it has been painted: a person sees the answer to a key or a click first.
 * One that does not come is asked for again when the network is back, or when told to. The page that is written
 * beforehand, without a window, waits for nothing.
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  if (typeof window === 'undefined') return load();
  await nextPaint();
  for (;;) {
    try {
      return await watchLate(load);
    } catch (error) {
      console.warn(error);
      await untilAskedAgain();
    }
  }
}

/** How the parts stand that are waited for. */
export function readPartsState(): PartsState {
  if (waiting.size > 0) return 'failed';
  return late.size > 0 ? 'late' : 'coming';
}

/** Asks again for every part that failed. */
export function retryParts(): void {
  for (const go of [...waiting]) go();
}

/** @returns a function that ends the subscription */
export function subscribeParts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
