import { AbortError } from '../core/errors';

/** How long work may hold the thread before the messages that wait are read: half a frame at 60 a second. */
const SLICE_MILLISECONDS = 8;

/** Resolves when the messages that are waiting now have been read; not slowed down by nesting, as timers are. */
export function readMessages(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Runs work that is done in steps, so that it can be stopped within a frame: every 8 ms the waiting messages are read.
 * @param onStep told what the last step of a slice yielded
 * @throws AbortError as soon as the signal is found aborted
 */
export async function runInSlices<S, T>(
  steps: Generator<S, T>,
  signal: AbortSignal,
  onStep: (step: S) => void = () => {},
): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() - since < SLICE_MILLISECONDS) continue;
    onStep(value);
    await readMessages();
    if (signal.aborted) throw new AbortError();
    since = performance.now();
  }
}
