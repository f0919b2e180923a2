import { type AccessContext, computeCoverage } from '../../src/core/access/coverage';
import { type CoverageTally, createCoverageTally } from '../../src/core/access/coverage-tally';
import { drawNothing } from '../../src/core/access/gap-drawer';
import { countedFacilities } from '../../src/core/access/nearest-facility';
import { createNetworkModel } from '../../src/core/access/network-model';
import type { GroupCounts } from '../../src/core/access/population';
import type { ScenarioOutcome } from '../../src/core/access/scenario-answers';
import { prepareScenarios } from '../../src/core/access/scenario-player';
import { findZoneSlots } from '../../src/core/access/zone-slots';
import { fromLocal, type LngLat, toLocal } from '../../src/core/geo';
import { profileSpeed, travelProfile } from '../../src/core/network/profile';
import type { Seed } from '../../src/core/network/shortest-paths';
import { createSnapIndex } from '../../src/core/network/snap';
import { type SnappedPoints, seedsOf, snapPoints } from '../../src/core/network/snapped-points';
import { runToEnd } from '../../src/core/run-to-end';
import type { ScenarioChange } from '../../src/core/scenario';
import { peripheryGroups } from '../../src/schema/zone';
import { type BenchCity, type City, drawOrigins } from './city';

/** The service that questions are asked about: the one with the most places. */
export const SERVICE = 'coworkings';
export const CUTOFF_SECONDS = 900;
export const PROFILE = travelProfile('adult');
/** 15 minutes at 5 km/h. */
export const CUTOFF_CENTIMETERS = 125_000;

/** What coverage is computed on; gaps are found and counted, not drawn. */
export function createBenchContext({ network, shapes, demand, facilities, data }: BenchCity): AccessContext {
  const positions = facilities.map(({ position }) => position);
  return {
    model: createNetworkModel(network, shapes, demand, positions),
    demand,
    facilities,
    zones: findZoneSlots(demand, {
      municipi: data.municipi.map(({ municipio }) => municipio),
      nils: data.nils.map(({ nil }) => nil),
      groupOfNil: new Map(data.nils.map(({ nil, peripheryGroup }) => [nil, peripheryGroup])),
      groups: peripheryGroups,
    }),
    drawGap: drawNothing,
  };
}

/** Degrees of nodes drawn by lot. */
export function originPositions(city: City, count: number): LngLat[] {
  const { nodeXMeters, nodeYMeters, frame } = city.network;
  return drawOrigins(city, count).map((node) => fromLocal([nodeXMeters[node], nodeYMeters[node]], frame));
}

/** All places on their edges, and which of them are coworkings that count. */
export function snapFacilities({ network, shapes, facilities }: City): {
  readonly points: SnappedPoints;
  readonly used: readonly number[];
  readonly seeds: readonly Seed[];
} {
  const locals = facilities.map(({ position }) => toLocal(position, network.frame));
  const points = snapPoints(
    createSnapIndex(network, shapes),
    locals.map(([x]) => x),
    locals.map(([, y]) => y),
  );
  const used = facilities.flatMap(({ service, countable }, i) =>
    service === SERVICE && countable && points.edge[i] >= 0 ? [i] : [],
  );
  return { points, used, seeds: seedsOf(network, points, used) };
}

/** Asks who has a coworking within 15 minutes. */
export function askCoverage(context: AccessContext): number {
  const { zones } = computeCoverage(context, {
    services: [SERVICE],
    match: 'any',
    cutoffSeconds: CUTOFF_SECONDS,
    profile: PROFILE,
  });
  return zones[0].covered.all;
}

/** The coverage of today's coworkings as it is kept from change to change. */
export function createTally(city: BenchCity): {
  readonly tally: CoverageTally;
  /** The demand points within the cutoff of a position; none off the network. */
  readonly cover: (position: LngLat) => Uint32Array;
  /** The covered residents of every zone. */
  readonly readAll: () => GroupCounts[];
} {
  const context = createBenchContext(city);
  const { model, demand, zones } = context;
  const speed = profileSpeed(PROFILE);
  const tally = createCoverageTally(demand, zones, 1, 'any');
  for (const facility of countedCoworkings(context))
    tally.open(0, model.demandWithin({ facility }, CUTOFF_SECONDS, speed));
  return {
    tally,
    cover: (position) => {
      const found = model.startAt(position);
      return found.kind === 'start' ? model.demandWithin(found, CUTOFF_SECONDS, speed) : new Uint32Array(0);
    },
    readAll: () => zones.zoneIds.map((id) => tally.coveredIn(id)),
  };
}

/** Scenarios of today's coworkings, answered one after the other as the worker does it. */
export function createPlayer(city: BenchCity): (changes: readonly ScenarioChange[]) => ScenarioOutcome {
  const coverage = {
    services: [SERVICE],
    match: 'any',
    cutoffSeconds: CUTOFF_SECONDS,
    profile: PROFILE,
  } as const;
  const { play } = runToEnd(prepareScenarios(createBenchContext(city), coverage));
  return (changes) => runToEnd(play(changes));
}

/** The places that count. */
export function countedCoworkings({ model, facilities }: AccessContext): number[] {
  return countedFacilities(model, facilities, SERVICE);
}
