import { countLostByClosing } from '../../src/core/access/closures';
import type { AccessContext } from '../../src/core/access/coverage';
import { countedFacilities, findNothingToCount } from '../../src/core/access/nearest-facility';
import { groups } from '../../src/core/access/population';
import { walkSeconds } from '../../src/core/access/travel-model';
import { sumByZone } from '../../src/core/access/zone-sums';
import { profileSpeed } from '../../src/core/network/profile';
import { minutesToSeconds } from '../../src/core/units';
import type { AreaData } from '../../src/data/open-area';
import type { NearestOptions } from './analyse-options';
import { completeness, provenance } from './analyse-provenance';
import { isOfDivision, zoneNames } from './analyse-zones';

/** Walks to the first, second and third nearest place of a service, and who loses it where one alone closes. */
export function analyseNearest(data: AreaData, context: AccessContext, options: NearestOptions) {
  const { model, demand, facilities, zones } = context;
  const { service, minutes, profile, k, by } = options;
  const cutoffSeconds = minutesToSeconds(minutes);
  const asked = { command: 'nearest', service, minutes, profile, k, by };
  const basis = { completeness: completeness(data, [service]), ...provenance(data, context) };
  const query = { services: [service], match: 'any', cutoffSeconds, profile } as const;
  const nothing = findNothingToCount(model, facilities, query);
  if (nothing) return { ...asked, kind: nothing.kind, uncountable: nothing.uncountable, ...basis };

  const speed = profileSpeed(profile);
  const counted = countedFacilities(model, facilities, service);
  const walked = Math.max(2, k);
  const walks = model.walksToKNearest(counted, walked);
  const nobodyClaimed = new Uint8Array(demand.count);
  const byRank = Array.from({ length: k }, (_, rank) => {
    const seconds = Float64Array.from({ length: demand.count }, (_none, point) =>
      walkSeconds(walks.meters[point * walked + rank], speed),
    );
    return sumByZone(demand, zones, seconds, nobodyClaimed, cutoffSeconds);
  });
  const minutesOrNull = (seconds: number, rank: number): number | null =>
    rank < counted.length && Number.isFinite(seconds) ? seconds / 60 : null;
  const names = zoneNames(data);
  const lost = countLostByClosing(
    demand,
    walks,
    walked,
    facilities.length,
    (meters) => walkSeconds(meters, speed) <= cutoffSeconds,
  );
  return {
    ...asked,
    kind: 'nearest' as const,
    zones: byRank[0].flatMap(({ zoneId, residents }, zone) =>
      isOfDivision(zoneId, by)
        ? [
            {
              zone: zoneId,
              name: names.get(zoneId) ?? zoneId,
              residents,
              nearest: byRank.map((sums, rank) => ({
                rank: rank + 1,
                within: sums[zone].covered,
                meanMinutes: Object.fromEntries(
                  groups.map((group) => [group, minutesOrNull(sums[zone].meanSeconds[group], rank)]),
                ),
              })),
            },
          ]
        : [],
    ),
    facilities: counted
      .map((facility) => ({
        id: data.places[facility].id,
        name: data.places[facility].name,
        lostIfItCloses: lost[facility],
      }))
      .sort((a, b) => b.lostIfItCloses.all - a.lostIfItCloses.all),
    ...basis,
  };
}
