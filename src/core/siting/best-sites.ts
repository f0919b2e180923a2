import type { CoverageSets } from './coverage-sets';
import { createMarginalGains, type MarginalGains } from './marginal-gains';

/** One proposed site: its candidate, and the weight that it adds to those before it. */
export interface Site {
  readonly candidate: number;
  readonly gain: number;
}

export interface BestSites {
  /** Largest gain first; fewer than asked where no further site adds anything. */
  readonly sites: readonly Site[];
  /** Weight that they cover together. */
  readonly covered: number;
  /** No choice of as many sites covers more: the covered weight and the largest gains left, least over the prefixes. */
  readonly upperBound: number;
}

/** A gain as it was when it was last computed; it can only have fallen since. */
interface Known {
  readonly candidate: number;
  gain: number;
}

/**
 * Sites that cover most weight together, for the maximal covering location problem (Church and ReVelle 1974): greedy
 * choice, each time the largest gain, found lazily since gains only fall (Minoux 1978), at least 63 % of the best
 * (Nemhauser, Wolsey and Fisher 1978); then single swaps while one helps. Ties go to the lowest candidate. Yields now and
 * then, so that the caller can stop it.
 * @param weights by demand point, at least 0; 0 for those who are covered today
 */
export function* findBestSites(
  sets: CoverageSets,
  weights: Float64Array,
  count: number,
): Generator<void, BestSites> {
  const gains = createMarginalGains(sets, weights);
  const ranked: Known[] = [...sets.candidates.keys()].map((candidate) => ({
    candidate,
    gain: gains.gainOf(candidate),
  }));
  yield;
  const chosen: number[] = [];
  let upperBound = Number.POSITIVE_INFINITY;
  for (;;) {
    rank(ranked);
    upperBound = Math.min(upperBound, gains.covered() + sumOfLargest(ranked, count));
    if (chosen.length === count) break;
    const best = takeBest(ranked, gains);
    if (!best || best.gain <= 0) break;
    gains.choose(best.candidate);
    chosen.push(best.candidate);
    yield;
  }
  yield* improveBySwaps(sets, gains, chosen);
  return { sites: inOrderOfGain(sets, weights, chosen), covered: gains.covered(), upperBound };
}

function rank(known: Known[]): void {
  known.sort((a, b) => b.gain - a.gain || a.candidate - b.candidate);
}

/** Known gains are never too small, so their sum bounds what any sites can add. */
function sumOfLargest(ranked: readonly Known[], count: number): number {
  let sum = 0;
  for (let i = 0; i < Math.min(count, ranked.length); i++) sum += ranked[i].gain;
  return sum;
}

/** The candidate of the largest gain now, taken out of the list; the gains of those before it are brought up to date. */
function takeBest(ranked: Known[], gains: MarginalGains): Known | null {
  let best: Known | null = null;
  for (const known of ranked) {
    if (best && known.gain < best.gain) break;
    known.gain = gains.gainOf(known.candidate);
    const isBetter =
      !best || known.gain > best.gain || (known.gain === best.gain && known.candidate < best.candidate);
    if (isBetter) best = known;
  }
  if (best) ranked.splice(ranked.indexOf(best), 1);
  return best;
}

/** Exchanges one chosen site for another as long as that covers more. */
function* improveBySwaps(sets: CoverageSets, gains: MarginalGains, chosen: number[]): Generator<void, void> {
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (let place = 0; place < chosen.length; place++) {
      const loss = gains.lossOf(chosen[place]);
      gains.unchoose(chosen[place]);
      let best = chosen[place];
      let bestGain = loss;
      for (let candidate = 0; candidate < sets.candidates.length; candidate++) {
        const gain = gains.gainOf(candidate);
        if (gain <= bestGain) continue;
        best = candidate;
        bestGain = gain;
      }
      gains.choose(best);
      if (best !== chosen[place]) isBetter = true;
      chosen[place] = best;
      yield;
    }
  }
}

/** The chosen sites again, each time the one that adds most to those before it. */
function inOrderOfGain(sets: CoverageSets, weights: Float64Array, chosen: readonly number[]): Site[] {
  const gains = createMarginalGains(sets, weights);
  const left = [...chosen];
  const sites: Site[] = [];
  while (left.length > 0) {
    const added = left.map((candidate) => ({ candidate, gain: gains.gainOf(candidate) }));
    rank(added);
    gains.choose(added[0].candidate);
    left.splice(left.indexOf(added[0].candidate), 1);
    sites.push(added[0]);
  }
  return sites;
}
