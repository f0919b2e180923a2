import { createCircleModel } from '../core/access/circle-model';
import type { AccessContext } from '../core/access/coverage';
import type { GapDrawer } from '../core/access/gap-drawer';
import { createNetworkGround, createNetworkModel, type NetworkGround } from '../core/access/network-model';
import { findZoneSlots } from '../core/access/zone-slots';
import type { Facility } from '../core/facility';
import type { Network } from '../core/network/network';
import type { ProfileId } from '../core/network/profile';
import { networkForProfile, type Traveller, travellerOf } from '../core/network/profile-network';
import type { LocatedPlace } from '../schema/place';
import { peripheryGroups } from '../schema/zone';
import type { AreaGround, WalkGround } from './area-stages';

/** The analysis' view of the places: closed ones are drawn and listed, never counted. */
export function facilitiesOf(places: readonly LocatedPlace[]): Facility[] {
  return places.map(({ id, service, position, status }) => ({
    id,
    service,
    position,
    countable: status !== 'closed',
  }));
}

/** The analysis of a study area as each kind of traveller meets its network. */
export type ContextOf = (profileId: ProfileId) => AccessContext;

/** What a context is made of. */
export type ContextGround = Pick<AreaGround, 'places' | 'nils' | 'municipi'> & WalkGround;

/** The municipi of the people where their own file is missing: nothing is counted by borders. */
function municipiOf({ municipi, demand }: ContextGround): readonly number[] {
  if (municipi.length > 0) return municipi.map(({ municipio }) => municipio);
  return [...new Set(demand.municipio)].filter((municipio) => municipio > 0).sort((a, b) => a - b);
}

/**
 * Makes the analyses of a study area with some places added behind its own, whose indices stay. The network decides;
 * only a study area that has none by its manifest gets the estimate by circles. What a traveller of another kind needs
 * is made when it is first asked for, and kept whatever places are added; on a network that closes nothing to anybody
 * all share one context.
 */
export function createContextMaker(
  data: ContextGround,
  drawGap: GapDrawer,
): (added: readonly LocatedPlace[]) => ContextOf {
  const { demand, network } = data;
  const shared = {
    demand,
    zones: findZoneSlots(demand, {
      municipi: municipiOf(data),
      nils: data.nils.map(({ nil }) => nil),
      groupOfNil: new Map(data.nils.map(({ nil, peripheryGroup }) => [nil, peripheryGroup])),
      groups: peripheryGroups,
    }),
    drawGap,
  };
  const networks = new Map<Traveller, Network>();
  const grounds = new Map<Network, NetworkGround>();
  const keep = <K, V>(kept: Map<K, V>, key: K, make: () => V): V => {
    const known = kept.get(key) ?? make();
    kept.set(key, known);
    return known;
  };
  return (added) => {
    const facilities = facilitiesOf([...data.places, ...added]);
    const positions = facilities.map(({ position }) => position);
    if (!network) {
      const context = { ...shared, facilities, model: createCircleModel(demand, positions) };
      return () => context;
    }
    const contexts = new Map<Network, AccessContext>();
    return (profileId) => {
      const own = keep(networks, travellerOf(profileId), () =>
        networkForProfile(network.topology, profileId),
      );
      return keep(contexts, own, () => {
        const ground = keep(grounds, own, () => createNetworkGround(own, network.shapes, demand));
        const model = createNetworkModel(own, network.shapes, demand, positions, ground);
        return { ...shared, facilities, model };
      });
    };
  };
}
