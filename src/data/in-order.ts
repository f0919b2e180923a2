/** Runs work in the order in which it is given, so much of it at once. */
export type InOrder = <T>(work: () => Promise<T>) => Promise<T>;

/** @param atOnce how many pieces of work may run side by side, at least 1 */
export function createInOrder(atOnce: number): InOrder {
  const waiting: (() => void)[] = [];
  let running = 0;
  const next = (): void => {
    if (running >= atOnce) return;
    const start = waiting.shift();
    if (!start) return;
    running++;
    start();
  };
  return async (work) => {
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      next();
    });
    try {
      return await work();
    } finally {
      running--;
      next();
    }
  };
}
