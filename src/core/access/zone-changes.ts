import type { CoverageTally } from './coverage-tally';
import type { Demand } from './demand';
import { type GroupCounts, groups } from './population';
import { FIELD_COVERED, FIELD_GAINED, FIELD_LEFT_OUT, FIELD_LOST, type ZoneChange } from './scenario-answers';
import type { ZoneSlots } from './zone-slots';

/** Adds to sums by zone and group: residents of zone z are the three from `3 * z` on. */
type AddPoint = (sums: Float64Array, point: number) => void;

function createPointAdder(demand: Demand, { start, slot }: ZoneSlots): AddPoint {
  const columns = groups.map((group) => demand[group === 'all' ? 'residents' : group]);
  return (sums, point) => {
    for (let entry = start[point]; entry < start[point + 1]; entry++)
      for (let group = 0; group < groups.length; group++)
        sums[slot[entry] * groups.length + group] += columns[group][point];
  };
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
  const add = createPointAdder(demand, slots);
  const noSums = (): Float64Array => new Float64Array(slots.zoneIds.length * groups.length);
  const residents = noSums();
  for (let i = 0; i < demand.count; i++) add(residents, i);
  return () => {
    const field = new Uint8Array(demand.count);
    const gained = noSums();
    const lost = noSums();
    for (let i = 0; i < demand.count; i++) {
      const isCovered = tally.isCovered(i);
      if (isCovered === (wasCovered[i] === 1)) {
        field[i] = isCovered ? FIELD_COVERED : FIELD_LEFT_OUT;
      } else {
        field[i] = isCovered ? FIELD_GAINED : FIELD_LOST;
        add(isCovered ? gained : lost, i);
      }
    }
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
