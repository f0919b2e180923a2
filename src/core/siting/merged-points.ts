import type { CoverageSets } from './coverage-sets';

/** Sets and the weights of their points, both of the same size. */
export interface WeightedSets {
  readonly sets: CoverageSets;
  /** By point, whole, at least 0. */
  readonly weights: Float64Array;
}

/**
 * The same sets with as few points as say the same: those without weight and those that nobody covers leave, and those
 * covered by the same candidates become one of their weight together. Candidates left without any leave too. The points
 * of each candidate are ascending. No choice covers more or less weight than before.
 */
export function mergePoints({ sets, weights }: WeightedSets): WeightedSets {
  const { candidates, start, point } = sets;
  const classOf = classesOf(sets, weights.length);
  const numberOf = new Int32Array(classOf.length + point.length + 1).fill(-1);
  const merged: number[] = [];
  const points: number[] = [];
  const ends = [0];
  const kept: number[] = [];
  for (let candidate = 0; candidate < candidates.length; candidate++) {
    const own = new Set<number>();
    for (let entry = start[candidate]; entry < start[candidate + 1]; entry++) {
      const at = point[entry];
      if (weights[at] === 0) continue;
      const group = classOf[at];
      if (numberOf[group] < 0) numberOf[group] = merged.push(0) - 1;
      own.add(numberOf[group]);
    }
    if (own.size === 0) continue;
    for (const number of [...own].sort((a, b) => a - b)) points.push(number);
    ends.push(points.length);
    kept.push(candidates[candidate]);
  }
  for (let at = 0; at < weights.length; at++) {
    const number = numberOf[classOf[at]];
    if (number >= 0) merged[number] += weights[at];
  }
  return {
    sets: {
      candidates: Uint32Array.from(kept),
      start: Uint32Array.from(ends),
      point: Uint32Array.from(points),
    },
    weights: Float64Array.from(merged),
  };
}

/** By point, a number that exactly the points covered by the same candidates share; 0 for those that none covers. */
function classesOf({ candidates, start, point }: CoverageSets, pointCount: number): Uint32Array {
  const classOf = new Uint32Array(pointCount);
  const splitBy = new Int32Array(point.length + 1).fill(-1);
  const splitInto = new Uint32Array(point.length + 1);
  let last = 0;
  for (let candidate = 0; candidate < candidates.length; candidate++)
    for (let entry = start[candidate]; entry < start[candidate + 1]; entry++) {
      const former = classOf[point[entry]];
      if (splitBy[former] !== candidate) {
        splitBy[former] = candidate;
        splitInto[former] = ++last;
      }
      classOf[point[entry]] = splitInto[former];
    }
  return classOf;
}
