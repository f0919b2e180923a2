import { DataFormatError, InternalError } from '../core/errors';
import { cellTable } from '../core/tiles/cell-table';
import { type IndexedTable, indexTable } from '../core/tiles/cut-tile';
import type { GeometryTable } from '../core/tiles/geometry-table';
import { networkTable } from '../core/tiles/network-table';
import { readBasemap } from '../data/read-basemap';
import type { Source } from '../data/source';
import { openManifest, readFile } from '../data/verify-file';
import { decodeDemand } from '../schema/demand-file';
import type { FileEntry, StudyArea } from '../schema/manifest';
import { decodeTopology } from '../schema/network-file';
import { decodeShapes } from '../schema/shapes-file';
import { encodeVectorTile } from '../schema/vector-tile';
import { cutLayer } from './basemap-layers';
import type { BasemapMessages, TileGroup } from './messages';
import type { Handlers } from './server';

/** Answers requests for tiles; a file that could not be had is asked for again with the next tile that needs it. */
export function createBasemapHandlers(createSource: (baseUrl: string) => Source): Handlers<BasemapMessages> {
  let opened: Promise<{ source: Source; area: StudyArea }> | null = null;
  const loading = new Map<TileGroup, Promise<readonly IndexedTable[]>>();

  const tablesOf = async (group: TileGroup): Promise<readonly IndexedTable[]> => {
    const known = loading.get(group);
    if (known) return known;
    if (!opened) throw new InternalError(`a tile of ${group} was asked for before open`);
    const tables = opened
      .then(({ source, area }) => loadTables(group, source, area))
      .then((found) => found.map(indexTable));
    loading.set(group, tables);
    try {
      return await tables;
    } catch (error) {
      loading.delete(group);
      throw error;
    }
  };

  return {
    open: async ({ baseUrl, areaId }) => {
      loading.clear();
      opened = openStudyArea(createSource(baseUrl), areaId);
      await opened;
      return { result: null, transfer: [] };
    },
    tile: async ({ group, tile }, { signal }) => {
      const tables = await tablesOf(group);
      if (signal.aborted) return { result: new ArrayBuffer(0), transfer: [] };
      const bytes = encodeVectorTile(tables.map((table) => cutLayer(table, tile)));
      const buffer = new ArrayBuffer(bytes.length);
      new Uint8Array(buffer).set(bytes);
      return { result: buffer, transfer: [buffer] };
    },
  };
}

async function openStudyArea(source: Source, areaId: string): Promise<{ source: Source; area: StudyArea }> {
  const { manifest } = await openManifest(source);
  const area = manifest.studyAreas.find(({ id }) => id === areaId);
  if (!area) throw new DataFormatError(`manifest.json: no study area ${JSON.stringify(areaId)}`);
  return { source, area };
}

async function loadTables(
  group: TileGroup,
  source: Source,
  area: StudyArea,
): Promise<readonly GeometryTable[]> {
  const read = (entry: FileEntry): Promise<Uint8Array> => readFile(source, entry);
  switch (group) {
    case 'base':
      return readBasemap(await read(area.basemap), area.basemap.path);
    case 'buildings':
      return readBasemap(await read(area.buildings), area.buildings.path);
    case 'cells':
      return [cellTable(decodeDemand(await read(area.demand), area.demand.path))];
    case 'streets': {
      if (area.network === null) return [];
      const { topology, shapes } = area.network;
      const [topologyBytes, shapesBytes] = await Promise.all([read(topology), read(shapes)]);
      const network = decodeTopology(topologyBytes, topology.path);
      return [networkTable(network, decodeShapes(shapesBytes, network, shapes.path))];
    }
  }
}
