const ORDER = 16;

/** The curve fills a grid of this many squares a side; what lies beyond folds back over it. */
export const HILBERT_SIDE = 2 ** ORDER;

/** Position of a point of a 2^16 × 2^16 grid along the Hilbert curve (Warren, "Hacker's Delight", chapter 16). */
export function hilbertPosition(x: number, y: number): number {
  let position = 0;
  let cx = x;
  let cy = y;
  for (let side = 1 << (ORDER - 1); side > 0; side >>= 1) {
    const rx = (cx & side) > 0 ? 1 : 0;
    const ry = (cy & side) > 0 ? 1 : 0;
    position += side * side * ((3 * rx) ^ ry);
    if (ry === 0) {
      if (rx === 1) {
        cx = side - 1 - (cx & (side - 1));
        cy = side - 1 - (cy & (side - 1));
      } else {
        cx &= side - 1;
        cy &= side - 1;
      }
      [cx, cy] = [cy, cx];
    } else {
      cx &= side - 1;
      cy &= side - 1;
    }
  }
  return position;
}
