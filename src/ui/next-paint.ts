/** Longest wait for a paint, in milliseconds: a page in the background is not painted at all. */
const PATIENCE_MILLISECONDS = 400;

/** When what stands in the page now has been painted. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, PATIENCE_MILLISECONDS);
  });
}
