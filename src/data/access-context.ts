import { createCircleModel } from '../core/access/circle-model';
import type { AccessContext } from '../core/access/coverage';
import { createGapDrawer } from '../core/access/gap-drawer';
import { createNetworkModel } from '../core/access/network-model';
import { findZoneSlots } from '../core/access/zone-slots';
import type { Facility } from '../core/facility';
import type { Network } from '../core/network/network';
import type { ProfileId } from '../core/network/profile';
import { networkForProfile, type Traveller, travellerOf } from '../core/network/profile-network';
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

/** The analysis of a study area as each kind of traveller meets its network. */
export type ContextOf = (profileId: ProfileId) => AccessContext;

/**
 * Everything that coverage and reach are computed on. The network decides; only a study area that has none by its
 * manifest gets the estimate by circles. What a traveller of another kind needs is made when it is first asked for; on
 * a network that closes nothing to anybody all share one context.
 */
export function createAccessContexts(data: AreaData): ContextOf {
  const facilities = facilitiesOf(data);
  const positions = facilities.map(({ position }) => position);
  const { demand, network } = data;
  const nils = new Map(data.nilShapes.features.map(({ properties, geometry }) => [properties.nil, geometry]));
  const shared = {
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
  if (!network) {
    const context = { ...shared, model: createCircleModel(demand, positions) };
    return () => context;
  }
  const byTraveller = new Map<Traveller, AccessContext>();
  const byNetwork = new Map<Network, AccessContext>();
  return (profileId) => {
    const traveller = travellerOf(profileId);
    const known = byTraveller.get(traveller);
    if (known) return known;
    const own = networkForProfile(network.topology, profileId);
    const context = byNetwork.get(own) ?? {
      ...shared,
      model: createNetworkModel(own, network.shapes, demand, positions),
    };
    byTraveller.set(traveller, context);
    byNetwork.set(own, context);
    return context;
  };
}

/** The analysis of a study area as adults walk it. */
export function createAccessContext(data: AreaData): AccessContext {
  return createAccessContexts(data)('adult');
}
