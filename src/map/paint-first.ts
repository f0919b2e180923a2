/** How long after its frame the page is taken to be seen: the map shares with it what draws both. */
const SHOWN_MILLISECONDS = 50;

/**
 * Lets the page be painted before the map is: what a click turned over in the panels is seen at once, and the map, which
 * takes a slow device longer to draw, follows.
 * @param apply brings the map up to date, of whatever has changed until then
 * @returns to be called after every change; of one with `isTurned` the map hears after the next paint, and of all that
 *   come before that along with it
 */
export function paintFirst(apply: () => void): (isTurned: boolean) => void {
  let isWaiting = false;
  return (isTurned) => {
    if (isWaiting) return;
    if (!isTurned) {
      apply();
      return;
    }
    isWaiting = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        isWaiting = false;
        apply();
      }, SHOWN_MILLISECONDS),
    );
  };
}
