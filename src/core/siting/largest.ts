/** The positions of the largest values, largest first, the lowest positions of equal ones. */
export function largest(values: Float64Array, count: number): number[] {
  const best: number[] = [];
  if (count < 1) return best;
  for (let i = 0; i < values.length; i++) {
    if (best.length === count && values[i] <= values[best[count - 1]]) continue;
    let at = Math.min(best.length, count - 1);
    while (at > 0 && values[best[at - 1]] < values[i]) {
      best[at] = best[at - 1];
      at--;
    }
    best[at] = i;
  }
  return best;
}
