import type { CoverageSets } from './coverage-sets';
import { indexByPoint } from './covering-index';

/**
 * By candidate, the one that covers all that it covers and is kept: itself, or the one that makes it needless. Of equal
 * ones the lowest is kept.
 * @param sets with at least one point a candidate, the points of each ascending
 */
export function findStandIns(sets: CoverageSets, pointCount: number): Uint32Array {
  const { candidates, start, point } = sets;
  const index = indexByPoint(sets, pointCount);
  const standIn = Uint32Array.from(candidates.keys());
  const sizeOf = (candidate: number): number => start[candidate + 1] - start[candidate];
  for (let candidate = 0; candidate < candidates.length; candidate++) {
    const rarest = rarestPoint(sets, index.start, candidate);
    for (let entry = index.start[rarest]; entry < index.start[rarest + 1]; entry++) {
      const other = index.candidate[entry];
      const isLower = sizeOf(other) === sizeOf(candidate) && other < candidate;
      if (!isLower && sizeOf(other) <= sizeOf(candidate)) continue;
      if (standIn[other] !== other || !isWithin(candidate, other)) continue;
      standIn[candidate] = other;
      break;
    }
  }
  return standIn.map((_, candidate) => {
    let last = candidate;
    while (standIn[last] !== last) last = standIn[last];
    return last;
  });

  function isWithin(inner: number, outer: number): boolean {
    let at = start[outer];
    const end = start[outer + 1];
    for (let entry = start[inner]; entry < start[inner + 1]; entry++) {
      while (at < end && point[at] < point[entry]) at++;
      if (at === end || point[at] !== point[entry]) return false;
    }
    return true;
  }
}

/** Of the points of a candidate, the one that the fewest candidates cover. */
function rarestPoint({ start, point }: CoverageSets, indexStart: Uint32Array, candidate: number): number {
  const coverers = (at: number): number => indexStart[at + 1] - indexStart[at];
  let rarest = point[start[candidate]];
  for (let entry = start[candidate]; entry < start[candidate + 1]; entry++)
    if (coverers(point[entry]) < coverers(rarest)) rarest = point[entry];
  return rarest;
}
