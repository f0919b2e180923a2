const GLIDE_MILLISECONDS = 180;

/** Slows down towards the end; `part` from 0 to 1. */
function ease(part: number): number {
  return 1 - (1 - part) ** 3;
}

/**
 * Scrolls an element to `top` in a fifth of a second, at once if motion is unwanted. Snapping is off on the way.
 * @returns a function that leaves it where it is
 */
export function glide(element: HTMLElement, top: number): () => void {
  const from = element.scrollTop;
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (isStill || Math.abs(top - from) < 1) {
    element.scrollTop = top;
    return () => {};
  }
  element.style.scrollSnapType = 'none';
  let start: number | null = null;
  let request = 0;
  const step = (now: number): void => {
    start ??= now;
    const part = Math.min(1, (now - start) / GLIDE_MILLISECONDS);
    element.scrollTop = from + (top - from) * ease(part);
    if (part < 1) request = requestAnimationFrame(step);
    else element.style.scrollSnapType = '';
  };
  request = requestAnimationFrame(step);
  return () => {
    cancelAnimationFrame(request);
    element.style.scrollSnapType = '';
  };
}
