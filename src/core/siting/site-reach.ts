import type { Demand } from '../access/demand';
import { groups } from '../access/population';
import type { TravelModel } from '../access/travel-model';
import { buildCoverageSets } from './coverage-sets';

/**
 * Residents whom a place at each demand point would have within the cutoff, whoever serves them today.
 * Yields how many demand points are done.
 * @returns by demand point and group: persons at `3 * point`, over 65 and under 15 after it
 */
export function* siteReachInSteps(
  model: TravelModel,
  demand: Demand,
  cutoffSeconds: number,
  speedMetersPerSecond: number,
): Generator<number, Uint32Array<ArrayBuffer>> {
  const candidates = Uint32Array.from({ length: demand.count }, (_, point) => point);
  const { start, point } = yield* buildCoverageSets(model, candidates, cutoffSeconds, speedMetersPerSecond);
  const residents = new Uint32Array(demand.count * groups.length);
  for (const candidate of candidates) {
    for (let entry = start[candidate]; entry < start[candidate + 1]; entry++) {
      residents[3 * candidate] += demand.residents[point[entry]];
      residents[3 * candidate + 1] += demand.over65[point[entry]];
      residents[3 * candidate + 2] += demand.under15[point[entry]];
    }
  }
  return residents;
}
