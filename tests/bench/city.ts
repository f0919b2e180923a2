import { fileURLToPath } from 'node:url';
import { diskSource } from '../../scripts/lib/disk-source';
import type { Demand } from '../../src/core/access/demand';
import type { Facility } from '../../src/core/facility';
import { fromLocal, toLocal } from '../../src/core/geo';
import type { Network, NetworkShapes } from '../../src/core/network/network';
import { facilitiesOf } from '../../src/data/context-maker';
import { type AreaData, openArea } from '../../src/data/open-area';
import { seededRandom } from '../helpers/grid-city';
import { tileCity } from './synthetic-city';

/** The folder of the shipped files. */
export const geoFolder = fileURLToPath(new URL('../../public/geo', import.meta.url));

/** The seed of everything that is drawn by lot. */
export const SEED = 2026;

/** A place to measure on: the real Milan or a made city of several. */
export interface City {
  readonly network: Network;
  readonly shapes: NetworkShapes;
  readonly demand: Demand;
  readonly facilities: readonly Facility[];
  /** For a city of tiles: how many nodes a tile has, and where each went, `numberOf[tile * nodesPerTile + node]`. */
  readonly tiling?: { readonly nodesPerTile: number; readonly numberOf: Uint32Array };
}

/** A study area with what was loaded for it; the made cities have the zones, words and water of one Milan. */
export interface BenchCity extends City {
  /** Side of the square of tiles: 1, 2 or 4. */
  readonly side: number;
  readonly data: AreaData;
}

/** The shipped data of Milan. */
export async function openMilan(): Promise<AreaData> {
  return openArea(diskSource(geoFolder), 'milano');
}

/** The city of `side` × `side` tiles: Milan as it is for 1. */
export async function openCity(side: number): Promise<BenchCity> {
  const data = await openMilan();
  if (!data.network) throw new Error('the bench needs a network');
  const { topology, shapes } = data.network;
  const { frame } = topology;
  const facilities = facilitiesOf(data.places);
  const real: City = { network: topology, shapes, demand: data.demand, facilities };
  if (side === 1) return { ...real, side, data };
  const places = facilities.map(({ position }) => toLocal(position, frame));
  const made = tileCity({ network: topology, shapes, demand: data.demand, places }, side, SEED);
  return {
    side,
    data,
    network: made.network,
    shapes: made.shapes,
    demand: made.demand,
    tiling: { nodesPerTile: topology.nodeCount, numberOf: made.numberOf },
    facilities: made.places.map((place, i) => ({
      ...facilities[i % facilities.length],
      id: `${facilities[i % facilities.length].id}/${Math.floor(i / facilities.length)}`,
      position: fromLocal(place, frame),
    })),
  };
}

/**
 * Nodes to start from, by lot. In a city of tiles they are the same ones, each in a tile by lot, so that what is
 * found around them is the same but for the seams, and only the size of the city differs.
 */
export function drawOrigins({ network, tiling }: City, count: number): number[] {
  const [nodes, tiles] = [seededRandom(SEED), seededRandom(SEED + 1)];
  const nodesPerTile = tiling?.nodesPerTile ?? network.nodeCount;
  return Array.from({ length: count }, () => {
    const node = Math.floor(nodes() * nodesPerTile);
    const tile = Math.floor((tiles() * network.nodeCount) / nodesPerTile);
    return tiling ? tiling.numberOf[tile * nodesPerTile + node] : node;
  });
}
