import { InternalError } from '../errors';
import type { ServiceMatch, ZoneId } from './answers';
import type { Demand } from './demand';
import { type GroupCounts, groups } from './population';
import type { ZoneSlots } from './zone-slots';

/**
 * How many facilities of each service every demand point has within the cutoff, and from it the covered residents of
 * every zone, exact after each change. Opening, closing or moving one facility costs only what it covers: the sums
 * are whole persons, so no error can build up.
 */
export interface CoverageTally {
  /** @param covered the demand points within the cutoff of the facility, each once */
  readonly open: (service: number, covered: Uint32Array) => void;
  /** @param covered what the facility was opened with; @throws InternalError if it was not open */
  readonly close: (service: number, covered: Uint32Array) => void;
  /** Whether a demand point has a facility of any service, or of every one, within the cutoff. */
  readonly isCovered: (point: number) => boolean;
  readonly coveredIn: (zoneId: ZoneId) => GroupCounts;
}

/** A tally without facilities: nobody is covered. */
export function createCoverageTally(
  demand: Demand,
  { zoneIds, start, slot }: ZoneSlots,
  serviceCount: number,
  match: ServiceMatch,
): CoverageTally {
  const within = Array.from({ length: serviceCount }, () => new Uint16Array(demand.count));
  /** By demand point: services with a facility within the cutoff. */
  const served = new Uint8Array(demand.count);
  const needed = match === 'any' ? 1 : serviceCount;
  const columns = groups.map((group) => demand[group === 'all' ? 'residents' : group]);
  /** By zone and group: covered persons. */
  const covered = new Float64Array(zoneIds.length * groups.length);
  const slotOf = new Map(zoneIds.map((id, index) => [id, index]));

  const count = (point: number, sign: 1 | -1): void => {
    for (let entry = start[point]; entry < start[point + 1]; entry++) {
      const first = slot[entry] * groups.length;
      for (let group = 0; group < groups.length; group++)
        covered[first + group] += sign * columns[group][point];
    }
  };

  return {
    open: (service, points) => {
      const own = within[service];
      for (const point of points) {
        if (own[point]++ === 0 && ++served[point] === needed) count(point, 1);
      }
    },
    close: (service, points) => {
      const own = within[service];
      for (const point of points) {
        if (own[point] === 0)
          throw new InternalError(`demand point ${point} has nothing of service ${service} to close`);
        if (--own[point] === 0 && served[point]-- === needed) count(point, -1);
      }
    },
    isCovered: (point) => served[point] >= needed,
    coveredIn: (zoneId) => {
      const index = slotOf.get(zoneId);
      if (index === undefined) throw new InternalError(`no zone ${zoneId}`);
      const [all, over65, under15] = covered.subarray(index * groups.length, (index + 1) * groups.length);
      return { all, over65, under15 };
    },
  };
}
