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

/** The least side of squares, a power of two, in which everything from 0 to `most` has a place on the curve. */
export function hilbertSquare(most: number): number {
  let side = 1;
  while (most / side >= HILBERT_SIDE) side *= 2;
  return side;
}

/**
 * The point that {@link hilbertPosition} gives a position.
 * @param position whole, 0 to 2^32 - 1
 * @returns x in the upper 16 bits, y in the lower
 */
export function hilbertPoint(position: number): number {
  let x = 0;
  let y = 0;
  let rest = position;
  for (let side = 1; side < HILBERT_SIDE; side <<= 1) {
    const rx = 1 & (rest >>> 1);
    const ry = 1 & (rest ^ rx);
    if (ry === 0) {
      const turnedX = rx === 1 ? side - 1 - y : y;
      y = rx === 1 ? side - 1 - x : x;
      x = turnedX;
    }
    x += side * rx;
    y += side * ry;
    rest >>>= 2;
  }
  return ((x << ORDER) | y) >>> 0;
}
