import { useLayoutEffect, useRef } from 'react';

/**
 * Gives the focus back, when a part of the page goes and the focus with it, to what had it before that part came. Call
 * it before the part takes the focus.
 * @param fallback id of the element that gets the focus if what had it is gone too
 */
export function useReturnedFocus(fallback: string): void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    before.current ??= document.activeElement;
    return () => {
      if (document.activeElement && document.activeElement !== document.body) return;
      const { current } = before;
      const isThere = current instanceof HTMLElement && current !== document.body && current.isConnected;
      const target = isThere ? current : document.getElementById(fallback);
      target?.focus();
    };
  }, [fallback]);
}
