import type { CoverageSets } from './coverage-sets';

/**
 * What sites would add, kept up to date while some are chosen: by demand point how many chosen sites cover it, and the
 * weight that is not covered yet.
 */
export interface MarginalGains {
  /** Weight that choosing the candidate would newly cover. */
  readonly gainOf: (candidate: number) => number;
  /** Weight that would be lost without a chosen candidate. */
  readonly lossOf: (candidate: number) => number;
  readonly choose: (candidate: number) => void;
  readonly unchoose: (candidate: number) => void;
  /** Weight covered by the chosen. */
  readonly covered: () => number;
}

/** @param weights by demand point, at least 0: residents, those of a group, or the depth of a gap; 0 for the covered */
export function createMarginalGains({ start, point }: CoverageSets, weights: Float64Array): MarginalGains {
  const coveredBy = new Uint16Array(weights.length);
  let covered = 0;
  const sumWhere = (candidate: number, times: number): number => {
    let sum = 0;
    for (let entry = start[candidate]; entry < start[candidate + 1]; entry++)
      if (coveredBy[point[entry]] === times) sum += weights[point[entry]];
    return sum;
  };
  return {
    gainOf: (candidate) => sumWhere(candidate, 0),
    lossOf: (candidate) => sumWhere(candidate, 1),
    choose: (candidate) => {
      covered += sumWhere(candidate, 0);
      for (let entry = start[candidate]; entry < start[candidate + 1]; entry++) coveredBy[point[entry]]++;
    },
    unchoose: (candidate) => {
      covered -= sumWhere(candidate, 1);
      for (let entry = start[candidate]; entry < start[candidate + 1]; entry++) coveredBy[point[entry]]--;
    },
    covered: () => covered,
  };
}
