import type { ZoneCoverage } from './answers';
import type { Demand } from './demand';
import { type GroupCounts, groups } from './population';
import type { ZoneSlots } from './zone-slots';

/** Longest walk that enters a mean, in seconds: 60 minutes. */
export const MEAN_CAP_SECONDS = 3600;

/**
 * Sums residents and covered residents over the city, municipi, NIL and periphery groups in one pass, so that the
 * totals of each division agree to the person.
 * @param seconds by demand point; covered is `seconds <= cutoffSeconds`
 */
export function sumByZone(
  demand: Demand,
  { zoneIds, start, slot }: ZoneSlots,
  seconds: Float64Array,
  circleCovered: Uint8Array,
  cutoffSeconds: number,
): ZoneCoverage[] {
  const columns = groups.map((group) => demand[group === 'all' ? 'residents' : group]);
  const empty = (): Float64Array => new Float64Array(zoneIds.length * groups.length);
  const [residents, covered, claimed, weighted] = [empty(), empty(), empty(), empty()];
  for (let i = 0; i < demand.count; i++) {
    const isCovered = seconds[i] <= cutoffSeconds;
    const capped = Math.min(MEAN_CAP_SECONDS, seconds[i]);
    for (let entry = start[i]; entry < start[i + 1]; entry++) {
      for (let group = 0; group < groups.length; group++) {
        const at = slot[entry] * groups.length + group;
        const persons = columns[group][i];
        residents[at] += persons;
        if (isCovered) covered[at] += persons;
        if (circleCovered[i]) claimed[at] += persons;
        weighted[at] += persons * capped;
      }
    }
  }
  const countsAt = (sums: Float64Array, zone: number): GroupCounts => {
    const [all, over65, under15] = sums.subarray(zone * groups.length, (zone + 1) * groups.length);
    return { all, over65, under15 };
  };
  const means = weighted.map((sum, at) => sum / residents[at]);
  return zoneIds.map((zoneId, zone) => ({
    zoneId,
    residents: countsAt(residents, zone),
    covered: countsAt(covered, zone),
    circleCovered: countsAt(claimed, zone),
    meanSeconds: countsAt(means, zone),
  }));
}

/** Residents of some demand points by zone, in the order of the zones. */
export function countByZone(
  demand: Demand,
  { zoneIds, start, slot }: ZoneSlots,
  include: (point: number) => boolean,
): GroupCounts[] {
  const columns = groups.map((group) => demand[group === 'all' ? 'residents' : group]);
  const sums = new Float64Array(zoneIds.length * groups.length);
  for (let point = 0; point < demand.count; point++) {
    if (!include(point)) continue;
    for (let entry = start[point]; entry < start[point + 1]; entry++)
      for (let group = 0; group < groups.length; group++)
        sums[slot[entry] * groups.length + group] += columns[group][point];
  }
  return zoneIds.map((_, zone) => {
    const [all, over65, under15] = sums.subarray(zone * groups.length, (zone + 1) * groups.length);
    return { all, over65, under15 };
  });
}
