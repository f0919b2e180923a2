import type { ZoneId } from './answers';
import type { AccessContext } from './coverage';
import { type CoverageTally, createCoverageTally } from './coverage-tally';
import type { Demand } from './demand';
import { countedFacilities } from './nearest-facility';
import { type GroupCounts, groups } from './population';
import type { ZoneSlots } from './zone-slots';

/** Facilities of one service that open and close together, each as the demand points within the cutoff of it. */
export interface Scenario {
  readonly opened: readonly Uint32Array[];
  readonly closed: readonly Uint32Array[];
}

/** Covered residents of a zone before and after; `after - before` is `gained - lost`. */
export interface ZoneChange {
  readonly zoneId: ZoneId;
  readonly before: GroupCounts;
  readonly after: GroupCounts;
  /** Covered only after. */
  readonly gained: GroupCounts;
  /** Covered only before. */
  readonly lost: GroupCounts;
}

/** The tally of one service as it is today, as service 0: every counted facility is open. */
export function tallyService(
  { model, demand, facilities, zones }: AccessContext,
  service: string,
  cutoffSeconds: number,
  speedMetersPerSecond: number,
): CoverageTally {
  const tally = createCoverageTally(demand, zones, 1, 'any');
  for (const facility of countedFacilities(model, facilities, service))
    tally.open(0, model.demandWithin({ facility }, cutoffSeconds, speedMetersPerSecond));
  return tally;
}

/**
 * Plays a scenario on the tally of its service, where it stays, and says what it changes in every zone.
 * @throws InternalError if something closes that was not open
 */
export function playScenario(
  demand: Demand,
  { zoneIds, start, slot }: ZoneSlots,
  tally: CoverageTally,
  { opened, closed }: Scenario,
): ZoneChange[] {
  const touched = [...new Set([...opened, ...closed].flatMap((points) => [...points]))];
  const wasCovered = touched.map(tally.isCovered);
  const before = zoneIds.map(tally.coveredIn);
  for (const points of closed) tally.close(0, points);
  for (const points of opened) tally.open(0, points);

  const columns = groups.map((group) => demand[group === 'all' ? 'residents' : group]);
  const gained = new Float64Array(zoneIds.length * groups.length);
  const lost = new Float64Array(zoneIds.length * groups.length);
  touched.forEach((point, turn) => {
    const isCovered = tally.isCovered(point);
    if (isCovered === wasCovered[turn]) return;
    const sums = isCovered ? gained : lost;
    for (let entry = start[point]; entry < start[point + 1]; entry++)
      for (let group = 0; group < groups.length; group++)
        sums[slot[entry] * groups.length + group] += columns[group][point];
  });
  const countsAt = (sums: Float64Array, zone: number): GroupCounts => {
    const [all, over65, under15] = sums.subarray(zone * groups.length, (zone + 1) * groups.length);
    return { all, over65, under15 };
  };
  return zoneIds.map((zoneId, zone) => ({
    zoneId,
    before: before[zone],
    after: tally.coveredIn(zoneId),
    gained: countsAt(gained, zone),
    lost: countsAt(lost, zone),
  }));
}
