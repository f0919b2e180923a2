import { fileURLToPath } from 'node:url';
import { type AccessContext, computeCoverage } from '../src/core/access/coverage';
import { drawNothing } from '../src/core/access/gap-drawer';
import { countedByService } from '../src/core/access/nearest-facility';
import { computeReach } from '../src/core/access/reach';
import { shapeAt } from '../src/core/access/zone-at';
import { needsSteps } from '../src/core/network/profile';
import { minutesToSeconds } from '../src/core/units';
import { createAccessContexts } from '../src/data/access-context';
import { type AreaData, openArea } from '../src/data/open-area';
import { serviceIds } from '../src/schema/service';
import {
  type CoverageOptions,
  parseAnalyseOptions,
  type ReachOptions,
  UsageError,
  usage,
} from './lib/analyse-options';
import { diskSource } from './lib/disk-source';

const geoFolder = fileURLToPath(new URL('../public/geo', import.meta.url));

function completeness(data: AreaData, services: readonly string[]) {
  return data.area.layers
    .filter(({ service }) => services.includes(service))
    .map(({ service, located, known, closed }) => ({ service, located, known, closed }));
}

function provenance({ manifest }: AreaData, { model }: AccessContext) {
  return { method: model.method, dataDate: manifest.dataDate, residents: 'estimate on 2021 totals' };
}

function analyseReach(data: AreaData, context: AccessContext, options: ReachOptions): unknown {
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

function analyseCoverage(data: AreaData, context: AccessContext, options: CoverageOptions): unknown {
  const { services, minutes, profile, group, by } = options;
  const query = { services, match: 'any', cutoffSeconds: minutesToSeconds(minutes), profile } as const;
  const answer = computeCoverage({ ...context, drawGap: drawNothing }, query);
  const names = new Map<string, string>([
    ...data.nils.map(({ nil, name }) => [`nil-${nil}`, name] as const),
    ...data.municipi.map(({ municipio }) => [`municipio-${municipio}`, `Municipio ${municipio}`] as const),
    ['city', data.area.name] as const,
  ]);
  const zones = answer.zones.filter(({ zoneId }) =>
    by === 'city' ? zoneId === 'city' : zoneId.startsWith(`${by}-`),
  );
  return {
    command: 'coverage',
    services,
    minutes,
    profile,
    group,
    by,
    zones: zones.map(({ zoneId, residents, covered, meanSeconds }) => ({
      zone: zoneId,
      name: names.get(zoneId) ?? zoneId,
      residents: residents[group],
      covered: covered[group],
      uncovered: residents[group] - covered[group],
      share: residents[group] > 0 ? covered[group] / residents[group] : null,
      meanMinutes: Number.isFinite(meanSeconds[group]) ? meanSeconds[group] / 60 : null,
    })),
    completeness: completeness(data, services),
    ...provenance(data, context),
  };
}

/** @throws UsageError for a profile that the network cannot answer, which would else be answered as if on foot. */
function refuseUnknownSteps({ network }: AreaData, { profile }: ReachOptions | CoverageOptions): void {
  if (needsSteps(profile.id) && !network?.topology.edgeAttributes)
    throw new UsageError(
      `--profile: ${profile.id} needs a network that knows its steps; npm run data -- --streets builds one`,
    );
}

async function run(args: readonly string[]): Promise<void> {
  const options = parseAnalyseOptions(args);
  if (options.command === 'help') {
    console.log(usage);
    return;
  }
  const data = await openArea(diskSource(geoFolder), 'milano');
  refuseUnknownSteps(data, options);
  const context = createAccessContexts(data)(options.profile.id);
  const answer =
    options.command === 'reach'
      ? analyseReach(data, context, options)
      : analyseCoverage(data, context, options);
  console.log(JSON.stringify(answer, null, 2));
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
