import type { CoverageSets } from './coverage-sets';
import { type CoveringIndex, indexByPoint } from './covering-index';

/**
 * What sites would add, kept up to date for every candidate while some are chosen. A choice costs what the points that
 * it covers are covered by, not a pass over all sets.
 */
export interface MarginalGains {
  /** By candidate: weight that choosing it would newly cover; exact for whole weights. Must not be written to. */
  readonly gain: Float64Array;
  readonly choose: (candidate: number) => void;
  readonly unchoose: (candidate: number) => void;
  /** Weight covered by the chosen. */
  readonly covered: () => number;
}

/**
 * Gains with nothing chosen.
 * @param weights by demand point, whole, at least 0: residents, those of a group, or the depth of a gap; 0 for the covered
 */
export function createMarginalGains(
  sets: CoverageSets,
  weights: Float64Array,
  index: CoveringIndex = indexByPoint(sets, weights.length),
): MarginalGains {
  const { start, point } = sets;
  const coveredBy = new Uint16Array(weights.length);
  const gain = sumBySet(sets, weights);
  let covered = 0;
  const uncover = (at: number, weight: number): void => {
    covered -= weight;
    for (let entry = index.start[at]; entry < index.start[at + 1]; entry++)
      gain[index.candidate[entry]] += weight;
  };
  return {
    gain,
    choose: (candidate) => {
      for (let entry = start[candidate]; entry < start[candidate + 1]; entry++)
        if (coveredBy[point[entry]]++ === 0) uncover(point[entry], -weights[point[entry]]);
    },
    unchoose: (candidate) => {
      for (let entry = start[candidate]; entry < start[candidate + 1]; entry++)
        if (--coveredBy[point[entry]] === 0) uncover(point[entry], weights[point[entry]]);
    },
    covered: () => covered,
  };
}

/** By candidate: the sum of what its points have. */
export function sumBySet({ candidates, start, point }: CoverageSets, values: Float64Array): Float64Array {
  const sums = new Float64Array(candidates.length);
  for (let candidate = 0; candidate < sums.length; candidate++) {
    let sum = 0;
    for (let entry = start[candidate]; entry < start[candidate + 1]; entry++) sum += values[point[entry]];
    sums[candidate] = sum;
  }
  return sums;
}
