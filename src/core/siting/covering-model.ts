import { narrowSets } from './coverage-sets';
import { leastBetter } from './covering-tolerance';
import { findStandIns } from './dominated-candidates';
import { fixCandidates } from './fix-candidates';
import { mergePoints, type WeightedSets } from './merged-points';

/** Which sites cover most weight together (Church and ReVelle 1974), and a choice that is known. */
export interface CoveringQuestion extends WeightedSets {
  /** Sites at most, 1 or more. */
  readonly count: number;
  /** Candidates by their demand points: a choice of at most `count`, best a good one. */
  readonly knownSites: readonly number[];
}

export interface ModelSize {
  readonly candidates: number;
  readonly points: number;
  /** Pairs of a candidate and a point that it covers. */
  readonly entries: number;
}

/** The same question made small: its best choice covers what the best choice of the whole question covers. */
export interface CoveringModel extends WeightedSets {
  readonly count: number;
  /** Positions among the candidates of the best choice known by now. */
  readonly known: readonly number[];
  /** What it covers. */
  readonly covered: number;
  /** No choice covers more. */
  readonly upperBound: number;
  /** The size of the question, of its points merged and its needless candidates dropped, and of the model. */
  readonly sizes: { readonly asked: ModelSize; readonly merged: ModelSize; readonly model: ModelSize };
}

/** Rounds of closing candidates go on while each leaves at most this share of them. */
const WORTHWHILE = 0.9;

/**
 * Makes a question small and loses nothing: merges points, drops candidates that another one covers for, and closes
 * those that by their price cannot be in a choice better than the known one; round by round, since each makes the other
 * find more.
 */
export function reduceCovering({ sets, weights, count, knownSites }: CoveringQuestion): CoveringModel {
  let present = shrink({ sets, weights }, knownSites);
  const merged = sizeOf(present.part);
  let upperBound = Number.POSITIVE_INFINITY;
  for (;;) {
    const { part, known } = present;
    const before = part.sets.candidates.length;
    const fixed = fixCandidates(part, count, known);
    upperBound = Math.min(upperBound, fixed.upperBound);
    const isKept = Uint8Array.from(fixed.isOpen);
    for (const candidate of fixed.known) isKept[candidate] = 1;
    const sites = fixed.known.map((candidate) => part.sets.candidates[candidate]);
    const kept = new Set(part.sets.candidates.filter((_, candidate) => isKept[candidate] === 1));
    const narrowed = narrowSets(
      part.sets,
      (site) => kept.has(site),
      () => true,
    );
    present = shrink({ sets: narrowed, weights: part.weights }, sites);
    const after = present.part.sets.candidates.length;
    const { covered } = fixed;
    const isProved = upperBound < covered + leastBetter(covered);
    if (!isProved && after < WORTHWHILE * before) continue;
    const sizes = { asked: sizeOf({ sets, weights }), merged, model: sizeOf(present.part) };
    return { ...present.part, count, known: present.known, covered, upperBound, sizes };
  }
}

/** Merges points and drops needless candidates until neither can be done; the known sites become their stand-ins. */
function shrink(
  whole: WeightedSets,
  sites: readonly number[],
): { readonly part: WeightedSets; readonly known: readonly number[] } {
  let part = mergePoints(whole);
  let known = sites;
  for (;;) {
    const { candidates } = part.sets;
    const standIn = findStandIns(part.sets, part.weights.length);
    const siteOf = new Map([...candidates].map((site, candidate) => [site, candidates[standIn[candidate]]]));
    known = known.map((site) => siteOf.get(site) ?? site);
    const kept = new Set(siteOf.values());
    if (kept.size === candidates.length) break;
    const sets = narrowSets(
      part.sets,
      (site) => kept.has(site),
      () => true,
    );
    part = mergePoints({ sets, weights: part.weights });
  }
  const position = new Map([...part.sets.candidates].map((site, candidate) => [site, candidate]));
  const positions = known.flatMap((site) => position.get(site) ?? []);
  return { part, known: [...new Set(positions)] };
}

function sizeOf({ sets, weights }: WeightedSets): ModelSize {
  return { candidates: sets.candidates.length, points: weights.length, entries: sets.point.length };
}
