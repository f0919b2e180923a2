import { sha256Hex } from '../../src/data/verify-file';
import type { FileEntry, LayerEntry, Manifest, SourceEntry, StudyArea } from '../../src/schema/manifest';
import { SCHEMA_VERSION } from '../../src/schema/version';
import { type AreaConfig, credits } from '../areas/area-config';
import { type SourceDataset, sources } from '../sources';
import { type BuiltFile, builtPath } from './build-step';
import { isSourceId, type RefreshRecord } from './refresh-record';
import type { StreetExtract } from './street-extract';

/** Newest source that the facts tables were checked against. */
const FACTS_DATE = '2026-11-01';

const factsSource: SourceEntry = {
  title: 'Places of Quindici, each row with its source',
  publisher: 'Quindici',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  address: 'data/',
  vintage: 'up to November 2026',
};

/** Everything the manifest says of an area that is not in the files themselves. */
export interface AreaFacts {
  readonly area: AreaConfig;
  readonly files: readonly BuiltFile[];
  readonly layers: readonly (Omit<LayerEntry, 'file'> & { readonly file: string })[];
  /** Null where there is none. */
  readonly areasPath: string | null;
  readonly notLocatedPath: string | null;
  readonly hasMunicipi: boolean;
  readonly everyday: { readonly placesPath: string; readonly badlyLocatedPath: string };
  readonly sensitivity: StudyArea['demand']['sensitivity'];
  readonly squareMetersPerResident: number | null;
  readonly streets: StudyArea['search']['streets'];
}

/** What the manifest says of all areas together. */
interface CommonFacts {
  /** The extract that the streets come from, where they do not come from the open data. */
  readonly extract: Pick<StreetExtract, 'entry' | 'date'> | null;
  /** What the last refresh says of the datasets, for their vintage. */
  readonly refreshed: RefreshRecord;
}

function describeSources(
  used: ReadonlySet<string>,
  { extract, refreshed }: CommonFacts,
): Record<string, SourceEntry> {
  const entries: Record<string, SourceEntry> = {};
  for (const [id, dataset] of Object.entries<SourceDataset>(sources)) {
    if (!used.has(id)) continue;
    const { title, publisher, licence, licenceUrl } = dataset;
    const fresh = isSourceId(id) ? refreshed[id] : undefined;
    entries[id] = {
      title,
      publisher,
      licence,
      licenceUrl,
      address: fresh?.address ?? dataset.address,
      vintage: fresh?.modified || dataset.vintage,
    };
  }
  if (extract && used.has('streets-file')) entries['streets-file'] = extract.entry;
  if (used.has('facts')) entries.facts = factsSource;
  return entries;
}

function describeArea({ area, files, ...facts }: AreaFacts): StudyArea {
  const entries = new Map<string, FileEntry>(
    files.map(({ path, bytes, counts, vintage, sources: from }) => [
      path,
      { path, bytes: bytes.length, sha256: sha256Hex(bytes), counts, vintage, sources: from },
    ]),
  );
  const entry = (name: string): FileEntry => {
    const found = entries.get(name.includes('/') ? name : builtPath(area, name));
    if (!found) throw new Error(`no step built ${name}`);
    return found;
  };
  return {
    id: area.id,
    name: area.name,
    bounds: area.bounds,
    frame: area.frame,
    layers: facts.layers.map((layer) => ({ ...layer, file: entry(layer.file) })),
    network: { topology: entry('network.bin'), shapes: entry('network-shapes.bin') },
    demand: {
      ...entry('demand.bin'),
      sensitivity: facts.sensitivity,
      squareMetersPerResident: facts.squareMetersPerResident,
    },
    detour: entry('detour.json'),
    barriers: entry('barriers.bin'),
    nil: entry('nil.fgb'),
    municipi: facts.hasMunicipi ? entry('municipi.fgb') : null,
    areas: facts.areasPath === null ? null : entry(facts.areasPath),
    notLocated: facts.notLocatedPath === null ? null : entry(facts.notLocatedPath),
    everyday: {
      places: entry(facts.everyday.placesPath),
      badlyLocated: entry(facts.everyday.badlyLocatedPath),
    },
    basemap: entry('basemap.bin'),
    buildings: entry('buildings.bin'),
    search: { ...entry('search.bin'), streets: facts.streets },
  };
}

/** The manifest of everything built: lengths, checksums, counts, sources, licences. */
export function createManifest(areas: readonly AreaFacts[], common: CommonFacts): Manifest {
  const used = new Set<string>(areas.flatMap(({ files }) => files.flatMap(({ sources: from }) => [...from])));
  const dates = Object.entries<SourceDataset>(sources).flatMap(([id, { date }]) => {
    if (!used.has(id)) return [];
    return [(isSourceId(id) && common.refreshed[id]?.modified) || date];
  });
  return {
    schemaVersion: SCHEMA_VERSION,
    dataDate:
      [...dates, ...(common.extract?.date ? [common.extract.date] : []), FACTS_DATE].sort().at(-1) ??
      FACTS_DATE,
    attribution: [...new Set(areas.flatMap(({ area }) => area.credits))].map((id) => credits[id]),
    sources: describeSources(used, common),
    studyAreas: areas.map(describeArea),
  };
}

/** The manifest as it is written: stable, readable, one line break at the end. */
export function printManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
