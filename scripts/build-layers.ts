import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection } from 'geojson';
import { DataFormatError } from '../src/core/errors';
import { areaColumns } from '../src/schema/area-properties';
import type { LayerEntry } from '../src/schema/manifest';
import type { LocatedPlace, Place } from '../src/schema/place';
import { type PlaceColumn, placeColumns } from '../src/schema/place-columns';
import { type ServiceId, serviceIds } from '../src/schema/service';
import { type BuildContext, type BuiltFile, builtPath, type StepReport } from './lib/build-step';
import { readCsv } from './lib/csv';
import { FactsError, type FactsProblem, readFacts } from './lib/facts';
import { writeFgb } from './lib/fgb';
import type { ZoneLocator } from './lib/zone-locator';

const AREA_FILES = ['design-districts.geojson', 'sharing-cities-area.geojson'] as const;

type Known = Pick<LayerEntry, 'known' | 'knownApproximate' | 'knownSourceIt' | 'knownSourceEn'>;

/** What the layer step built. */
export interface BuiltLayers {
  readonly files: readonly BuiltFile[];
  readonly layers: readonly (Omit<LayerEntry, 'file'> & { readonly file: string })[];
  readonly areasPath: string;
  readonly notLocatedPath: string;
  readonly places: readonly Place[];
  readonly report: StepReport;
}

function read(context: BuildContext, name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(context.factsDir, name)));
}

function readKnown(context: BuildContext): Map<string, Known> {
  const { rows } = readCsv(read(context, 'services.csv'), 'data/services.csv');
  return new Map(
    rows.map(({ line, values }) => {
      const known = Number(values.known);
      if (!Number.isInteger(known) || known < 1) {
        throw new DataFormatError(
          `data/services.csv, line ${line}, known: ${JSON.stringify(values.known)}: write a whole number`,
        );
      }
      return [
        values.service,
        {
          known,
          knownApproximate: values.known_approximate === 'yes',
          knownSourceIt: values.known_source_it,
          knownSourceEn: values.known_source_en,
        },
      ];
    }),
  );
}

function readAllFacts(context: BuildContext, zones: ZoneLocator): Map<ServiceId, readonly Place[]> {
  const problems: FactsProblem[] = [];
  const places = new Map<ServiceId, readonly Place[]>();
  for (const service of serviceIds) {
    const found = readFacts(read(context, `${service}.csv`), `data/${service}.csv`, service, zones);
    problems.push(...found.problems);
    places.set(service, found.places);
  }
  if (problems.length > 0) throw new FactsError(problems);
  return places;
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

function isCollection(value: unknown): value is FeatureCollection {
  return typeof value === 'object' && value !== null && 'features' in value && Array.isArray(value.features);
}

function readAreaFeatures(context: BuildContext, ids: ReadonlySet<string>): Feature[] {
  return AREA_FILES.flatMap((name) => {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(read(context, name)));
    if (!isCollection(parsed)) throw new DataFormatError(`data/${name}: not a feature collection`);
    return parsed.features.map((feature, row) => {
      const { id, service } = feature.properties ?? {};
      if (service === 'design-districts' && !ids.has(id)) {
        throw new DataFormatError(
          `data/${name}, area ${row}: ${JSON.stringify(id)} is no row of data/design-districts.csv`,
        );
      }
      return feature;
    });
  });
}

const vintage = 'up to November 2026';

/**
 * Builds one FlatGeobuf file per layer of located places, the areas, and the list of places not located yet.
 * @throws FactsError with every problem of every table.
 */
export async function buildLayers(context: BuildContext, zones: ZoneLocator): Promise<BuiltLayers> {
  context.progress('reading the tables of places');
  const tables = readAllFacts(context, zones);
  const known = readKnown(context);
  const files: BuiltFile[] = [];
  const layers: BuiltLayers['layers'][number][] = [];
  const lines: StepReport['lines'][number][] = [];
  for (const [service, places] of tables) {
    const located = places.filter(isLocated);
    const path = builtPath(context.area, `${service}.fgb`);
    const bytes = writeFgb({
      name: service,
      columns: placeColumns,
      geometryType: 'Point',
      features: located.map(toFeature),
    });
    const expectation = known.get(service);
    if (!expectation) throw new DataFormatError(`data/services.csv: no row for ${service}`);
    if (expectation.known < places.length) {
      throw new DataFormatError(
        `data/services.csv: ${expectation.known} known ${service}, but its table lists ${places.length}`,
      );
    }
    const closed = places.filter(({ status }) => status === 'closed').length;
    files.push({ path, bytes, counts: { places: located.length }, vintage, sources: ['facts'] });
    layers.push({
      service,
      file: path,
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
  const areas = readAreaFeatures(context, new Set(tables.get('design-districts')?.map(({ id }) => id)));
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
  const notes = [`${places.length} places, ${places.length - notLocated.length} located, ${closed} closed.`];
  return { files, layers, areasPath, notLocatedPath, places, report: { step: 'layers', lines, notes } };
}
