import type { CoverageSets } from '../../../src/core/siting/coverage-sets';
import { seededRandom } from '../../helpers/grid-city';

/** Coverage sets from lists of points, one a candidate. */
export function setsOf(lists: readonly (readonly number[])[]): CoverageSets {
  const start = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    start[i + 1] = start[i] + list.length;
  });
  return {
    candidates: Uint32Array.from(lists.keys()),
    start,
    point: Uint32Array.from(lists.flat()),
  };
}

/** Points strewn over a square, each a candidate that covers those within a radius; some weigh nothing. */
export function makeSets(seed: number, points: number): { sets: CoverageSets; weights: Float64Array } {
  const random = seededRandom(seed);
  const places = Array.from({ length: points }, () => [random(), random()] as const);
  const radius = 0.12 + random() * 0.2;
  const lists = places.map(([x, y]) =>
    places.flatMap(([px, py], i) => (Math.hypot(px - x, py - y) <= radius ? [i] : [])),
  );
  const weights = Float64Array.from(places, () => (random() < 0.2 ? 0 : Math.floor(random() * 300)));
  return { sets: setsOf(lists), weights };
}

/** Weight that some candidates cover together. */
export function coveredBy(
  { start, point }: CoverageSets,
  weights: Float64Array,
  chosen: readonly number[],
): number {
  const points = new Set(
    chosen.flatMap((candidate) => [...point.subarray(start[candidate], start[candidate + 1])]),
  );
  return [...points].reduce((sum, i) => sum + weights[i], 0);
}

/** The most that any `count` candidates cover, by trying them all. */
export function bestByEnumeration(sets: CoverageSets, weights: Float64Array, count: number): number {
  const tryFrom = (first: number, chosen: readonly number[]): number => {
    if (chosen.length === count) return coveredBy(sets, weights, chosen);
    let best = 0;
    for (let candidate = first; candidate < sets.candidates.length; candidate++)
      best = Math.max(best, tryFrom(candidate + 1, [...chosen, candidate]));
    return best;
  };
  return tryFrom(0, []);
}
