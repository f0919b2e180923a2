/** How long a change may wait for its answer: shorter than what is felt as a delay. */
export const HOLD_MILLISECONDS = 80;

/**
 * Holds changes back while a question is being answered, so that a new origin and what it reaches come to the map as
 * one update; an answer that takes longer lets the change through without it.
 * @param isAnswering whether a question is open now
 * @returns to be called after every change
 */
export function holdWhileAnswering(apply: () => void, isAnswering: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isLate = false;
  const release = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    apply();
  };
  return () => {
    if (!isAnswering()) {
      isLate = false;
      release();
    } else if (isLate) {
      apply();
    } else if (timer === null) {
      timer = setTimeout(() => {
        isLate = true;
        release();
      }, HOLD_MILLISECONDS);
    }
  };
}
