import { type AccessContext, computeCoverage } from '../../src/core/access/coverage';
import { createGapDrawer } from '../../src/core/access/gap-drawer';
import { createNetworkModel } from '../../src/core/access/network-model';
import type { TravelModel } from '../../src/core/access/travel-model';
import { findZoneSlots } from '../../src/core/access/zone-slots';
import type { Facility } from '../../src/core/facility';
import type { LngLat } from '../../src/core/geo';
import type { Network, NetworkShapes } from '../../src/core/network/network';
import type { TravelProfile } from '../../src/core/network/profile';
import { gridPoint, makeDemand, makeGrid, makeRandomNetwork, seededRandom } from './grid-city';

type MadeNetwork = Pick<MadeCity, 'network' | 'shapes'>;

/** A made city: a random network with residents and places of two services on and beside it. */
export interface MadeCity {
  readonly context: AccessContext;
  readonly positions: readonly LngLat[];
  readonly network: Network;
  readonly shapes: NetworkShapes;
}

/** @param links more of them between the same junctions; underground, so that everybody stays on their own street */
export function makeCity(seed: number, placeCount: number, links = 0): MadeCity {
  return settle(makeRandomNetwork(seed, 40, links), seed, placeCount);
}

/** A city of 20 by 20 blocks, some streets missing, with a river through its middle and one bridge at its foot. */
export function makeRiverCity(seed: number, placeCount: number): MadeCity {
  const random = seededRandom(seed);
  const keep = (column: number, row: number, along: 'x' | 'y'): boolean =>
    along === 'x' && column === 9 ? row === 0 : random() < 0.85;
  return settle(makeGrid(20, { keep }), seed, placeCount);
}

/** Residents and places for a network of 2 by 2 km. */
function settle({ network, shapes }: MadeNetwork, seed: number, placeCount: number): MadeCity {
  const random = seededRandom(seed + 4242);
  const demand = makeDemand(
    Array.from({ length: 60 }, () => {
      const residents = Math.floor(random() * 300);
      return {
        xMeters: Math.round(random() * 2000),
        yMeters: Math.round(random() * 2000),
        residents,
        over65: Math.floor(residents / 4),
        under15: Math.floor(residents / 8),
        nil: 1 + Math.floor(random() * 6),
        municipio: 1 + Math.floor(random() * 3),
      };
    }),
  );
  const facilities: Facility[] = Array.from({ length: placeCount }, (_, i) => ({
    id: `place-${i}`,
    service: i % 2 === 0 ? 'markets' : 'labs',
    position: gridPoint(random() * 2000, random() * 2000),
    countable: true,
  }));
  const nils = [1, 2, 3, 4, 5, 6];
  const positions = facilities.map(({ position }) => position);
  return {
    positions,
    network,
    shapes,
    context: {
      model: createNetworkModel(network, shapes, demand, positions),
      demand,
      facilities,
      zones: findZoneSlots(demand, {
        municipi: [1, 2, 3],
        nils,
        groupOfNil: new Map(nils.map((nil) => [nil, nil % 2 === 0 ? 'edge' : 'rest'])),
        groups: ['edge', 'rest'],
      }),
      drawGap: createGapDrawer(demand, { nils: new Map(), water: [] }),
    },
  };
}

/** The same city where only some of the places count. */
export function withCounted(
  { context }: Pick<MadeCity, 'context'>,
  isCounted: (index: number) => boolean,
): AccessContext {
  const facilities = context.facilities.map((place, i) => ({ ...place, countable: isCounted(i) }));
  return { ...context, facilities };
}

export interface Question {
  readonly services: readonly string[];
  readonly match: 'any' | 'all';
  readonly cutoffSeconds: number;
  readonly profile: TravelProfile;
}

/** The demand points that are covered. */
export function coveredPoints(context: AccessContext, question: Question): ReadonlySet<number> {
  const { seconds } = computeCoverage(context, question);
  return new Set([...seconds.keys()].filter((i) => seconds[i] <= question.cutoffSeconds));
}

/** What the first holds and the second does not: empty where coverage never fell. */
export function lostPoints(before: ReadonlySet<number>, after: ReadonlySet<number>): number[] {
  return [...before].filter((point) => !after.has(point));
}

/** Metres of the walk between two positions; NaN where a position is off the network. */
export function walkMeters(model: TravelModel, from: LngLat, to: LngLat): number {
  const found = model.startAt(from);
  if (found.kind === 'off-network' || model.startAt(to).kind === 'off-network') return Number.NaN;
  return model.routeTo(found.start, to)?.meters ?? Number.POSITIVE_INFINITY;
}
