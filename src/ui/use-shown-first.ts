import { useRef, useState } from 'react';
import { nextPaint } from './next-paint';

/**
 * A choice that changes much of the page: what was pressed shows it at once, the page follows after that paint, and a
 * newer choice takes the place of one that still waits. Not for what is a step of the Back button: Back pressed before
 * that paint would leave the page.
 * @param apply makes the change; it is called once the choice has been painted and `prepare` has ended
 * @param prepare what the change needs; it must not reject
 * @returns what the control shows, and how to choose
 */
export function useShownFirst<T>(
  value: T,
  apply: (chosen: T) => void,
  prepare?: (chosen: T) => Promise<void>,
): readonly [shown: T, choose: (chosen: T) => void] {
  const [waiting, setWaiting] = useState<{ readonly chosen: T } | null>(null);
  const newest = useRef<object | null>(null);
  const choose = (chosen: T): void => {
    const choice = { chosen };
    newest.current = choice;
    setWaiting(choice);
    void Promise.all([nextPaint(), prepare?.(chosen)]).then(() => {
      if (newest.current !== choice) return;
      apply(chosen);
      setWaiting(null);
    });
  };
  return [waiting ? waiting.chosen : value, choose];
}
