import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Demand } from '../core/access/demand';
import type { DetourDistribution } from '../core/access/detour';
import { DataFormatError } from '../core/errors';
import type { Network, NetworkShapes } from '../core/network/network';
import type { SearchIndex } from '../core/search/search-index';
import type { AreaProperties } from '../schema/area-properties';
import { decodeDemand } from '../schema/demand-file';
import type { FileEntry, Manifest, StudyArea } from '../schema/manifest';
import { decodeShapes, decodeTopology } from '../schema/network-file';
import type { LocatedPlace, Place } from '../schema/place';
import { decodeSearchIndex } from '../schema/search-file';
import type { MunicipioZone, NilZone } from '../schema/zone';
import { readDetour } from './read-detour';
import { readAreas, readLayer, readNotLocated } from './read-layer';
import { readManifest } from './read-manifest';
import { readWater } from './read-water';
import { readMunicipi, readNils } from './read-zones';
import type { Source } from './source';
import { readFile, sha256Hex } from './verify-file';

/** A study area, everything decoded and checked. */
export interface AreaData {
  readonly manifest: Manifest;
  /** SHA-256 of manifest.json, lower-case hexadecimal. */
  readonly manifestSha256: string;
  readonly area: StudyArea;
  /** By facilityIndex: located places, service by service in the order of the manifest's layers, then by id. */
  readonly places: readonly LocatedPlace[];
  readonly notLocated: readonly Place[];
  readonly nils: readonly NilZone[];
  readonly nilShapes: FeatureCollection<Polygon | MultiPolygon, { nil: number }>;
  readonly municipi: readonly MunicipioZone[];
  readonly municipioShapes: FeatureCollection<Polygon | MultiPolygon, { municipio: number }>;
  readonly areas: FeatureCollection<Polygon | MultiPolygon, AreaProperties>;
  readonly demand: Demand;
  /** Null for a study area without a network. */
  readonly network: { readonly topology: Network; readonly shapes: NetworkShapes } | null;
  /** How much longer walks are than straight lines; null without a network. */
  readonly detour: DetourDistribution | null;
  readonly water: readonly Polygon[];
  readonly search: SearchIndex;
}

export interface OpenOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number, path: string) => void;
}

const MANIFEST = 'manifest.json';

/** The manifest below a source. */
export async function openManifest(source: Source, signal?: AbortSignal): Promise<Manifest> {
  return readManifest(new TextDecoder().decode(await source.read(MANIFEST, signal)));
}

async function openNetwork(
  area: StudyArea,
  read: (entry: FileEntry) => Promise<Uint8Array>,
): Promise<AreaData['network']> {
  if (area.network === null) return null;
  const { topology, shapes } = area.network;
  const [topologyBytes, shapesBytes] = await Promise.all([read(topology), read(shapes)]);
  const network = decodeTopology(topologyBytes, topology.path);
  return { topology: network, shapes: decodeShapes(shapesBytes, network, shapes.path) };
}

/**
 * Loads, checks and decodes all files that the analysis of a study area needs.
 * @throws LoadError, DataFormatError or AbortError; each names the file.
 */
export async function openArea(
  source: Source,
  areaId: string,
  { signal, onProgress }: OpenOptions = {},
): Promise<AreaData> {
  const manifestBytes = await source.read(MANIFEST, signal);
  const manifest = readManifest(new TextDecoder().decode(manifestBytes));
  const area = manifest.studyAreas.find(({ id }) => id === areaId);
  if (!area) throw new DataFormatError(`manifest.json: no study area ${JSON.stringify(areaId)}`);
  let total = 0;
  let done = 0;
  const read = async (entry: FileEntry): Promise<Uint8Array> => {
    total++;
    const bytes = await readFile(source, entry, signal);
    onProgress?.(++done, total, entry.path);
    return bytes;
  };
  const open = async <T>(
    entry: FileEntry,
    decode: (bytes: Uint8Array, path: string) => T | Promise<T>,
  ): Promise<T> => decode(await read(entry), entry.path);
  const [network, layers, notLocated, nil, municipi, areas, demand, detour, water, search] =
    await Promise.all([
      openNetwork(area, read),
      Promise.all(
        area.layers.map(({ service, file }) => open(file, (bytes, path) => readLayer(bytes, path, service))),
      ),
      open(area.notLocated, readNotLocated),
      open(area.nil, readNils),
      open(area.municipi, readMunicipi),
      open(area.areas, readAreas),
      open(area.demand, decodeDemand),
      area.detour ? open(area.detour, readDetour) : null,
      open(area.basemap, readWater),
      open(area.search, decodeSearchIndex),
    ]);
  const places = layers.flatMap((layer) =>
    [...layer].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
  );
  return {
    manifest,
    manifestSha256: sha256Hex(manifestBytes),
    area,
    places,
    notLocated,
    nils: nil.zones,
    nilShapes: nil.shapes,
    municipi: municipi.zones,
    municipioShapes: municipi.shapes,
    areas,
    demand,
    network,
    detour,
    water,
    search,
  };
}
