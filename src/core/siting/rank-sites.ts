import type { CoverageSets } from './coverage-sets';
import { createMarginalGains } from './marginal-gains';

/** One site: its candidate, and the weight that it alone would cover. */
export interface Site {
  readonly candidate: number;
  readonly gain: number;
}

/**
 * Sites by what each alone would cover, largest first, ties to the lowest candidate; those that cover nothing are left
 * out. Neighbours often cover the same: this is no choice of several, which `findProvenSites` makes.
 * @param weights by demand point, at least 0; 0 for those who are covered today
 */
export function rankSites(sets: CoverageSets, weights: Float64Array, count: number): Site[] {
  const { gain } = createMarginalGains(sets, weights);
  return [...sets.candidates.keys()]
    .map((candidate) => ({ candidate, gain: gain[candidate] }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || a.candidate - b.candidate)
    .slice(0, count);
}
