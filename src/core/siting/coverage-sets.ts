import type { TravelModel } from '../access/travel-model';

/** For each candidate site, the demand points that it would cover. */
export interface CoverageSets {
  /** Demand points at which a site may stand, ascending. */
  readonly candidates: Uint32Array;
  /** The points covered by candidate c are entries `start[c]` up to `start[c + 1]`, exclusive, in no order. */
  readonly start: Uint32Array;
  readonly point: Uint32Array;
}

/** Candidates between two signs of life: some milliseconds. */
const STEP = 32;

/**
 * The coverage sets of some demand points as sites, by one bounded search each: every decision is taken on the
 * network. Yields how many candidates are done, about every 3 ms on a desktop, so that the caller can report or stop.
 */
export function* buildCoverageSets(
  model: TravelModel,
  candidates: Uint32Array,
  cutoffSeconds: number,
  speedMetersPerSecond: number,
): Generator<number, CoverageSets> {
  const start = new Uint32Array(candidates.length + 1);
  let point = new Uint32Array(1024 + 128 * candidates.length);
  for (let candidate = 0; candidate < candidates.length; candidate++) {
    const from = { demand: candidates[candidate] };
    const covered = model.demandWithin(from, cutoffSeconds, speedMetersPerSecond);
    const end = start[candidate] + covered.length;
    if (end > point.length) {
      const grown = new Uint32Array(Math.max(end, 2 * point.length));
      grown.set(point);
      point = grown;
    }
    point.set(covered, start[candidate]);
    start[candidate + 1] = end;
    if (candidate % STEP === STEP - 1) yield candidate + 1;
  }
  return { candidates, start, point: point.slice(0, start[candidates.length]) };
}

/**
 * The sets of some of the candidates, and in them only some of the points; candidates left without any are left out.
 * Costs no search: questions that differ only in where sites may stand, or in who counts, share their sets.
 */
export function narrowSets(
  { candidates, start, point }: CoverageSets,
  isCandidate: (candidatePoint: number) => boolean,
  counts: (point: number) => boolean,
): CoverageSets {
  const kept: number[] = [];
  const ends: number[] = [0];
  const points = new Uint32Array(point.length);
  let end = 0;
  for (let candidate = 0; candidate < candidates.length; candidate++) {
    if (!isCandidate(candidates[candidate])) continue;
    const before = end;
    for (let entry = start[candidate]; entry < start[candidate + 1]; entry++)
      if (counts(point[entry])) points[end++] = point[entry];
    if (end === before) continue;
    kept.push(candidates[candidate]);
    ends.push(end);
  }
  return { candidates: Uint32Array.from(kept), start: Uint32Array.from(ends), point: points.slice(0, end) };
}

/** The same candidates, some of them without any point. */
export function emptySets(
  { candidates, start, point }: CoverageSets,
  isEmptied: (candidate: number) => boolean,
): CoverageSets {
  const starts = new Uint32Array(start.length);
  const points = new Uint32Array(point.length);
  let end = 0;
  for (let candidate = 0; candidate < candidates.length; candidate++) {
    if (!isEmptied(candidate)) {
      const own = point.subarray(start[candidate], start[candidate + 1]);
      points.set(own, end);
      end += own.length;
    }
    starts[candidate + 1] = end;
  }
  return { candidates, start: starts, point: points.slice(0, end) };
}
