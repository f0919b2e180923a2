import type { Facility } from '../facility';
import type { CoverageQuery, NothingToCount, ServiceMatch, UncountableReason } from './answers';
import type { Demand } from './demand';
import type { TravelModel } from './travel-model';

/** Length of the walk that decides for each demand point, and the facility it leads to. */
export interface NearestField {
  readonly meters: Float64Array;
  readonly owner: Int32Array;
}

/** The counted facilities of a service: countable and on the network, by facilityIndex. */
export function countedFacilities(
  model: TravelModel,
  facilities: readonly Facility[],
  service: string,
): number[] {
  return facilities.flatMap((facility, index) =>
    facility.service === service && facility.countable && model.facilityOnNetwork[index] === 1 ? [index] : [],
  );
}

/** The counted facilities of every service that has places at all. */
export function countedByService(
  model: TravelModel,
  facilities: readonly Facility[],
): ReadonlyMap<string, readonly number[]> {
  const services = new Set(facilities.map(({ service }) => service));
  return new Map([...services].map((service) => [service, countedFacilities(model, facilities, service)]));
}

/** Why a service has nothing to count; null where it has. */
function whyUncountable(
  model: TravelModel,
  facilities: readonly Facility[],
  service: string,
): UncountableReason | null {
  if (countedFacilities(model, facilities, service).length > 0) return null;
  const own = facilities.filter((facility) => facility.service === service);
  if (own.length === 0) return 'empty';
  return own.some(({ countable }) => countable) ? 'off-network' : 'closed';
}

/** The tagged answer to a question that no walk can answer; null where walks can. */
export function findNothingToCount(
  model: TravelModel,
  facilities: readonly Facility[],
  query: CoverageQuery,
): NothingToCount | null {
  const uncountable = query.services.flatMap((service) => {
    const reason = whyUncountable(model, facilities, service);
    return reason ? [{ service, reason }] : [];
  });
  const needed = query.match === 'all' ? 1 : query.services.length;
  return uncountable.length >= needed ? { kind: 'nothing-to-count', query, uncountable } : null;
}

/**
 * The walk from every demand point to the nearest facility of any of some services, or to the farthest of the
 * nearest of each ("as accessible as its most distant important amenity"); of equally long walks the one to the lowest
 * facility, whatever the order of the services. Infinity and -1 where there is none.
 * @param fields by service, the walks to the nearest of it
 */
export function combineFields(
  demand: Demand,
  fields: readonly NearestField[],
  match: ServiceMatch,
): NearestField {
  if (fields.length === 1) return { meters: fields[0].meters, owner: fields[0].owner.slice() };
  const start = match === 'any' || fields.length === 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  const meters = new Float64Array(demand.count).fill(start);
  const owner = new Int32Array(demand.count).fill(-1);
  for (const field of fields) {
    for (let i = 0; i < demand.count; i++) {
      const isTie = field.meters[i] === meters[i] && field.owner[i] < owner[i];
      if (isTie || (match === 'any' ? field.meters[i] < meters[i] : field.meters[i] > meters[i])) {
        meters[i] = field.meters[i];
        owner[i] = field.owner[i];
      }
    }
  }
  return { meters, owner };
}
