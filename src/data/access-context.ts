import { createCircleModel } from '../core/access/circle-model';
import type { AccessContext } from '../core/access/coverage';
import { createGapDrawer } from '../core/access/gap-drawer';
import { createNetworkModel } from '../core/access/network-model';
import { findZoneSlots } from '../core/access/zone-slots';
import type { Facility } from '../core/facility';
import { peripheryGroups } from '../schema/zone';
import type { AreaData } from './open-area';

/** The analysis' view of the places: closed ones are drawn and listed, never counted. */
export function facilitiesOf({ places }: Pick<AreaData, 'places'>): Facility[] {
  return places.map(({ id, service, position, status }) => ({
    id,
    service,
    position,
    countable: status !== 'closed',
  }));
}

/**
 * Everything that coverage and reach are computed on. The network decides; only a study area that has none by its
 * manifest gets the estimate by circles.
 */
export function createAccessContext(data: AreaData): AccessContext {
  const facilities = facilitiesOf(data);
  const positions = facilities.map(({ position }) => position);
  const { demand, network } = data;
  const nils = new Map(data.nilShapes.features.map(({ properties, geometry }) => [properties.nil, geometry]));
  return {
    model: network
      ? createNetworkModel(network.topology, network.shapes, demand, positions)
      : createCircleModel(demand, positions),
    demand,
    facilities,
    zones: findZoneSlots(demand, {
      municipi: data.municipi.map(({ municipio }) => municipio),
      nils: data.nils.map(({ nil }) => nil),
      groupOfNil: new Map(data.nils.map(({ nil, peripheryGroup }) => [nil, peripheryGroup])),
      groups: peripheryGroups,
    }),
    drawGap: createGapDrawer(demand, { nils, water: data.water }),
  };
}
