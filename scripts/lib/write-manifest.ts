import { sha256Hex } from '../../src/data/verify-file';
import type { FileEntry, LayerEntry, Manifest, SourceEntry, StudyArea } from '../../src/schema/manifest';
import { SCHEMA_VERSION } from '../../src/schema/version';
import type { AreaConfig } from '../areas/milano';
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
  readonly areasPath: string;
  readonly notLocatedPath: string;
  readonly everyday: { readonly placesPath: string; readonly badlyLocatedPath: string };
  readonly sensitivity: StudyArea['demand']['sensitivity'];
  readonly streets: StudyArea['search']['streets'];
  /** The extract that the streets come from, where they do not come from the open data. */
  readonly extract: Pick<StreetExtract, 'entry' | 'date'> | null;
  /** What the last refresh says of the datasets, for their vintage. */
  readonly refreshed: RefreshRecord;
}

function describeSources(
  used: ReadonlySet<string>,
  { extract, refreshed }: Pick<AreaFacts, 'extract' | 'refreshed'>,
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

/** The manifest of everything built: lengths, checksums, counts, sources, licences. */
export function createManifest({ area, files, ...facts }: AreaFacts): Manifest {
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
  const used = new Set<string>(files.flatMap(({ sources: from }) => [...from]));
  const dates = Object.entries<SourceDataset>(sources).flatMap(([id, { date }]) => {
    if (!used.has(id)) return [];
    return [(isSourceId(id) && facts.refreshed[id]?.modified) || date];
  });
  return {
    schemaVersion: SCHEMA_VERSION,
    dataDate:
      [...dates, ...(facts.extract?.date ? [facts.extract.date] : []), FACTS_DATE].sort().at(-1) ??
      FACTS_DATE,
    attribution: [
      { text: '© OpenStreetMap contributors, ODbL', url: 'https://www.openstreetmap.org/copyright' },
      { text: 'Comune di Milano, CC BY 4.0', url: 'https://dati.comune.milano.it/' },
      { text: 'ISTAT, CC BY', url: 'https://www.istat.it/' },
    ],
    sources: describeSources(used, facts),
    studyAreas: [
      {
        id: area.id,
        name: area.name,
        bounds: area.bounds,
        frame: area.frame,
        layers: facts.layers.map((layer) => ({ ...layer, file: entry(layer.file) })),
        network: { topology: entry('network.bin'), shapes: entry('network-shapes.bin') },
        demand: { ...entry('demand.bin'), sensitivity: facts.sensitivity },
        detour: entry('detour.json'),
        barriers: entry('barriers.bin'),
        nil: entry('nil.fgb'),
        municipi: entry('municipi.fgb'),
        areas: entry(facts.areasPath),
        notLocated: entry(facts.notLocatedPath),
        everyday: {
          places: entry(facts.everyday.placesPath),
          badlyLocated: entry(facts.everyday.badlyLocatedPath),
        },
        basemap: entry('basemap.bin'),
        buildings: entry('buildings.bin'),
        search: { ...entry('search.bin'), streets: facts.streets },
      },
    ],
  };
}

/** The manifest as it is written: stable, readable, one line break at the end. */
export function printManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
