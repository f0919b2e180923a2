import type { CoverageQuery } from '../core/access/answers';
import { circlesInSteps } from '../core/access/circles';
import { type AccessContext, computeCatchment, coverageInSteps } from '../core/access/coverage';
import { depthInSteps } from '../core/access/depth';
import { findNothingToCount } from '../core/access/nearest-facility';
import { nearestInSteps } from '../core/access/nearest-ranks';
import { pairInSteps } from '../core/access/pair';
import { prepareScenarios, type ScenarioPlayer } from '../core/access/scenario-player';
import { curvesInSteps } from '../core/access/walk-curves';
import { createZoneSquares, type ZoneSquares } from '../core/access/zone-squares';
import { AbortError } from '../core/errors';
import { gapDrawerOf } from '../data/access-context';
import { facilitiesOf } from '../data/context-maker';
import { openOwnPlaces } from '../data/open-own-places';
import { createBarrierReader } from '../data/read-barriers';
import type { AnalysisSession, OpenWalks } from './analysis-session';
import type { EverydayName } from './everyday-handlers';
import { runInSlices } from './in-slices';
import type { AnalysisMessages } from './messages';
import type { Handlers } from './server';
import { createSitesHandlers } from './sites-handlers';
import { createTakeHandlers } from './take-handlers';

/** What the planner asks, and what is taken away. */
export type PlannerName = Exclude<
  keyof AnalysisMessages,
  | 'prepare'
  | 'firstMap'
  | 'open'
  | 'network'
  | 'searchIndex'
  | 'reach'
  | 'route'
  | 'search'
  | 'describe'
  | EverydayName
>;

function squaresOf({ demand, nilShapes }: OpenWalks['data']): ZoneSquares {
  const shapes = nilShapes.features.map(({ properties, geometry }) => [properties.nil, geometry] as const);
  return createZoneSquares(demand.frame, new Map(shapes));
}

/** Answers the questions about the whole city, in a file of its own that is loaded with the first of them. */
export function createPlannerHandlers(
  session: AnalysisSession,
): Pick<Handlers<AnalysisMessages>, PlannerName> {
  const { source, stages, needWalks } = session;
  /** The city's land, once circles are asked for. */
  let squares: ZoneSquares | null = null;
  let readBarriers: ReturnType<typeof createBarrierReader> | null = null;
  let hasGapDrawer = false;
  const needGaps = async (signal: AbortSignal): Promise<OpenWalks> => {
    const [walks, water] = await Promise.all([needWalks(signal), stages.water()]);
    if (!hasGapDrawer) session.setGapDrawer(gapDrawerOf({ ...walks.data, water }));
    hasGapDrawer = true;
    if (signal.aborted) throw new AbortError();
    return walks;
  };
  /** The last question that was played with, and what it is played on. */
  let playing: {
    readonly context: AccessContext;
    readonly key: string;
    readonly player: ScenarioPlayer;
  } | null = null;
  const playerFor = async (query: CoverageQuery, signal: AbortSignal): Promise<ScenarioPlayer> => {
    const context = (await needWalks(signal)).contextOf(query.profile.id);
    const key = JSON.stringify(query);
    if (playing?.context === context && playing.key === key) return playing.player;
    const player = await runInSlices(prepareScenarios(context, query), signal);
    playing = { context, key, player };
    return player;
  };
  return {
    coverage: async (query, { signal }) => {
      const context = (await needGaps(signal)).contextOf(query.profile.id);
      const nothing = findNothingToCount(context.model, context.facilities, query);
      if (nothing) return { result: nothing, transfer: [] };
      const result = await runInSlices(coverageInSteps(context, query), signal);
      return { result, transfer: [result.seconds.buffer, result.owner.buffer] };
    },
    depth: async (query, { signal }) => {
      const { data, contextOf } = await needGaps(signal);
      const context = contextOf(query.profile.id);
      const nothing = findNothingToCount(context.model, context.facilities, query);
      if (nothing) return { result: nothing, transfer: [] };
      readBarriers ??= createBarrierReader(source, data.area);
      const barriers = await readBarriers();
      const steps = depthInSteps(context, contextOf('adult'), barriers, query);
      const result = await runInSlices(steps, signal);
      return { result, transfer: [result.timesOut.buffer] };
    },
    nearest: async (query, { signal }) => {
      const context = (await needWalks(signal)).contextOf(query.profile.id);
      const nothing = findNothingToCount(context.model, context.facilities, query);
      return {
        result: nothing ?? (await runInSlices(nearestInSteps(context, query), signal)),
        transfer: [],
      };
    },
    pair: async (query, { signal }) => {
      const context = (await needGaps(signal)).contextOf(query.first.profile.id);
      const result = await runInSlices(pairInSteps(context, query), signal);
      if (result.kind !== 'pair') return { result, transfer: [] };
      const { field, second } = result;
      return { result, transfer: [field.buffer, second.seconds.buffer, second.owner.buffer] };
    },
    circles: async (query, { signal }) => {
      const { data, contextOf } = await needWalks(signal);
      squares ??= squaresOf(data);
      const steps = circlesInSteps(contextOf(query.profile.id), squares, query);
      const result = await runInSlices(steps, signal);
      return { result, transfer: result.kind === 'circles' ? [result.field.buffer] : [] };
    },
    curves: async (query, { signal }) => {
      const { contextOf } = await needWalks(signal);
      const context = contextOf(query.curves[0]?.coverage.profile.id ?? 'adult');
      return { result: await runInSlices(curvesInSteps(context, query), signal), transfer: [] };
    },
    catchment: async (query, { signal }) => {
      const { contextOf } = await needWalks(signal);
      const result = computeCatchment(contextOf(query.profile.id), query);
      return { result, transfer: result.kind === 'catchment' ? [result.nearestDemand.buffer] : [] };
    },
    scenario: async ({ coverage, changes }, { signal }) => {
      const player = await playerFor(coverage, signal);
      const result = await runInSlices(player.play(changes), signal);
      return { result, transfer: result.kind === 'scenario' ? [result.field.buffer] : [] };
    },
    ...createSitesHandlers(session),
    ...createTakeHandlers(session),
    ownPlaces: async (given) => {
      const { data } = await needWalks();
      const read = given && (await openOwnPlaces(given.bytes, given.name, data));
      if (given && read?.kind === 'refused') return { result: { ...read, name: given.name }, transfer: [] };
      const [file, added] = read?.kind === 'read' ? [read.file, read.places] : [null, []];
      session.addPlaces(added);
      // Asked once more: layers that were missing may have come since.
      const now = await needWalks();
      const places = [...now.data.places, ...added];
      const { facilitySnapMeters } = now.contextOf('adult').model;
      return {
        result: { kind: 'taken', file, places, facilities: facilitiesOf(places), facilitySnapMeters },
        transfer: [],
      };
    },
  };
}
