import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature } from 'geojson';
import { InternalError } from '../src/core/errors';
import { writeFgb } from '../src/data/write-fgb';
import { areaColumns } from '../src/schema/area-properties';
import type { LayerEntry } from '../src/schema/manifest';
import type { LocatedPlace, Place } from '../src/schema/place';
import { type PlaceColumn, placeColumns } from '../src/schema/place-columns';
import { type ServiceId, serviceIds } from '../src/schema/service';
import { type BuildContext, type BuiltFile, builtPath, type StepReport } from './lib/build-step';
import { FactsError, type FactsProblem, readFacts } from './lib/facts';
import { readAreaFile } from './lib/facts-areas';
import { type Known, readKnown } from './lib/facts-known';
import { addOfficialPlaces } from './lib/official-layers';
import type { ZoneLocator } from './lib/zone-locator';

const AREA_FILES = ['design-districts.geojson', 'sharing-cities-area.geojson'] as const;

/** What the layer step built. */
export interface BuiltLayers {
  readonly files: readonly BuiltFile[];
  readonly layers: readonly (Omit<LayerEntry, 'file'> & { readonly file: string })[];
  readonly areasPath: string;
  readonly notLocatedPath: string;
  readonly places: readonly Place[];
  readonly report: StepReport;
}

interface Facts {
  readonly tables: ReadonlyMap<ServiceId, readonly Place[]>;
  readonly known: ReadonlyMap<ServiceId, Known>;
  readonly areas: readonly Feature[];
}

/** Reads every file of facts, and throws once for all of them. */
function readAllFacts({ factsDir }: BuildContext, zones: ZoneLocator): Facts {
  const problems: FactsProblem[] = [];
  const read = (name: string): Uint8Array | null => {
    const path = join(factsDir, name);
    if (existsSync(path)) return new Uint8Array(readFileSync(path));
    problems.push({
      file: `data/${name}`,
      line: 1,
      column: 'file',
      value: '',
      advice: 'is missing: restore it',
    });
    return null;
  };
  const tables = new Map<ServiceId, readonly Place[]>();
  for (const service of serviceIds) {
    const bytes = read(`${service}.csv`);
    if (!bytes) continue;
    const found = readFacts(bytes, `data/${service}.csv`, service, zones);
    problems.push(...found.problems);
    tables.set(service, found.places);
  }
  const listed = new Map([...tables].map(([service, places]) => [service, places.length]));
  const services = read('services.csv');
  const { known, problems: more } = services
    ? readKnown(services, 'data/services.csv', listed)
    : { known: new Map<ServiceId, Known>(), problems: [] };
  problems.push(...more);
  const districtRows = tables.get('design-districts') ?? [];
  const districts = districtRows.length > 0 ? new Set(districtRows.map(({ id }) => id)) : null;
  const areas = AREA_FILES.flatMap((name) => {
    const bytes = read(name);
    if (!bytes) return [];
    const found = readAreaFile(bytes, `data/${name}`, districts, zones);
    problems.push(...found.problems);
    return found.features;
  });
  if (problems.length > 0) throw new FactsError(problems);
  return { tables, known, areas };
}

function isLocated(place: Place): place is LocatedPlace {
  return place.position !== null;
}

function toFeature(place: LocatedPlace): Feature {
  const row: Record<PlaceColumn, string | number | null> = {
    id: place.id,
    name: place.name,
    name_en: place.nameEn || null,
    service: place.service,
    address: place.address || null,
    nil: place.nil,
    municipio: place.municipio,
    status: place.status,
    kind: place.kind || null,
    offers: place.offers.join(';') || null,
    quantity: place.quantity || null,
    precision: place.precision,
    website: place.website || null,
    note_it: place.noteIt || null,
    note_en: place.noteEn || null,
    last_seen: place.lastSeen || null,
    source: place.source,
    coord_src: place.coordinateSource || null,
  };
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [...place.position] }, properties: row };
}

const vintage = 'up to November 2026';

/** The file of a layer of located places, not written yet. */
export function placesFile(
  context: BuildContext,
  service: ServiceId,
  located: readonly LocatedPlace[],
  about: Pick<BuiltFile, 'vintage' | 'sources'>,
): BuiltFile {
  return {
    path: builtPath(context.area, `${service}.fgb`),
    bytes: writeFgb({
      name: service,
      columns: placeColumns,
      geometryType: 'Point',
      features: located.map(toFeature),
    }),
    counts: { places: located.length },
    ...about,
  };
}

/**
 * Builds one FlatGeobuf file per layer of located places, the areas, and the list of places not located yet.
 * @throws FactsError with every problem of every file of facts.
 */
export async function buildLayers(context: BuildContext, zones: ZoneLocator): Promise<BuiltLayers> {
  context.progress('reading the tables of places');
  const facts = readAllFacts(context, zones);
  const official = await addOfficialPlaces(context, facts.tables, facts.known, zones);
  const { areas } = facts;
  const { tables, known } = official;
  const files: BuiltFile[] = [];
  const layers: BuiltLayers['layers'][number][] = [];
  const lines: StepReport['lines'][number][] = [];
  for (const [service, places] of tables) {
    const located = places.filter(isLocated);
    const expectation = known.get(service);
    if (!expectation) throw new InternalError(`no known count of ${service}`);
    const closed = places.filter(({ status }) => status === 'closed').length;
    const register = official.sources.get(service);
    const file = placesFile(context, service, located, {
      vintage,
      sources: ['facts', ...(register ? [register] : [])],
    });
    files.push(file);
    layers.push({
      service,
      file: file.path,
      listed: places.length,
      ...expectation,
      located: located.length,
      closed,
    });
    const missing = places.filter((place) => !isLocated(place));
    lines.push({
      what: service,
      in: places.length,
      out: located.length,
      dropped: [
        {
          reason: 'not located: listed, never counted',
          count: missing.length,
          examples: missing.slice(0, 3).map(({ name }) => name),
        },
      ],
    });
  }
  const places = [...tables.values()].flat();
  const areasPath = builtPath(context.area, 'areas.fgb');
  files.push({
    path: areasPath,
    bytes: writeFgb({ name: 'areas', columns: areaColumns, geometryType: 'Polygon', features: areas }),
    counts: { areas: areas.length },
    vintage,
    sources: ['facts'],
  });
  const notLocatedPath = builtPath(context.area, 'not-located.json');
  const notLocated = places.filter((place) => !isLocated(place));
  files.push({
    path: notLocatedPath,
    bytes: new TextEncoder().encode(`${JSON.stringify(notLocated, null, 1)}\n`),
    counts: { places: notLocated.length },
    vintage,
    sources: ['facts'],
  });
  const closed = places.filter(({ status }) => status === 'closed').length;
  const notes = [
    `${places.length} places, ${places.length - notLocated.length} located, ${closed} closed.`,
    ...official.notes,
  ];
  return { files, layers, areasPath, notLocatedPath, places, report: { step: 'layers', lines, notes } };
}
