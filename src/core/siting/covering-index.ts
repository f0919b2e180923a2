import type { CoverageSets } from './coverage-sets';

/** Coverage sets seen from the demand points: who would cover each. */
export interface CoveringIndex {
  /** The candidates that cover point i are entries `start[i]` up to `start[i + 1]`, exclusive, ascending. */
  readonly start: Uint32Array;
  readonly candidate: Uint32Array;
}

/** Turns coverage sets round, in two passes over them. */
export function indexByPoint(sets: CoverageSets, pointCount: number): CoveringIndex {
  const start = new Uint32Array(pointCount + 1);
  for (const point of sets.point) start[point + 1]++;
  for (let point = 0; point < pointCount; point++) start[point + 1] += start[point];
  const next = start.slice(0, pointCount);
  const candidate = new Uint32Array(sets.point.length);
  for (let c = 0; c < sets.candidates.length; c++)
    for (let entry = sets.start[c]; entry < sets.start[c + 1]; entry++)
      candidate[next[sets.point[entry]]++] = c;
  return { start, candidate };
}
