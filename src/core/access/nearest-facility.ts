import type { Facility } from '../facility';
import type { ServiceMatch } from './answers';
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

/**
 * The walk from every demand point to the nearest facility of any of some services, or to the farthest of the
 * nearest of each ("as accessible as its most distant important amenity"). Infinity and -1 where there is none.
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
      if (match === 'any' ? field.meters[i] < meters[i] : field.meters[i] > meters[i]) {
        meters[i] = field.meters[i];
        owner[i] = field.owner[i];
      }
    }
  }
  return { meters, owner };
}
