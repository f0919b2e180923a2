import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Demand } from '../core/access/demand';
import type { DetourDistribution } from '../core/access/detour';
import { DataFormatError, LoadError } from '../core/errors';
import type { Network, NetworkShapes } from '../core/network/network';
import { prepareSearch, type SearchIndex } from '../core/search/search-index';
import { areaParts } from '../schema/area-part';
import type { AreaProperties } from '../schema/area-properties';
import { CHECK_PATH, type DataCheck } from '../schema/data-check';
import type { BadlyLocated, Everyday } from '../schema/everyday';
import type { FileEntry, Manifest, StudyArea } from '../schema/manifest';
import type { LocatedPlace, Place } from '../schema/place';
import type { MunicipioZone, NilZone } from '../schema/zone';
import { type AreaFiles, loadersOf } from './area-files';
import {
  checkNilZones,
  checkRowZones,
  checkSearchZones,
  municipiOf,
  nilsOf,
  type ZonesOfKind,
} from './check-zones';
import { decodeUtf8 } from './decode-text';
import { createInOrder } from './in-order';
import {
  errorOf,
  isAnyMissing,
  type MissingFiles,
  type MissingLayer,
  type MissingPart,
  readSparely,
  type Tolerance,
  wantsEverything,
} from './missing-files';
import { readDataCheck } from './read-data-check';
import type { readMunicipi, readNils } from './read-zones';
import type { Source } from './source';
import { openManifest, readFile } from './verify-file';

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
  /** Why there are no NIL, where their file is missing. */
  readonly nilError: Error | null;
  readonly nils: readonly NilZone[];
  readonly nilShapes: FeatureCollection<Polygon | MultiPolygon, { nil: number }>;
}

/** What is known of a study area before anything is measured: its zones, places and areas. */
export interface AreaGround extends FirstGround {
  /** Of what stands below, what is missing: there it is empty. */
  readonly missingParts: readonly MissingPart[];
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
  /** Asks again for what is missing, which may be more from now on. Until all has settled the stages stay as they are. */
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
const noNils: Awaited<ReturnType<typeof readNils>> = {
  zones: [],
  shapes: { type: 'FeatureCollection', features: [] },
};
const noAreas: AreaGround['areas'] = { type: 'FeatureCollection', features: [] };

async function nilZonesOf({ nil }: AreaFiles, area: StudyArea): Promise<ZonesOfKind> {
  return nilsOf(area.nil.path, (await nil()).zones);
}

function sortPlaces(places: readonly LocatedPlace[]): readonly LocatedPlace[] {
  return [...places].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * The stages of a study area; nothing is loaded yet.
 * @param spare what may be missing; anything else that does not come fails its stage. Where all layers are missing it
 * fails in any case.
 */
export function openStages(
  source: Source,
  areaId: string,
  onFile: OnFile = () => {},
  spare: Tolerance = wantsEverything,
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

  const manifest = once(async () => {
    const checked = await inOrder(() => openManifest(source));
    const area = checked.manifest.studyAreas.find(({ id }) => id === areaId);
    if (!area) throw new DataFormatError(`manifest.json: no study area ${JSON.stringify(areaId)}`);
    return { ...checked, area, load: loadersOf(area, file) };
  });
  let { mayMissMore } = spare;

  /** The places that came and the layers that are missing. */
  const readLayers = async (
    { layers }: AreaFiles,
    nilZones: () => Promise<ZonesOfKind | null>,
    before: readonly MissingLayer[],
  ): Promise<Pick<FirstGround, 'places' | 'missing'>> => {
    const read = await Promise.all(
      layers.map(async (layer) => {
        const readRows = async (): Promise<LocatedPlace[]> => {
          const rows = await layer.read();
          checkRowZones(rows, layer.path, { nil: await nilZones(), municipio: null });
          return rows;
        };
        const known = before.find(({ service }) => service === layer.service)?.error ?? null;
        const { value, error } = await readSparely(readRows, [], known, mayMissMore);
        return { service: layer.service, places: sortPlaces(value), error };
      }),
    );
    const missing = read.flatMap(({ service, error }) => (error ? [{ service, error }] : []));
    if (missing.length > 0 && missing.length === layers.length) throw missing[0].error;
    return { places: read.flatMap(({ places }) => places), missing };
  };
  const readFirst = async ({ missing: missingBefore, missingParts }: MissingFiles): Promise<FirstGround> => {
    const { load, area, ...about } = await manifest();
    const reading = readSparely(load.nil, noNils, errorOf(missingParts, 'nil'), mayMissMore);
    const nilZones = async (): Promise<ZonesOfKind | null> => {
      const { value, error } = await reading;
      return error ? null : nilsOf(area.nil.path, value.zones);
    };
    const [nil, { places, missing }] = await Promise.all([
      reading,
      readLayers(load, nilZones, missingBefore),
    ]);
    const layers = area.layers.filter(({ service }) => !missing.some((layer) => layer.service === service));
    return {
      ...about,
      area: { ...area, layers },
      missing,
      places,
      nilError: nil.error,
      nils: nil.value.zones,
      nilShapes: nil.value.shapes,
    };
  };
  /** Where the NIL are not there, nothing can be said of who names one. */
  const readNilZones = async (): Promise<ZonesOfKind | null> => {
    const { load, area } = await manifest();
    return (await readSparely(() => nilZonesOf(load, area), null, null, true)).value;
  };
  const readMunicipiOf = ({ municipi }: AreaFiles, before: Error | null) =>
    readSparely(async () => municipi?.() ?? noMunicipi, noMunicipi, before, mayMissMore);
  const readGround = async (
    begun: Promise<FirstGround>,
    missingBefore: readonly MissingPart[],
  ): Promise<AreaGround> => {
    // Awaited only after the manifest, which may fail both.
    begun.catch(() => {});
    const { load, area } = await manifest();
    const [ground, municipi, areas, notLocated] = await Promise.all([
      begun,
      readMunicipiOf(load, errorOf(missingBefore, 'municipi')),
      readSparely(
        async () => load.areas?.() ?? noAreas,
        noAreas,
        errorOf(missingBefore, 'areas'),
        mayMissMore,
      ),
      readSparely(
        async () => load.notLocated?.() ?? [],
        [],
        errorOf(missingBefore, 'not-located'),
        mayMissMore,
      ),
    ]);
    const zones = {
      nil: ground.nilError ? null : nilsOf(area.nil.path, ground.nils),
      municipio: municipi.error ? null : municipiOf(area.municipi?.path ?? '', municipi.value.zones),
    };
    checkNilZones(ground.nils, area.nil.path, zones);
    checkRowZones(notLocated.value, area.notLocated?.path ?? '', zones);
    for (const { service, path, read } of load.layers)
      if (!ground.missing.some((layer) => layer.service === service))
        checkRowZones(await read(), path, zones);
    const errors = {
      nil: ground.nilError,
      municipi: municipi.error,
      areas: areas.error,
      'not-located': notLocated.error,
    };
    return {
      ...ground,
      missingParts: areaParts.flatMap((part) => {
        const error = errors[part];
        return error ? [{ part, error }] : [];
      }),
      notLocated: notLocated.value,
      municipi: municipi.value.zones,
      municipioShapes: municipi.value.shapes,
      areas: areas.value,
    };
  };
  const readSearch = async (): Promise<SearchIndex> => {
    const { load, area } = await manifest();
    const [content, { value }, nil] = await Promise.all([
      load.search(),
      readMunicipiOf(load, null),
      readNilZones(),
    ]);
    checkSearchZones(content, area.search.path, { nil, municipio: null });
    return prepareSearch(
      content,
      value.zones.map(({ municipio, label }) => ({ municipio, position: label })),
    );
  };
  let first = once(() => readFirst(spare));
  let ground = once(() => readGround(first(), spare.missingParts));
  let search = once(readSearch);
  return {
    first: () => first(),
    ground: () => ground(),
    askMissing: async () => {
      if (!isAnyMissing(await ground())) return;
      mayMissMore = true;
      const foundFirst = await readFirst({ missing: [], missingParts: [] });
      const found = await readGround(Promise.resolve(foundFirst), []);
      first = once(async () => foundFirst);
      ground = once(async () => found);
      search = once(readSearch);
    },
    walks: once(async () => {
      const { load } = await manifest();
      const [demand, network] = await Promise.all([load.demand(), load.network()]);
      return { demand, network };
    }),
    search: () => search(),
    detour: once(async () => {
      const { load, area } = await manifest();
      const [detour, nil] = await Promise.all([load.detour?.() ?? null, readNilZones()]);
      if (detour) checkRowZones(detour.nils, area.detour?.path ?? '', { nil, municipio: null });
      return detour;
    }),
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
