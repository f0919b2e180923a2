import type { RouteAnswer, RouteQuery } from '../core/access/answers';
import type { AccessContext } from '../core/access/coverage';
import { countedByService } from '../core/access/nearest-facility';
import { computeReach } from '../core/access/reach';
import { walkSeconds } from '../core/access/travel-model';
import { InternalError, LoadError } from '../core/errors';
import { fromLocal } from '../core/geo';
import { profileSpeed, travelProfile } from '../core/network/profile';
import { describePosition } from '../core/search/describe-position';
import { searchIndex } from '../core/search/search';
import { facilitiesOf } from '../data/context-maker';
import type { Tolerance } from '../data/missing-files';
import type { Source } from '../data/source';
import { zonesAt } from '../data/zones-at';
import { type AnalysisSession, createSession } from './analysis-session';
import type { EverydayName } from './everyday-handlers';
import { readMessages } from './in-slices';
import type { AnalysisMessages, MissingOnPage } from './messages';
import type { PlannerName } from './planner-handlers';
import { errorFromWire, errorToWire, type ProgressOf } from './protocol';
import { refuseMissing } from './refuse-missing';
import type { HandlerContext, Handlers } from './server';

const REHEARSED = { cutoffsSeconds: [300, 600, 900], profile: travelProfile('adult') };

/** What the page does without, and nothing else. */
function spareOnly({ missing, missingParts }: MissingOnPage): Tolerance {
  return {
    missing: missing.map(({ service, error }) => ({ service, error: errorFromWire(error) })),
    missingParts: missingParts.map(({ part, error }) => ({ part, error: errorFromWire(error) })),
    mayMissMore: false,
  };
}

/** How far the nearest address may be to describe a point by it. */
const DESCRIBE_METERS = 150;

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

type PlannerHandlers = Pick<Handlers<AnalysisMessages>, PlannerName>;

async function loadPlanner(session: AnalysisSession): Promise<PlannerHandlers> {
  try {
    return (await import('./planner-handlers')).createPlannerHandlers(session);
  } catch (cause) {
    throw new LoadError("the planner's part of the page: no connection", '', 0, { cause });
  }
}

type EverydayHandlers = Pick<Handlers<AnalysisMessages>, EverydayName>;

async function loadEveryday(session: AnalysisSession): Promise<EverydayHandlers> {
  try {
    return (await import('./everyday-handlers')).createEverydayHandlers(session);
  } catch (cause) {
    throw new LoadError('the part of the page for everyday services: no connection', '', 0, { cause });
  }
}

/**
 * Answers every request of the analysis; it alone holds the network. What is near is answered by this file, the whole
 * city by {@link loadPlanner another}.
 */
export function createHandlers(createSource: (baseUrl: string) => Source): Handlers<AnalysisMessages> {
  let opened: { readonly key: string; readonly session: AnalysisSession } | null = null;
  let planner: { readonly of: AnalysisSession; readonly handlers: PlannerHandlers } | null = null;
  let everyday: { readonly of: AnalysisSession; readonly handlers: EverydayHandlers } | null = null;
  let report: (progress: ProgressOf) => void = () => {};
  let isRehearsed = false;
  const sessionOf = ({
    baseUrl,
    areaId,
    without,
  }: AnalysisMessages['open']['parameters']): AnalysisSession => {
    const key = `${areaId} ${baseUrl}`;
    if (opened?.key === key) return opened.session;
    const session = createSession(
      createSource(baseUrl),
      areaId,
      (done, total, path) => report({ done, total, path }),
      without && spareOnly(without),
    );
    opened = { key, session };
    return session;
  };
  const need = (): AnalysisSession => {
    if (!opened) throw new InternalError('a question came before the study area was opened');
    return opened.session;
  };
  const late =
    <K extends PlannerName>(name: K) =>
    async (parameters: AnalysisMessages[K]['parameters'], context: HandlerContext) => {
      const session = need();
      refuseMissing(await session.stages.first(), name, parameters);
      if (planner?.of !== session) planner = { of: session, handlers: await loadPlanner(session) };
      return planner.handlers[name](parameters, context);
    };
  const lateEveryday =
    <K extends EverydayName>(name: K) =>
    async (parameters: AnalysisMessages[K]['parameters'], context: HandlerContext) => {
      const session = need();
      if (everyday?.of !== session) everyday = { of: session, handlers: await loadEveryday(session) };
      return everyday.handlers[name](parameters, context);
    };
  return {
    prepare: async ({ walks, ...where }) => {
      const { stages } = sessionOf(where);
      await Promise.all([stages.first(), walks ? stages.walks() : null]);
      return { result: null, transfer: [] };
    },
    firstMap: async (parameters) => {
      const { area, places, nils, nilShapes } = await sessionOf(parameters).stages.first();
      return { result: { area, places, nils, nilShapes }, transfer: [] };
    },
    open: async (parameters, context) => {
      report = context.report;
      const session = sessionOf(parameters);
      const ground = await session.takeOpened(await session.stages.ground());
      const places = [...ground.places, ...session.addedPlaces()];
      return {
        result: {
          ...ground,
          missing: ground.missing.map(({ service, error }) => ({ service, error: errorToWire(error) })),
          missingParts: ground.missingParts.map(({ part, error }) => ({ part, error: errorToWire(error) })),
          places,
          facilities: facilitiesOf(places),
          facilitySnapMeters: new Float64Array(places.length).fill(Number.NaN),
          method: ground.area.network ? 'network' : 'circle-estimate',
          detour: null,
          knowsSteps: null,
        },
        transfer: [],
      };
    },
    network: async (_, context) => {
      report = context.report;
      const session = need();
      const [{ data, contextOf }, detour] = await Promise.all([session.needWalks(), session.stages.detour()]);
      const adult = contextOf('adult');
      if (!isRehearsed) void rehearse(adult);
      isRehearsed = true;
      return {
        result: {
          facilitySnapMeters: adult.model.facilitySnapMeters,
          knowsSteps: data.network !== null && data.network.topology.edgeAttributes !== null,
          detour,
        },
        transfer: [],
      };
    },
    searchIndex: async () => {
      await need().stages.search();
      return { result: null, transfer: [] };
    },
    reach: async (query, { signal }) => {
      const { data, contextOf } = await need().needWalks(signal);
      const { model, demand, facilities } = contextOf(query.profile.id);
      const counted = countedByService(model, facilities);
      const result = computeReach(model, demand, counted, query, zonesAt(data, query.origin));
      const transfer =
        result.kind === 'reached' ? [result.facilitySeconds.buffer, result.facilityMeters.buffer] : [];
      return { result, transfer };
    },
    route: async (query, { signal }) => {
      const { contextOf } = await need().needWalks(signal);
      return { result: findRouteAnswer(contextOf(query.profile.id), query), transfer: [] };
    },
    coverage: late('coverage'),
    depth: late('depth'),
    nearest: late('nearest'),
    pair: late('pair'),
    circles: late('circles'),
    curves: late('curves'),
    catchment: late('catchment'),
    scenario: late('scenario'),
    sites: late('sites'),
    sitesProblem: late('sitesProblem'),
    describeSites: late('describeSites'),
    fewest: late('fewest'),
    ownPlaces: late('ownPlaces'),
    writeCells: late('writeCells'),
    writeLayer: late('writeLayer'),
    sheet: late('sheet'),
    neighbourhood: late('neighbourhood'),
    everyday: lateEveryday('everyday'),
    badlyLocated: lateEveryday('badlyLocated'),
    everydayNear: lateEveryday('everydayNear'),
    dataCheck: lateEveryday('dataCheck'),
    dimensions: lateEveryday('dimensions'),
    search: async ({ text, limit }) => ({
      result: searchIndex(await need().stages.search(), text, limit),
      transfer: [],
    }),
    describe: async ({ position }) => {
      const { stages } = need();
      const [index, ground] = await Promise.all([stages.search(), stages.ground()]);
      const nearestAddress = describePosition(index, position, DESCRIBE_METERS);
      return { result: { position, nearestAddress, ...zonesAt(ground, position) }, transfer: [] };
    },
  };
}
