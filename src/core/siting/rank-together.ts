import { createMarginalGains } from './marginal-gains';
import type { WeightedSets } from './merged-points';

/** Sites that were chosen together, by their demand points: each the one that adds most to those before it. */
export function rankTogether({ sets, weights }: WeightedSets, sites: readonly number[]): number[] {
  const gains = createMarginalGains(sets, weights);
  const chosen = new Set(sites);
  const left = [...sets.candidates.keys()].filter((candidate) => chosen.has(sets.candidates[candidate]));
  const ranked: number[] = [];
  while (left.length > 0) {
    const next = left.reduce((best, other) => (gains.gain[other] > gains.gain[best] ? other : best));
    gains.choose(next);
    ranked.push(sets.candidates[next]);
    left.splice(left.indexOf(next), 1);
  }
  return ranked;
}
