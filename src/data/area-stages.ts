import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Demand } from '../core/access/demand';
import type { DetourDistribution } from '../core/access/detour';
import { DataFormatError, LoadError } from '../core/errors';
import type { Network, NetworkShapes } from '../core/network/network';
import { prepareSearch, type SearchIndex } from '../core/search/search-index';
import type { AreaProperties } from '../schema/area-properties';
import { CHECK_PATH, type DataCheck } from '../schema/data-check';
import { decodeDemand } from '../schema/demand-file';
import type { BadlyLocated, Everyday } from '../schema/everyday';
import type { FileEntry, LayerEntry, Manifest, StudyArea } from '../schema/manifest';
import { decodeTopology } from '../schema/network-file';
import type { LocatedPlace, Place } from '../schema/place';
import { decodeSearchContent } from '../schema/search-file';
import { decodeShapes } from '../schema/shapes-file';
import type { MunicipioZone, NilZone } from '../schema/zone';
import { decodeUtf8 } from './decode-text';
import { createInOrder } from './in-order';
import { readDataCheck } from './read-data-check';
import { readDetour } from './read-detour';
import { readBadlyLocated, readEveryday } from './read-everyday';
import { readAreas, readLayer, readNotLocated } from './read-layer';
import { readWater } from './read-water';
import { readMunicipi, readNils } from './read-zones';
import type { Source } from './source';
import { openManifest, readFile } from './verify-file';

/** A layer of places whose file did not come, or was refused: of its places nothing is known, so nothing is said. */
export interface MissingLayer {
  readonly service: LayerEntry['service'];
  readonly error: Error;
}

/** What a first map shows: the neighbourhoods, which together are the city, and the places. */
export interface FirstGround {
  readonly manifest: Manifest;
  /** SHA-256 of manifest.json, lower-case hexadecimal. */
  readonly manifestSha256: string;
  /** As the manifest has it, without the layers that are missing: to all that counts they are not there. */
  readonly area: StudyArea;
  readonly missing: readonly MissingLayer[];
  /** By facilityIndex: located places, service by service in the order of the manifest's layers, then by id. */
  readonly places: readonly LocatedPlace[];
  readonly nils: readonly NilZone[];
  readonly nilShapes: FeatureCollection<Polygon | MultiPolygon, { nil: number }>;
}

/** What is known of a study area before anything is measured: its zones, places and areas. */
export interface AreaGround extends FirstGround {
  readonly notLocated: readonly Place[];
  readonly municipi: readonly MunicipioZone[];
  readonly municipioShapes: FeatureCollection<Polygon | MultiPolygon, { municipio: number }>;
  readonly areas: FeatureCollection<Polygon | MultiPolygon, AreaProperties>;
}

/** What walks are measured on. */
export interface WalkGround {
  readonly demand: Demand;
  /** Null for a study area without a network. */
  readonly network: { readonly topology: Network; readonly shapes: NetworkShapes } | null;
}

/** Told of every file that has come, of how many that were asked for so far. */
export type OnFile = (done: number, total: number, path: string) => void;

/**
 * The files of a study area, stage by stage as a person needs them. A stage is loaded when it is first asked for, and
 * once; one that failed is loaded again when it is asked for again, but for the files that had come. Files are fetched
 * in the order in which the stages are asked for.
 * @throws LoadError, DataFormatError or VersionError; each names the file.
 */
export interface AreaStages {
  readonly first: () => Promise<FirstGround>;
  readonly ground: () => Promise<AreaGround>;
  /** Asks again for the layers that are missing. Until they have settled the stages stay as they are. */
  readonly askMissing: () => Promise<void>;
  readonly walks: () => Promise<WalkGround>;
  readonly search: () => Promise<SearchIndex>;
  /** How much longer walks are than straight lines; null without a network. */
  readonly detour: () => Promise<DetourDistribution | null>;
  /** Everyday services and the eight dimensions, wanted by few; null where there are none. */
  readonly everyday: () => Promise<Everyday | null>;
  /** Rows of open lists that are badly located: listed, never counted. */
  readonly badlyLocated: () => Promise<readonly BadlyLocated[]>;
  /** The last self-check of the data; null where none was run. */
  readonly check: () => Promise<DataCheck | null>;
  /** The bodies of water, which gaps are cut by. */
  readonly water: () => Promise<readonly Polygon[]>;
}

/** Files fetched side by side: as many as browsers ask of a server without HTTP/2, so that the order stays ours. */
const AT_ONCE = 6;

/** Does the work once, and once more after it has failed. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | null = null;
  return () => {
    done ??= work().catch((error: unknown) => {
      done = null;
      throw error;
    });
    return done;
  };
}

/** What a study area has that lacks them. */
const noMunicipi: Awaited<ReturnType<typeof readMunicipi>> = {
  zones: [],
  shapes: { type: 'FeatureCollection', features: [] },
};
const noAreas: AreaGround['areas'] = { type: 'FeatureCollection', features: [] };

/** Whether an error is about one file: that it did not come, or is not what it should be. */
function isOfFile(error: unknown): error is Error {
  return error instanceof LoadError || error instanceof DataFormatError;
}

function sortPlaces(places: readonly LocatedPlace[]): readonly LocatedPlace[] {
  return [...places].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * The stages of a study area; nothing is loaded yet.
 * @param known layers that are missing from the start and not asked for; null where none may be missing: then one that
 * does not come fails its stage. Where all are missing the stage fails in any case.
 */
export function openStages(
  source: Source,
  areaId: string,
  onFile: OnFile = () => {},
  known: readonly MissingLayer[] | null = null,
): AreaStages {
  const inOrder = createInOrder(AT_ONCE);
  let [asked, come] = [0, 0];
  const read = async (entry: FileEntry): Promise<Uint8Array> => {
    asked++;
    try {
      const bytes = await inOrder(() => readFile(source, entry));
      onFile(++come, asked, entry.path);
      return bytes;
    } catch (error) {
      asked--;
      throw error;
    }
  };
  const file = <T>(
    entry: FileEntry,
    decode: (bytes: Uint8Array, path: string) => T | Promise<T>,
  ): (() => Promise<T>) => once(async () => decode(await read(entry), entry.path));

  const loadersOf = (area: StudyArea) => {
    const topology = area.network && file(area.network.topology, decodeTopology);
    const shapes = area.network && file(area.network.shapes, (bytes) => bytes);
    const demand = file(area.demand, decodeDemand);
    const nil = file(area.nil, (bytes, path) => readNils(bytes, path, area.nil.counts.zones));
    const { municipi: municipiEntry } = area;
    const municipi =
      municipiEntry &&
      file(municipiEntry, (bytes, path) => readMunicipi(bytes, path, municipiEntry.counts.zones));
    const areas = area.areas && file(area.areas, readAreas);
    const layers = area.layers.map(({ service, file: entry }) => ({
      service,
      read: file(entry, (bytes, path) => readLayer(bytes, path, service)),
    }));
    return {
      nil,
      layers,
      municipi,
      areas,
      demand,
      notLocated: area.notLocated && file(area.notLocated, readNotLocated),
      search: file(area.search, decodeSearchContent),
      everyday: area.everyday && file(area.everyday.places, readEveryday),
      badlyLocated: area.everyday && file(area.everyday.badlyLocated, readBadlyLocated),
      detour: area.detour && file(area.detour, readDetour),
      water: file(area.basemap, readWater),
      network: async (): Promise<WalkGround['network']> => {
        if (!area.network || !topology || !shapes) return null;
        const [network, bytes] = await Promise.all([topology(), shapes()]);
        return { topology: network, shapes: decodeShapes(bytes, network, area.network.shapes.path) };
      },
    };
  };
  const manifest = once(async () => {
    const checked = await inOrder(() => openManifest(source));
    const area = checked.manifest.studyAreas.find(({ id }) => id === areaId);
    if (!area) throw new DataFormatError(`manifest.json: no study area ${JSON.stringify(areaId)}`);
    return { ...checked, area, load: loadersOf(area) };
  });
  type LayersRead = ReturnType<typeof loadersOf>['layers'];

  /** The places that came and the layers that are missing. */
  const readLayers = async (
    layers: LayersRead,
    missingBefore: readonly MissingLayer[],
  ): Promise<Pick<FirstGround, 'places' | 'missing'>> => {
    const missing: MissingLayer[] = [];
    const read = await Promise.all(
      layers.map(async ({ service, read }) => {
        const before = missingBefore.find((layer) => layer.service === service);
        if (before) return before;
        try {
          return sortPlaces(await read());
        } catch (error) {
          if (known === null || !isOfFile(error)) throw error;
          return { service, error };
        }
      }),
    );
    const places = read.flatMap((layer) => {
      if (!('error' in layer)) return layer;
      missing.push(layer);
      return [];
    });
    if (missing.length > 0 && missing.length === layers.length) throw missing[0].error;
    return { places, missing };
  };
  const readFirst = async (missingBefore: readonly MissingLayer[]): Promise<FirstGround> => {
    const { load, area, ...about } = await manifest();
    const [nil, { places, missing }] = await Promise.all([
      load.nil(),
      readLayers(load.layers, missingBefore),
    ]);
    const layers = area.layers.filter(({ service }) => !missing.some((layer) => layer.service === service));
    return {
      ...about,
      area: { ...area, layers },
      missing,
      places,
      nils: nil.zones,
      nilShapes: nil.shapes,
    };
  };
  const readGround = async (): Promise<AreaGround> => {
    const begun = first();
    // Awaited only after the manifest, which may fail both.
    begun.catch(() => {});
    const { load } = await manifest();
    const [ground, municipi, areas, notLocated] = await Promise.all([
      begun,
      load.municipi?.() ?? noMunicipi,
      load.areas?.() ?? noAreas,
      load.notLocated?.() ?? [],
    ]);
    return { ...ground, notLocated, municipi: municipi.zones, municipioShapes: municipi.shapes, areas };
  };
  let first = once(() => readFirst(known ?? []));
  let ground = once(readGround);
  return {
    first: () => first(),
    ground: () => ground(),
    askMissing: async () => {
      if ((await first()).missing.length === 0) return;
      const found = await readFirst([]);
      first = once(async () => found);
      ground = once(readGround);
    },
    walks: once(async () => {
      const { load } = await manifest();
      const [demand, network] = await Promise.all([load.demand(), load.network()]);
      return { demand, network };
    }),
    search: once(async () => {
      const { load } = await manifest();
      const [content, municipi] = await Promise.all([load.search(), load.municipi?.() ?? noMunicipi]);
      return prepareSearch(
        content,
        municipi.zones.map(({ municipio, label }) => ({ municipio, position: label })),
      );
    }),
    detour: once(async () => (await manifest()).load.detour?.() ?? null),
    everyday: once(async () => (await manifest()).load.everyday?.() ?? null),
    badlyLocated: once(async () => (await manifest()).load.badlyLocated?.() ?? []),
    check: once(async () => {
      try {
        return readDataCheck(decodeUtf8(await inOrder(() => source.read(CHECK_PATH)), CHECK_PATH));
      } catch (error) {
        if (error instanceof LoadError && error.status === 404) return null;
        throw error;
      }
    }),
    water: once(async () => (await manifest()).load.water()),
  };
}
