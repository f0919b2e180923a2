/** What the sums of a solver in floating point may be off, as a share of what is covered. */
const SOLVER_SHARE = 1e-7;

/**
 * How much more a choice must cover to count as better. Weights are whole, so below 1 nothing is lost, and for persons
 * it is below 1; sums too large for that (depth of gaps, above ten million) are told apart to one part in ten million.
 */
export function leastBetter(covered: number): number {
  return Math.max(1 - 1e-3, SOLVER_SHARE * covered);
}
