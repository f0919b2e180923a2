import { type RefObject, useLayoutEffect } from 'react';

const MARGIN_PIXELS = 8;
const LEAST_PIXELS = 112;

/** Keeps a list that is shown above the keyboard of the screen: no taller than what is seen below its top. */
export function useListRoom(list: RefObject<HTMLElement | null>, isShown: boolean): void {
  useLayoutEffect(() => {
    const element = list.current;
    const seen = window.visualViewport;
    if (!element || !isShown || !seen) return;
    const keepInSight = (): void => {
      const room = seen.offsetTop + seen.height - element.getBoundingClientRect().top - MARGIN_PIXELS;
      element.style.maxHeight = `${Math.max(LEAST_PIXELS, Math.floor(room))}px`;
    };
    keepInSight();
    seen.addEventListener('resize', keepInSight);
    seen.addEventListener('scroll', keepInSight);
    return () => {
      seen.removeEventListener('resize', keepInSight);
      seen.removeEventListener('scroll', keepInSight);
    };
  }, [list, isShown]);
}
