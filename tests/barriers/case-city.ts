import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { diskSource } from '../../scripts/lib/disk-source';
import type { Demand } from '../../src/core/access/demand';
import { createNetworkModel } from '../../src/core/access/network-model';
import type { TravelModel } from '../../src/core/access/travel-model';
import { type LngLat, type LocalFrame, toLocal } from '../../src/core/geo';
import type { Network, NetworkShapes } from '../../src/core/network/network';
import type { GeometryTable } from '../../src/core/tiles/geometry-table';
import { openArea } from '../../src/data/open-area';
import { decodeGeometryPack } from '../../src/schema/geometry-pack';

const publicGeo = new URL('../../public/geo/', import.meta.url);

/** The shipped streets with places and homes of our own choice: place i and home i are the two points of case i. */
export interface CaseCity {
  readonly network: Network;
  readonly shapes: NetworkShapes;
  readonly basemap: readonly GeometryTable[];
  readonly model: TravelModel;
  readonly demand: Demand;
}

/** One resident at each position. */
function demandAt(positions: readonly LngLat[], frame: LocalFrame): Demand {
  const count = positions.length;
  const locals = positions.map((position) => toLocal(position, frame));
  return {
    count,
    frame,
    cellX: Uint16Array.from(locals, ([x]) => x / 100),
    cellY: Uint16Array.from(locals, ([, y]) => y / 100),
    xMeters: Float64Array.from(locals, ([x]) => x),
    yMeters: Float64Array.from(locals, ([, y]) => y),
    nil: new Uint8Array(count).fill(1),
    municipio: new Uint8Array(count).fill(1),
    residents: new Uint16Array(count).fill(1),
    over65: new Uint16Array(count),
    under15: new Uint16Array(count),
  };
}

export async function openCaseCity(places: readonly LngLat[], homes: readonly LngLat[]): Promise<CaseCity> {
  const { network, area } = await openArea(diskSource(fileURLToPath(publicGeo)), 'milano');
  if (!network) throw new Error('Milan has a network');
  const { topology, shapes } = network;
  const bytes = new Uint8Array(readFileSync(new URL(area.basemap.path, publicGeo)));
  const demand = demandAt(homes, topology.frame);
  return {
    network: topology,
    shapes,
    basemap: decodeGeometryPack(bytes, area.basemap.path),
    demand,
    model: createNetworkModel(topology, shapes, demand, places),
  };
}
