import { profileSpeed } from '../network/profile';
import { runToEnd } from '../run-to-end';
import type { ScenarioChange } from '../scenario';
import type { CoverageQuery } from './answers';
import { countPoints } from './count-residents';
import type { AccessContext } from './coverage';
import { createCoverageTally } from './coverage-tally';
import { countedFacilities, findNothingToCount } from './nearest-facility';
import type { GroupCounts } from './population';
import type { ChangeEffect, NothingInScenario, ScenarioOutcome, ScenarioQuery } from './scenario-answers';
import { createFacilityFinder, type ResolvedChange, resolveChanges } from './scenario-changes';
import { createScenarioSets, type ScenarioPlace, type ScenarioSets } from './scenario-sets';
import { type Batches, createTallyLayers, type LayerPlan } from './tally-layers';
import { rememberTally } from './zone-changes';

/** Answers scenarios of one coverage question, each by its difference from the one before. */
export interface ScenarioPlayer {
  readonly play: (changes: readonly ScenarioChange[]) => ScenarioOutcome;
}

/** A place that counts, with the number of its service. */
interface OpenPlace {
  readonly service: number;
  readonly place: ScenarioPlace;
}

type PlacesChange = Extract<ResolvedChange, { kind: 'places' }>;

/** Where nothing could be counted today, what still cannot be after places of some services opened. */
function findStillNothing(
  { model, facilities }: AccessContext,
  query: ScenarioQuery,
  resolved: readonly ResolvedChange[],
): Omit<NothingInScenario, 'changes'> | null {
  const { coverage } = query;
  const nothing = findNothingToCount(model, facilities, coverage);
  if (!nothing) return null;
  const opened = new Set(
    resolved.flatMap((change) => (change.kind === 'places' && change.opens ? [change.service] : [])),
  );
  const uncountable = nothing.uncountable.filter(({ service }) => !opened.has(service));
  const needed = coverage.match === 'all' ? 1 : coverage.services.length;
  return uncountable.length >= needed ? { kind: 'nothing-to-count', query, uncountable } : null;
}

/** The counted places of today and those of a scenario, without the ones that close. */
function openAfter(
  today: readonly (readonly number[])[],
  changes: readonly PlacesChange[],
  services: readonly string[],
): OpenPlace[] {
  const closed = new Set(changes.map(({ closes }) => closes));
  const staying = today.flatMap((own, service) =>
    own.flatMap((facility) => (closed.has(facility) ? [] : [{ service, place: { facility } }])),
  );
  const opened = changes.flatMap(({ service, opens }) =>
    opens ? [{ service: services.indexOf(service), place: { start: opens } }] : [],
  );
  return [...staying, ...opened];
}

/** What the crossing of a number, counted from 1, adds to the places that are open. */
function batchesOfCrossing(
  sets: ScenarioSets,
  demandCount: number,
  places: readonly OpenPlace[],
  crossing: number,
): Batches {
  const isKnown = new Uint8Array(demandCount);
  const opened = places.flatMap(({ service, place }) => {
    const without = sets.within(place, crossing - 1);
    const across = sets.within(place, crossing);
    if (across === without) return [];
    for (const point of without) isKnown[point] = 1;
    const points = across.filter((point) => isKnown[point] === 0);
    for (const point of without) isKnown[point] = 0;
    return points.length > 0 ? [{ service, points }] : [];
  });
  return { opened, closed: [] };
}

/**
 * Counts today's coverage once, then answers scenario after scenario. The changes lie on the tally of today one over
 * the other, the openings, closings and moves first, then the crossings: a new list of changes takes off no more than
 * what stands above its first difference from the last one. Yields by facility.
 * @throws RangeError if no service is chosen.
 */
export function* prepareScenarios(
  context: AccessContext,
  coverage: CoverageQuery,
): Generator<void, ScenarioPlayer> {
  if (coverage.services.length === 0) throw new RangeError('a scenario needs at least one service');
  const { model, demand, facilities, zones } = context;
  const services = [...new Set(coverage.services)];
  const speed = profileSpeed(coverage.profile);
  const sets = createScenarioSets(model, facilities.length, coverage.cutoffSeconds, speed);
  const tally = createCoverageTally(demand, zones, services.length, coverage.match);
  const today = services.map((service) => countedFacilities(model, facilities, service));
  for (const [service, own] of today.entries()) {
    for (const facility of own) {
      tally.open(service, sets.within({ facility }, 0));
      yield;
    }
  }
  const changeSince = rememberTally(demand, zones, tally);
  const layers = createTallyLayers(tally);
  const find = createFacilityFinder(context);

  const planPlaces = ({ service, closes, opens }: PlacesChange): LayerPlan => ({
    key: `${service} ${closes} ${opens?.position.join() ?? ''}`,
    findBatches: () => {
      const batches = (places: readonly ScenarioPlace[]) =>
        places.map((place) => ({ service: services.indexOf(service), points: sets.within(place, 0) }));
      return {
        opened: batches(opens ? [{ start: opens }] : []),
        closed: batches(closes < 0 ? [] : [{ facility: closes }]),
      };
    },
  });

  const withinOf = (change: PlacesChange): GroupCounts => {
    const place = change.opens ? { start: change.opens } : { facility: change.closes };
    return countPoints(demand, sets.within(place, 0));
  };

  const play = (changes: readonly ScenarioChange[]): ScenarioOutcome => {
    const query = { coverage, changes };
    const resolved = resolveChanges(context, find, services, changes);
    const places = resolved.flatMap((change) => (change.kind === 'places' ? [change] : []));
    const crossings = resolved.flatMap((change) => (change.kind === 'crossing' ? [change.crossing] : []));
    sets.layCrossings(crossings);
    const open = openAfter(today, places, services);
    const differences = layers.replace([
      ...places.map(planPlaces),
      ...crossings.map((crossing, i) => ({
        key: JSON.stringify(crossing),
        findBatches: () => batchesOfCrossing(sets, demand.count, open, i + 1),
      })),
    ]);
    let [nextPlace, nextCrossing] = [0, places.length];
    const effects = resolved.map((change): ChangeEffect => {
      if (change.kind === 'ignored') return change;
      if (change.kind === 'places')
        return { kind: 'applied', within: withinOf(change), difference: differences[nextPlace++] };
      const { from, to, lengthCentimeters } = change.crossing;
      return {
        kind: 'crossing',
        lengthMeters: lengthCentimeters / 100,
        entryMeters: [from.walkCentimeters / 100, to.walkCentimeters / 100],
        difference: differences[nextCrossing++],
      };
    });
    const nothing = findStillNothing(context, query, resolved);
    if (nothing) return { ...nothing, changes: effects };
    return { kind: 'scenario', method: model.method, query, ...changeSince(), changes: effects };
  };
  return { play };
}

/** {@link prepareScenarios} and one scenario in one go. */
export function computeScenario(context: AccessContext, query: ScenarioQuery): ScenarioOutcome {
  return runToEnd(prepareScenarios(context, query.coverage)).play(query.changes);
}
