import type { Network, NetworkShapes } from '../core/network/network';
import { decodeDemand } from '../schema/demand-file';
import type { FileEntry, StudyArea } from '../schema/manifest';
import { decodeTopology } from '../schema/network-file';
import { decodeSearchContent } from '../schema/search-file';
import { decodeShapes } from '../schema/shapes-file';
import { readDetour } from './read-detour';
import { readBadlyLocated, readEveryday } from './read-everyday';
import { readAreas, readLayer, readNotLocated } from './read-layer';
import { readWater } from './read-water';
import { readMunicipi, readNils } from './read-zones';

/** What reads a file when it is first asked for, and decodes it. */
export type LoadFile = <T>(
  entry: FileEntry,
  decode: (bytes: Uint8Array, path: string) => T | Promise<T>,
) => () => Promise<T>;

/** The files of a study area, each read and decoded when it is first asked for; null for one that it lacks. */
export function loadersOf(area: StudyArea, file: LoadFile) {
  const topology = area.network && file(area.network.topology, decodeTopology);
  const shapes = area.network && file(area.network.shapes, (bytes) => bytes);
  const { municipi } = area;
  return {
    nil: file(area.nil, (bytes, path) => readNils(bytes, path, area.nil.counts.zones)),
    layers: area.layers.map(({ service, file: entry }) => ({
      service,
      path: entry.path,
      read: file(entry, (bytes, path) => readLayer(bytes, path, service)),
    })),
    municipi: municipi && file(municipi, (bytes, path) => readMunicipi(bytes, path, municipi.counts.zones)),
    areas: area.areas && file(area.areas, readAreas),
    demand: file(area.demand, decodeDemand),
    notLocated: area.notLocated && file(area.notLocated, readNotLocated),
    search: file(area.search, decodeSearchContent),
    everyday: area.everyday && file(area.everyday.places, readEveryday),
    badlyLocated: area.everyday && file(area.everyday.badlyLocated, readBadlyLocated),
    detour: area.detour && file(area.detour, readDetour),
    water: file(area.basemap, readWater),
    network: async (): Promise<{ readonly topology: Network; readonly shapes: NetworkShapes } | null> => {
      if (!area.network || !topology || !shapes) return null;
      const [network, bytes] = await Promise.all([topology(), shapes()]);
      return { topology: network, shapes: decodeShapes(bytes, network, area.network.shapes.path) };
    },
  };
}

/** Those of one study area. */
export type AreaFiles = ReturnType<typeof loadersOf>;
