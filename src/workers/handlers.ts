import { type AccessContext, computeCatchment, computeCoverage } from '../core/access/coverage';
import { countedByService } from '../core/access/nearest-facility';
import { computeReach, type ZoneAt } from '../core/access/reach';
import { walkSeconds } from '../core/access/travel-model';
import { shapeAt } from '../core/access/zone-at';
import { InternalError } from '../core/errors';
import type { LngLat } from '../core/geo';
import { profileSpeed } from '../core/network/profile';
import { describePosition } from '../core/search/describe-position';
import { searchIndex } from '../core/search/search';
import { createAccessContext } from '../data/access-context';
import { type AreaData, openArea } from '../data/open-area';
import type { Source } from '../data/source';
import type { AnalysisMessages } from './messages';
import type { Handlers } from './server';

/** How far the nearest address may be to describe a point by it. */
const DESCRIBE_METERS = 150;

interface Opened {
  readonly data: AreaData;
  readonly context: AccessContext;
  readonly counted: ReadonlyMap<string, readonly number[]>;
}

function zoneAt({ nilShapes, municipioShapes }: AreaData, position: LngLat): ZoneAt {
  return {
    nil: shapeAt(
      nilShapes.features.map(({ properties, geometry }) => [properties.nil, geometry] as const),
      position,
    ),
    municipio: shapeAt(
      municipioShapes.features.map(({ properties, geometry }) => [properties.municipio, geometry] as const),
      position,
    ),
  };
}

/** Answers every request of the analysis; it alone holds the network. */
export function createHandlers(createSource: (baseUrl: string) => Source): Handlers<AnalysisMessages> {
  let opened: Opened | null = null;
  const need = (): Opened => {
    if (!opened) throw new InternalError('a question came before the study area was opened');
    return opened;
  };
  return {
    open: async ({ baseUrl, areaId }, { signal, report }) => {
      const data = await openArea(createSource(baseUrl), areaId, {
        signal,
        onProgress: (done, total, path) => report({ done, total, path }),
      });
      const context = createAccessContext(data);
      const counted = countedByService(context.model, context.facilities);
      opened = { data, context, counted };
      const { manifest, area, places, notLocated, nils, municipi, nilShapes, municipioShapes, areas } = data;
      return {
        result: {
          manifest,
          area,
          places,
          notLocated,
          nils,
          municipi,
          nilShapes,
          municipioShapes,
          areas,
          facilities: context.facilities,
          facilitySnapMeters: context.model.facilitySnapMeters,
          method: context.model.method,
          knowsSteps: data.network !== null && data.network.topology.edgeAttributes !== null,
        },
        transfer: [],
      };
    },
    reach: (query) => {
      const { data, context, counted } = need();
      const result = computeReach(context.model, context.demand, counted, query, zoneAt(data, query.origin));
      const transfer =
        result.kind === 'reached' ? [result.facilitySeconds.buffer, result.facilityMeters.buffer] : [];
      return { result, transfer };
    },
    route: ({ origin, destination, profile }) => {
      const { model } = need().context;
      const found = model.startAt(origin);
      const route = found.kind === 'start' ? model.routeTo(found.start, destination) : null;
      return {
        result: route && { ...route, seconds: walkSeconds(route.meters, profileSpeed(profile)) },
        transfer: [],
      };
    },
    coverage: (query) => {
      const result = computeCoverage(need().context, query);
      return { result, transfer: [result.seconds.buffer, result.owner.buffer] };
    },
    catchment: (query) => {
      const result = computeCatchment(need().context, query);
      return { result, transfer: result ? [result.nearestDemand.buffer] : [] };
    },
    search: ({ text, limit }) => ({ result: searchIndex(need().data.search, text, limit), transfer: [] }),
    describe: ({ position }) => {
      const { data } = need();
      const nearestAddress = describePosition(data.search, position, DESCRIBE_METERS);
      return { result: { position, nearestAddress, ...zoneAt(data, position) }, transfer: [] };
    },
  };
}
