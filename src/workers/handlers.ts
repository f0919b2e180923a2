import type { CoverageQuery, RouteAnswer, RouteQuery } from '../core/access/answers';
import type { BarrierMap } from '../core/access/barrier-map';
import { circlesInSteps } from '../core/access/circles';
import { type AccessContext, computeCatchment, coverageInSteps } from '../core/access/coverage';
import { depthInSteps } from '../core/access/depth';
import { countedByService, findNothingToCount } from '../core/access/nearest-facility';
import { nearestInSteps } from '../core/access/nearest-ranks';
import { pairInSteps } from '../core/access/pair';
import { computeReach } from '../core/access/reach';
import { prepareScenarios, type ScenarioPlayer } from '../core/access/scenario-player';
import { walkSeconds } from '../core/access/travel-model';
import { curvesInSteps } from '../core/access/walk-curves';
import { createZoneSquares, type ZoneSquares } from '../core/access/zone-squares';
import { InternalError } from '../core/errors';
import { fromLocal } from '../core/geo';
import { profileSpeed, travelProfile } from '../core/network/profile';
import { describePosition } from '../core/search/describe-position';
import { searchIndex } from '../core/search/search';
import { type ContextOf, createContextMaker } from '../data/access-context';
import { type AreaData, openArea } from '../data/open-area';
import { openOwnPlaces } from '../data/open-own-places';
import { createBarrierReader } from '../data/read-barriers';
import type { Source } from '../data/source';
import { zonesAt } from '../data/zones-at';
import type { LocatedPlace } from '../schema/place';
import { readMessages, runInSlices } from './in-slices';
import type { AnalysisMessages, AreaPlaces } from './messages';
import type { Handlers } from './server';
import { createSitesHandlers } from './sites-handlers';
import { createTakeHandlers } from './take-handlers';

const REHEARSED = { cutoffsSeconds: [300, 600, 900], profile: travelProfile('adult') };

/** How far the nearest address may be to describe a point by it. */
const DESCRIBE_METERS = 150;

interface Opened {
  readonly data: AreaData;
  readonly contextsWith: (added: readonly LocatedPlace[]) => ContextOf;
  readonly contextOf: ContextOf;
  readonly readBarriers: () => Promise<BarrierMap | null>;
}

/** What the page shows of the places of an analysis. */
function areaPlaces({ data, contextOf }: Opened, added: readonly LocatedPlace[]): AreaPlaces {
  const { facilities, model } = contextOf('adult');
  return {
    places: [...data.places, ...added],
    facilities,
    facilitySnapMeters: model.facilitySnapMeters,
  };
}

/** Origins that are answered for nobody. */
const REHEARSALS = 6;

/**
 * Makes the first answer as quick as the tenth, one piece of work between two messages: works out the walks to the
 * nearest of every service, and has the engine compile what it will run by asking from a few demand points.
 */
async function rehearse({ model, demand, facilities }: AccessContext): Promise<void> {
  const counted = countedByService(model, facilities);
  for (const service of counted.values()) {
    await readMessages();
    model.walksToNearest(service);
  }
  for (let turn = 0; turn < REHEARSALS; turn++) {
    await readMessages();
    const point = Math.floor(((turn + 0.5) / REHEARSALS) * demand.count);
    const origin = fromLocal([demand.xMeters[point], demand.yMeters[point]], demand.frame);
    computeReach(model, demand, counted, { origin, ...REHEARSED }, { nil: null, municipio: null });
  }
}

function findRouteAnswer(
  { model }: AccessContext,
  { origin, destination, profile }: RouteQuery,
): RouteAnswer {
  const start = model.startAt(origin);
  if (start.kind === 'off-network') return { kind: 'no-route', reason: 'origin-off-network' };
  if (model.startAt(destination).kind === 'off-network')
    return { kind: 'no-route', reason: 'place-off-network' };
  const route = model.routeTo(start.start, destination);
  if (!route) return { kind: 'no-route', reason: 'no-way' };
  const { impedanceMeters, meters, coordinates } = route;
  const seconds = walkSeconds(impedanceMeters, profileSpeed(profile));
  return { kind: 'route', seconds, meters, coordinates };
}

function squaresOf({ demand, nilShapes }: AreaData): ZoneSquares {
  const shapes = nilShapes.features.map(({ properties, geometry }) => [properties.nil, geometry] as const);
  return createZoneSquares(demand.frame, new Map(shapes));
}

/** Answers every request of the analysis; it alone holds the network. */
export function createHandlers(createSource: (baseUrl: string) => Source): Handlers<AnalysisMessages> {
  let opened: Opened | null = null;
  /** The city's land, once circles are asked for. */
  let squares: ZoneSquares | null = null;
  const need = (): Opened => {
    if (!opened) throw new InternalError('a question came before the study area was opened');
    return opened;
  };
  /** The last question that was played with, and what it is played on. */
  let playing: {
    readonly context: AccessContext;
    readonly key: string;
    readonly player: ScenarioPlayer;
  } | null = null;
  const playerFor = async (query: CoverageQuery, signal: AbortSignal): Promise<ScenarioPlayer> => {
    const context = need().contextOf(query.profile.id);
    const key = JSON.stringify(query);
    if (playing?.context === context && playing.key === key) return playing.player;
    const player = await runInSlices(prepareScenarios(context, query), signal);
    playing = { context, key, player };
    return player;
  };
  return {
    open: async ({ baseUrl, areaId }, { signal, report }) => {
      const source = createSource(baseUrl);
      const data = await openArea(source, areaId, {
        signal,
        onProgress: (done, total, path) => report({ done, total, path }),
      });
      const contextsWith = createContextMaker(data);
      const contextOf = contextsWith([]);
      const context = contextOf('adult');
      opened = { data, contextsWith, contextOf, readBarriers: createBarrierReader(source, data.area) };
      void rehearse(context);
      const { manifest, area, places, notLocated, nils, municipi, nilShapes, municipioShapes, areas } = data;
      return {
        result: {
          manifest,
          manifestSha256: data.manifestSha256,
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
          detour: data.detour,
          knowsSteps: data.network !== null && data.network.topology.edgeAttributes !== null,
        },
        transfer: [],
      };
    },
    reach: (query) => {
      const { data, contextOf } = need();
      const { model, demand, facilities } = contextOf(query.profile.id);
      const counted = countedByService(model, facilities);
      const result = computeReach(model, demand, counted, query, zonesAt(data, query.origin));
      const transfer =
        result.kind === 'reached' ? [result.facilitySeconds.buffer, result.facilityMeters.buffer] : [];
      return { result, transfer };
    },
    route: (query) => ({ result: findRouteAnswer(need().contextOf(query.profile.id), query), transfer: [] }),
    coverage: async (query, { signal }) => {
      const context = need().contextOf(query.profile.id);
      const nothing = findNothingToCount(context.model, context.facilities, query);
      if (nothing) return { result: nothing, transfer: [] };
      const result = await runInSlices(coverageInSteps(context, query), signal);
      return { result, transfer: [result.seconds.buffer, result.owner.buffer] };
    },
    depth: async (query, { signal }) => {
      const { contextOf, readBarriers } = need();
      const context = contextOf(query.profile.id);
      const nothing = findNothingToCount(context.model, context.facilities, query);
      if (nothing) return { result: nothing, transfer: [] };
      const barriers = await readBarriers();
      const steps = depthInSteps(context, contextOf('adult'), barriers, query);
      const result = await runInSlices(steps, signal);
      return { result, transfer: [result.timesOut.buffer] };
    },
    nearest: async (query, { signal }) => {
      const context = need().contextOf(query.profile.id);
      const nothing = findNothingToCount(context.model, context.facilities, query);
      return {
        result: nothing ?? (await runInSlices(nearestInSteps(context, query), signal)),
        transfer: [],
      };
    },
    pair: async (query, { signal }) => {
      const context = need().contextOf(query.first.profile.id);
      const result = await runInSlices(pairInSteps(context, query), signal);
      if (result.kind !== 'pair') return { result, transfer: [] };
      const { field, second } = result;
      return { result, transfer: [field.buffer, second.seconds.buffer, second.owner.buffer] };
    },
    circles: async (query, { signal }) => {
      const { data, contextOf } = need();
      squares ??= squaresOf(data);
      const steps = circlesInSteps(contextOf(query.profile.id), squares, query);
      const result = await runInSlices(steps, signal);
      return { result, transfer: result.kind === 'circles' ? [result.field.buffer] : [] };
    },
    curves: async (query, { signal }) => {
      const context = need().contextOf(query.curves[0]?.coverage.profile.id ?? 'adult');
      return { result: await runInSlices(curvesInSteps(context, query), signal), transfer: [] };
    },
    catchment: (query) => {
      const result = computeCatchment(need().contextOf(query.profile.id), query);
      return { result, transfer: result.kind === 'catchment' ? [result.nearestDemand.buffer] : [] };
    },
    scenario: async ({ coverage, changes }, { signal }) => {
      const player = await playerFor(coverage, signal);
      const result = await runInSlices(player.play(changes), signal);
      return { result, transfer: result.kind === 'scenario' ? [result.field.buffer] : [] };
    },
    ...createSitesHandlers(need),
    ...createTakeHandlers(need),
    ownPlaces: async (given) => {
      const { data } = need();
      const read = given && (await openOwnPlaces(given.bytes, given.name, data));
      if (given && read?.kind === 'refused') return { result: { ...read, name: given.name }, transfer: [] };
      const [file, added] = read?.kind === 'read' ? [read.file, read.places] : [null, []];
      opened = { ...need(), contextOf: need().contextsWith(added) };
      return { result: { kind: 'taken', file, ...areaPlaces(opened, added) }, transfer: [] };
    },
    search: ({ text, limit }) => ({ result: searchIndex(need().data.search, text, limit), transfer: [] }),
    describe: ({ position }) => {
      const { data } = need();
      const nearestAddress = describePosition(data.search, position, DESCRIBE_METERS);
      return { result: { position, nearestAddress, ...zonesAt(data, position) }, transfer: [] };
    },
  };
}
