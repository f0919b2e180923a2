import { InternalError } from '../../src/core/errors';

/**
 * Shares a whole total out in proportion to weights by the largest remainder: every part is its exact share rounded
 * down, and the units left over go to the largest remainders, the earlier part first where they are equal.
 * With caps no part exceeds its own; a unit that finds a part full goes to the next remainder, and round again.
 * The parts always add up to the total.
 * @param total whole, not negative
 * @param weights not negative; exact for whole weights while total × weight < 2^53
 * @param caps whole, by part
 * @throws InternalError if the total is not whole, no weight is positive, or the caps leave no room.
 */
export function apportion(
  total: number,
  weights: ArrayLike<number>,
  caps?: ArrayLike<number>,
): Uint32Array<ArrayBuffer> {
  const parts = new Uint32Array(weights.length);
  if (total === 0) return parts;
  if (!(Number.isInteger(total) && total > 0)) throw new InternalError(`cannot share out ${total}`);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i];
  if (!(sum > 0))
    throw new InternalError(`cannot share ${total} out over ${weights.length} parts of weight 0`);
  const remainders = new Float64Array(weights.length);
  let left = total;
  for (let i = 0; i < weights.length; i++) {
    const product = total * weights[i];
    const share = Math.floor(product / sum);
    remainders[i] = product - share * sum;
    parts[i] = caps ? Math.min(share, caps[i]) : share;
    left -= parts[i];
  }
  const order = Array.from(remainders.keys())
    .filter((i) => weights[i] > 0)
    .sort((a, b) => remainders[b] - remainders[a] || a - b);
  while (left > 0) {
    const before = left;
    for (const i of order) {
      if (left === 0) break;
      if (caps && parts[i] >= caps[i]) continue;
      parts[i]++;
      left--;
    }
    if (left === before) throw new InternalError(`no room for ${left} of ${total} under the caps`);
  }
  return parts;
}
