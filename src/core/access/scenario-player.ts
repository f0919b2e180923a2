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
import { findBatchesOfCrossing, openAfter, type PlacesChange, planPlaces } from './scenario-plans';
import { createScenarioSets } from './scenario-sets';
import { createTallyLayers } from './tally-layers';
import { rememberTally } from './zone-changes';

/** Answers scenarios of one coverage question, each by its difference from the one before. */
export interface ScenarioPlayer {
  /** Yields place by place where much has to be found, which crossings can make happen. */
  readonly play: (changes: readonly ScenarioChange[]) => Generator<void, ScenarioOutcome>;
}

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
  const sets = createScenarioSets(model, coverage.cutoffSeconds, speed);
  const tally = createCoverageTally(demand, zones, services.length, coverage.match);
  const today = services.map((service) => countedFacilities(model, facilities, service));
  for (const [service, own] of today.entries()) {
    for (const facility of own) {
      tally.open(service, sets.today.of({ facility }));
      yield;
    }
  }
  const changeSince = rememberTally(demand, zones, tally);
  const layers = createTallyLayers(tally);
  const find = createFacilityFinder(context);

  const withinOf = (change: PlacesChange): GroupCounts => {
    const place = change.opens ? { start: change.opens } : { facility: change.closes };
    return countPoints(demand, sets.today.of(place));
  };

  const play = function* (changes: readonly ScenarioChange[]): Generator<void, ScenarioOutcome> {
    const query = { coverage, changes };
    const resolved = resolveChanges(context, find, services, changes);
    const places = resolved.flatMap((change) => (change.kind === 'places' ? [change] : []));
    const crossings = resolved.flatMap((change) => (change.kind === 'crossing' ? [change.crossing] : []));
    const beyond = sets.beyond(crossings);
    const open = openAfter(today, places, services);
    for (const { opens } of places) {
      if (opens) sets.today.of({ start: opens });
      yield;
    }
    for (const reached of beyond) {
      for (const { place } of open) {
        reached.of(place);
        yield;
      }
    }
    const differences = layers.replace([
      ...places.map((change) => planPlaces(sets, services.indexOf(change.service), change)),
      ...crossings.map((crossing, i) => ({
        key: JSON.stringify(crossing),
        findBatches: () => {
          const known = i === 0 ? [sets.today] : [sets.today, beyond[i - 1]];
          return findBatchesOfCrossing(demand.count, open, known, beyond[i]);
        },
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
  return runToEnd(runToEnd(prepareScenarios(context, query.coverage)).play(query.changes));
}
