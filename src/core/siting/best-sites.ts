import { largest } from './largest';
import type { MarginalGains } from './marginal-gains';

/** Sites one at a time, each time the one that adds most. */
export interface GreedyChoice {
  /** Fewer than asked where no further site adds anything. */
  readonly chosen: readonly number[];
  /** Weight covered by the first one, the first two, and so on. */
  readonly covered: readonly number[];
}

/**
 * Chooses greedily for the maximal covering location problem (Church and ReVelle 1974): at least 63 % of the best
 * choice of as many (Nemhauser, Wolsey and Fisher 1978). Ties go to the lowest candidate. The chosen stay chosen in
 * `gains`, which must be without any. Yields after each.
 * @param enough a covered weight at which it ends
 */
export function* chooseGreedily(
  gains: MarginalGains,
  count: number,
  enough = Number.POSITIVE_INFINITY,
): Generator<void, GreedyChoice> {
  const chosen: number[] = [];
  const covered: number[] = [];
  while (chosen.length < count && gains.covered() < enough) {
    const [best] = largest(gains.gain, 1);
    if (best === undefined || gains.gain[best] <= 0) break;
    gains.choose(best);
    chosen.push(best);
    covered.push(gains.covered());
    yield;
  }
  return { chosen, covered };
}

/** Exchanges one chosen site for another as long as that covers more. Yields after each site looked at. */
export function* improveBySwaps(
  gains: MarginalGains,
  chosen: readonly number[],
): Generator<void, readonly number[]> {
  const better = [...chosen];
  for (let sinceChange = 0, place = 0; sinceChange < better.length; place = (place + 1) % better.length) {
    const former = better[place];
    gains.unchoose(former);
    const [best] = largest(gains.gain, 1);
    const isBetter = gains.gain[best] > gains.gain[former];
    if (isBetter) better[place] = best;
    gains.choose(better[place]);
    sinceChange = isBetter ? 1 : sinceChange + 1;
    yield;
  }
  return better;
}
