import type { ZoneCoverage, ZoneId } from './answers';
import type { Demand } from './demand';
import { type Group, groups } from './population';

/** Longest walk that enters a mean, in seconds: 60 minutes. */
export const MEAN_CAP_SECONDS = 3600;

/** The zones of each demand point beyond NIL and municipio: periphery groups by NIL. */
export interface ZoneScheme {
  readonly municipi: readonly number[];
  readonly nils: readonly number[];
  /** By NIL: its group, one of `groups`. */
  readonly groupOfNil: ReadonlyMap<number, string>;
  readonly groups: readonly string[];
}

interface Sums {
  residents: Record<Group, number>;
  covered: Record<Group, number>;
  circleCovered: Record<Group, number>;
  weighted: Record<Group, number>;
}

function emptySums(): Sums {
  const zero = (): Record<Group, number> => ({ all: 0, over65: 0, under15: 0 });
  return { residents: zero(), covered: zero(), circleCovered: zero(), weighted: zero() };
}

/**
 * Sums residents and covered residents over the city, municipi, NIL and periphery groups in one pass, so that the
 * totals of each division agree to the person.
 * @param seconds by demand point; covered is `seconds <= cutoffSeconds`
 */
export function sumByZone(
  demand: Demand,
  scheme: ZoneScheme,
  seconds: Float64Array,
  circleCovered: Uint8Array,
  cutoffSeconds: number,
): ZoneCoverage[] {
  const sums = new Map<ZoneId, Sums>();
  const open = (zoneId: ZoneId): Sums => {
    const fresh = emptySums();
    sums.set(zoneId, fresh);
    return fresh;
  };
  const city = open('city');
  const byMunicipio = new Map(scheme.municipi.map((id) => [id, open(`municipio-${id}`)]));
  const byNil = new Map(scheme.nils.map((id) => [id, open(`nil-${id}`)]));
  const byGroup = new Map(scheme.groups.map((id) => [id, open(`group-${id}`)]));
  const columns = { all: demand.residents, over65: demand.over65, under15: demand.under15 };
  for (let i = 0; i < demand.count; i++) {
    const covered = seconds[i] <= cutoffSeconds;
    const capped = Math.min(MEAN_CAP_SECONDS, seconds[i]);
    const group = scheme.groupOfNil.get(demand.nil[i]);
    const zones = [
      city,
      byMunicipio.get(demand.municipio[i]),
      byNil.get(demand.nil[i]),
      group && byGroup.get(group),
    ];
    for (const zone of zones) {
      if (!zone) continue;
      for (const key of groups) {
        const persons = columns[key][i];
        zone.residents[key] += persons;
        if (covered) zone.covered[key] += persons;
        if (circleCovered[i]) zone.circleCovered[key] += persons;
        zone.weighted[key] += persons * capped;
      }
    }
  }
  return [...sums].map(([zoneId, { residents, covered, circleCovered: circle, weighted }]) => ({
    zoneId,
    residents,
    covered,
    circleCovered: circle,
    meanSeconds: {
      all: weighted.all / residents.all,
      over65: weighted.over65 / residents.over65,
      under15: weighted.under15 / residents.under15,
    },
  }));
}
