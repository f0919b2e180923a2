import type { CoverageTally } from './coverage-tally';
import type { Demand } from './demand';
import { type GroupCounts, groups } from './population';
import { FIELD_COVERED, FIELD_GAINED, FIELD_LEFT_OUT, FIELD_LOST, type ZoneChange } from './scenario-answers';
import type { ZoneSlots } from './zone-slots';

/** Adds up some demand points by zone and group: residents of zone z are the three sums from `3 * z` on. */
function sumPoints(
  demand: Demand,
  { zoneIds, start, slot }: ZoneSlots,
  include: (point: number) => boolean,
): Float64Array {
  const columns = groups.map((group) => demand[group === 'all' ? 'residents' : group]);
  const sums = new Float64Array(zoneIds.length * groups.length);
  for (let point = 0; point < demand.count; point++) {
    if (!include(point)) continue;
    for (let entry = start[point]; entry < start[point + 1]; entry++)
      for (let group = 0; group < groups.length; group++)
        sums[slot[entry] * groups.length + group] += columns[group][point];
  }
  return sums;
}

function countsAt(sums: Float64Array, zone: number): GroupCounts {
  const first = zone * groups.length;
  return { all: sums[first], over65: sums[first + 1], under15: sums[first + 2] };
}

/** The difference that changes to a tally make, point by point and zone by zone. */
export interface TallyChange {
  /** By demand point: `FIELD_LEFT_OUT`, `FIELD_COVERED`, `FIELD_GAINED` or `FIELD_LOST`. */
  readonly field: Uint8Array;
  readonly zones: ZoneChange[];
}

/** Remembers a tally as it is now. @returns what has changed since, whenever it is asked */
export function rememberTally(demand: Demand, slots: ZoneSlots, tally: CoverageTally): () => TallyChange {
  const wasCovered = Uint8Array.from({ length: demand.count }, (_, i) => (tally.isCovered(i) ? 1 : 0));
  const before = slots.zoneIds.map(tally.coveredIn);
  const residents = sumPoints(demand, slots, () => true);
  return () => {
    const field = new Uint8Array(demand.count);
    for (let i = 0; i < demand.count; i++) {
      if (tally.isCovered(i)) field[i] = wasCovered[i] === 1 ? FIELD_COVERED : FIELD_GAINED;
      else field[i] = wasCovered[i] === 1 ? FIELD_LOST : FIELD_LEFT_OUT;
    }
    const gained = sumPoints(demand, slots, (i) => field[i] === FIELD_GAINED);
    const lost = sumPoints(demand, slots, (i) => field[i] === FIELD_LOST);
    const zones = slots.zoneIds.map((zoneId, zone) => ({
      zoneId,
      residents: countsAt(residents, zone),
      before: before[zone],
      after: tally.coveredIn(zoneId),
      gained: countsAt(gained, zone),
      lost: countsAt(lost, zone),
    }));
    return { field, zones };
  };
}
