import { area } from '@turf/turf';
import type { Facility } from '../facility';
import { toLocal } from '../geo';
import { profileSpeed } from '../network/profile';
import { runToEnd } from '../run-to-end';
import type {
  CatchmentOutcome,
  CatchmentQuery,
  CoverageAnswer,
  CoverageQuery,
  FacilityCatchment,
} from './answers';
import { outlineCells } from './cell-outline';
import { straightMeters } from './circle-model';
import { countByOwner, countPoints } from './count-residents';
import type { Demand } from './demand';
import { cellsToPolygon, type GapDrawer } from './gap-drawer';
import { findGaps } from './gaps';
import { combineFields, countedFacilities, type NearestField } from './nearest-facility';
import { claimOfCircle } from './reach';
import type { TravelModel } from './travel-model';
import { walkSeconds } from './travel-model';
import type { ZoneSlots } from './zone-slots';
import { sumByZone } from './zone-sums';

/** What coverage is computed on; held by the worker. */
export interface AccessContext {
  readonly model: TravelModel;
  readonly demand: Demand;
  readonly facilities: readonly Facility[];
  readonly zones: ZoneSlots;
  readonly drawGap: GapDrawer;
}

function nearestOfService({ model, facilities }: AccessContext, service: string): NearestField {
  const { demandMeters, owner } = model.walksToNearest(countedFacilities(model, facilities, service));
  return { meters: demandMeters, owner };
}

/** By demand point, 1 where the straight circle of a radius round the facilities would claim it. Yields by facility. */
export function* claimedByCircles(
  context: AccessContext,
  query: CoverageQuery,
  radiusMeters: number,
): Generator<void, Uint8Array> {
  const { demand, facilities, model } = context;
  const claimed = new Uint8Array(demand.count);
  for (const [turn, service] of query.services.entries()) {
    const own = new Uint8Array(demand.count);
    for (const index of countedFacilities(model, facilities, service)) {
      const straight = straightMeters(demand, toLocal(facilities[index].position, demand.frame));
      for (let i = 0; i < demand.count; i++) if (straight[i] <= radiusMeters) own[i] = 1;
      yield;
    }
    for (let i = 0; i < demand.count; i++) {
      claimed[i] = turn === 0 ? own[i] : query.match === 'any' ? claimed[i] | own[i] : claimed[i] & own[i];
    }
  }
  return claimed;
}

/**
 * Residents within the cutoff of each counted facility, and those for whom it is the nearest of its service. Yields by
 * facility: a wide search takes some milliseconds.
 */
function* catchmentsOf(
  context: AccessContext,
  query: CoverageQuery,
  fields: ReadonlyMap<string, NearestField>,
  speed: number,
): Generator<void, FacilityCatchment[]> {
  const { model, demand, facilities } = context;
  const catchments: FacilityCatchment[] = [];
  for (const service of query.services) {
    const nearest = countByOwner(demand, fields.get(service)?.owner ?? new Int32Array(0), facilities.length);
    for (const facilityIndex of countedFacilities(model, facilities, service)) {
      const within = model.demandWithin({ facility: facilityIndex }, query.cutoffSeconds, speed);
      catchments.push({
        facilityIndex,
        within: countPoints(demand, within),
        nearest: nearest[facilityIndex],
      });
      yield;
    }
  }
  return catchments;
}

/**
 * Who has the chosen services within the cutoff, on foot, and who has not: by demand point, zone, gap and facility.
 * Yields every few milliseconds, so that a caller can stop it.
 * @throws RangeError if no service is chosen.
 */
export function* coverageInSteps(
  context: AccessContext,
  query: CoverageQuery,
): Generator<void, CoverageAnswer> {
  if (query.services.length === 0) throw new RangeError('coverage needs at least one service');
  const { model, demand, facilities } = context;
  const speed = profileSpeed(query.profile);
  const fields = new Map<string, NearestField>();
  for (const service of query.services) {
    fields.set(service, nearestOfService(context, service));
    yield;
  }
  const { meters, owner } = combineFields(demand, [...fields.values()], query.match);
  const seconds = meters.map((length) => walkSeconds(length, speed));
  const claimed = yield* claimedByCircles(context, query, speed * query.cutoffSeconds);
  const zones = sumByZone(demand, context.zones, seconds, claimed, query.cutoffSeconds);
  const catchments = yield* catchmentsOf(context, query, fields, speed);
  return {
    kind: 'coverage',
    method: model.method,
    query,
    seconds,
    owner,
    zones,
    gaps: yield* findGaps(demand, seconds, owner, query.cutoffSeconds, context.drawGap),
    catchments,
    offNetworkFacilities: facilities.flatMap(({ service, countable }, index) =>
      countable && query.services.includes(service) && model.facilityOnNetwork[index] === 0 ? [index] : [],
    ),
  };
}

/** {@link coverageInSteps} in one go. */
export function computeCoverage(context: AccessContext, query: CoverageQuery): CoverageAnswer {
  return runToEnd(coverageInSteps(context, query));
}

/**
 * The catchment of one facility: who lives within the cutoff, and for whom it is the nearest of its service.
 * @throws RangeError if there is no such facility.
 */
export function computeCatchment(context: AccessContext, query: CatchmentQuery): CatchmentOutcome {
  const { model, demand, facilities } = context;
  const facility = facilities[query.facilityIndex];
  if (!facility) throw new RangeError(`no facility ${query.facilityIndex} of ${facilities.length}`);
  const isOff = model.facilityOnNetwork[query.facilityIndex] === 0;
  if (isOff || !facility.countable)
    return { kind: 'no-catchment', query, reason: isOff ? 'off-network' : 'closed' };
  const speed = profileSpeed(query.profile);
  const radius = speed * query.cutoffSeconds;
  const { owner } = nearestOfService(context, facility.service);
  const nearestDemand = Uint32Array.from(
    Array.from({ length: demand.count }, (_, i) => i).filter((i) => owner[i] === query.facilityIndex),
  );
  const claim = claimOfCircle(demand, facility.position, radius);
  const [isochrone] = model.drawReach({ facility: query.facilityIndex }, [radius]);
  const cells = new Map<string, [number, number]>();
  for (const i of nearestDemand)
    cells.set(`${demand.cellX[i]},${demand.cellY[i]}`, [demand.cellX[i], demand.cellY[i]]);
  return {
    kind: 'catchment',
    method: model.method,
    query,
    within: countPoints(
      demand,
      model.demandWithin({ facility: query.facilityIndex }, query.cutoffSeconds, speed),
    ),
    nearest: countPoints(demand, nearestDemand),
    isochrone,
    areaSquareMeters: area(isochrone),
    circle: claim,
    nearestDemand,
    nearestPolygon: cellsToPolygon(demand, outlineCells([...cells.values()])),
  };
}
