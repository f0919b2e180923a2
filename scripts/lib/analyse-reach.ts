import type { AccessContext } from '../../src/core/access/coverage';
import { countedByService } from '../../src/core/access/nearest-facility';
import { computeReach } from '../../src/core/access/reach';
import { shapeAt } from '../../src/core/access/zone-at';
import { minutesToSeconds } from '../../src/core/units';
import type { AreaData } from '../../src/data/open-area';
import { serviceIds } from '../../src/schema/service';
import type { ReachOptions } from './analyse-options';
import { completeness, provenance } from './analyse-provenance';

/** What a walk from one point reaches, as `analyse` prints it. */
export function analyseReach(data: AreaData, context: AccessContext, options: ReachOptions): unknown {
  const { model, demand, facilities } = context;
  const facilitiesOfService = countedByService(model, facilities);
  const { origin, profile } = options;
  const nil = shapeAt(
    data.nilShapes.features.map(({ properties, geometry }) => [properties.nil, geometry] as const),
    origin,
  );
  const municipio = shapeAt(
    data.municipioShapes.features.map(
      ({ properties, geometry }) => [properties.municipio, geometry] as const,
    ),
    origin,
  );
  const cutoffsSeconds = options.cutoffsMinutes.map(minutesToSeconds);
  const answer = computeReach(
    model,
    demand,
    facilitiesOfService,
    { origin, cutoffsSeconds, profile },
    { nil, municipio },
  );
  if (answer.kind === 'off-network') {
    const { kind, distanceMeters, nearest } = answer;
    return { command: 'reach', at: origin, kind, distanceMeters, nearest };
  }
  const counted = [...facilitiesOfService].flatMap(([service, indexes]) =>
    indexes.map((index) => ({
      service,
      index,
      seconds: answer.facilitySeconds[index],
      meters: answer.facilityMeters[index],
    })),
  );
  const nearestOf = (service: string) => {
    const [first] = counted
      .filter((facility) => facility.service === service && Number.isFinite(facility.seconds))
      .sort((a, b) => a.meters - b.meters || a.index - b.index);
    return first
      ? {
          id: data.places[first.index].id,
          name: data.places[first.index].name,
          seconds: first.seconds,
          meters: first.meters,
        }
      : null;
  };
  return {
    command: 'reach',
    at: origin,
    kind: answer.kind,
    profile,
    snapMeters: answer.snap.distanceMeters,
    nil,
    municipio,
    cutoffs: answer.bands.map(({ cutoffSeconds, residents, areaSquareMeters }) => ({
      minutes: cutoffSeconds / 60,
      residents: residents.all,
      over65: residents.over65,
      under15: residents.under15,
      areaSquareMeters,
      facilities: Object.fromEntries(
        serviceIds.map((id) => [
          id,
          counted.filter(({ service, seconds }) => service === id && seconds <= cutoffSeconds).length,
        ]),
      ),
    })),
    circle: {
      radiusMeters: answer.circle.radiusMeters,
      residents: answer.circle.residents.all,
      areaSquareMeters: answer.circle.areaSquareMeters,
    },
    nearest: Object.fromEntries(serviceIds.map((id) => [id, nearestOf(id)])),
    completeness: completeness(data, serviceIds),
    ...provenance(data, context),
  };
}
