import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { area, booleanValid } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Demand } from '../src/core/access/demand';
import { DataFormatError } from '../src/core/errors';
import type { LngLat } from '../src/core/geo';
import {
  MUNICIPIO_COUNT,
  type MunicipioColumn,
  municipioColumns,
  NIL_COUNT,
  type NilColumn,
  nilColumns,
} from '../src/schema/zone-columns';
import type { BuiltDemand } from './build-demand';
import {
  type BuildContext,
  type BuiltFile,
  builtPath,
  readOptional,
  type StepReport,
} from './lib/build-step';
import type { NilPeople } from './lib/demand-parts';
import { readOfficialResidents } from './lib/official-residents';
import { type Boundaries, type Boundary, readBoundaries } from './lib/zones-boundaries';
import { type NilFacts, readNilFacts } from './lib/zones-facts';
import { type CensusAges, joinPeople, readCensusAges, readResidents } from './lib/zones-people';
import { simplifyZones } from './lib/zones-simplify';
import { countPeople, describePlace, sumResidents, toFeature, writeZoneLayer } from './lib/zones-write';
import type { SourceId } from './sources';

const FACTS_FILE = 'neighbourhoods.csv';
/** Simplifying may change no zone's area, nor the city's, by more. */
const MAX_ZONE_AREA_CHANGE = 0.02;
const MAX_CITY_AREA_CHANGE = 0.002;

/** All that is known of the zones before anybody is put on the map. */
export interface ZoneInputs {
  /** In full resolution, ordered by number: for `createZoneLocator`. */
  readonly collections: {
    readonly nil: Boundaries;
    readonly municipi: Boundaries;
    readonly comune: Boundaries;
  };
  /** By NIL, ascending. */
  readonly facts: readonly NilFacts[];
  readonly people: readonly NilPeople[];
  readonly census: ReadonlyMap<number, CensusAges>;
  /** Where the residents are from, and of which year. */
  readonly residents: { readonly source: SourceId; readonly year: number };
  /** Things a maintainer should read. */
  readonly notes: readonly string[];
}

/** Reads boundaries, residents, census ages and our table of the NIL. */
export async function readZones(context: BuildContext): Promise<ZoneInputs> {
  context.progress('reading zones, residents and ages');
  const nil = { property: 'ID_NIL', count: NIL_COUNT };
  const municipio = { property: 'MUNICIPIO', count: MUNICIPIO_COUNT };
  const collections = {
    nil: readBoundaries(await context.input('nil-boundaries'), 'nil-boundaries', nil),
    municipi: readBoundaries(await context.input('municipi-boundaries'), 'municipi-boundaries', municipio),
    comune: readBoundaries(await context.input('comune-boundary'), 'comune-boundary'),
  };
  const factsBytes = new Uint8Array(await readFile(join(context.factsDir, FACTS_FILE)));
  const facts = readNilFacts(factsBytes, `data/${FACTS_FILE}`, context.area.bounds);
  const officialBytes = await readOptional(context, 'official-residents');
  const official = officialBytes && readOfficialResidents(officialBytes, 'official-residents');
  const residents =
    official?.residents ?? readResidents(await context.input('nil-residents'), 'nil-residents');
  const census = readCensusAges(await context.input('nil-ages-2011'), 'nil-ages-2011');
  const { people, withoutCensus } = joinPeople(residents, census, official?.over65);
  const total = people.reduce((sum, row) => sum + row.residents, 0);
  const notes = [`${total} residents in ${people.filter((row) => row.residents > 0).length} NIL.`];
  if (official) notes.push(`Residents and people of 65 and over as registered in ${official.year}.`);
  if (withoutCensus.length > 0)
    notes.push(`No census ages for NIL ${withoutCensus.join(', ')}: the city's shares stand in.`);
  const outdated = facts.filter((row) => (row.residents ?? 0) !== residents.get(row.nil));
  if (outdated.length > 0) {
    notes.push(
      `data/${FACTS_FILE} has other residents than the open data for NIL ${outdated.map((row) => row.nil).join(', ')}.`,
    );
  }
  const from: ZoneInputs['residents'] = official
    ? { source: 'official-residents', year: official.year }
    : { source: 'nil-residents', year: 2021 };
  return { collections, facts, people, census, residents: from, notes };
}

/**
 * Builds nil.fgb and municipi.fgb: simplified with shared borders kept, with residents and the estimates of their
 * ages summed from the demand points, so that all agree to the person.
 * @throws DataFormatError if simplifying breaks a zone or changes its area too much.
 */
export async function buildZones(
  context: BuildContext,
  zones: ZoneInputs,
  { demand, isCounted }: Pick<BuiltDemand, 'demand' | 'isCounted'>,
): Promise<{
  readonly files: BuiltFile[];
  /** By NIL, the point of its label. */
  readonly centers: ReadonlyMap<number, LngLat>;
  readonly report: StepReport;
}> {
  context.progress('simplifying zones');
  const { nil, municipi } = zones.collections;
  const simplified = simplifyZones(
    nil.features.map(({ geometry }) => geometry),
    municipi.features.map(({ geometry }) => geometry),
    context.area.frame,
  );
  checkShapes('NIL', nil.features, simplified.nil);
  checkShapes('municipio', municipi.features, simplified.municipi);
  const nilFeatures = zones.facts.map((facts, i) =>
    toFeature(simplified.nil[i], {
      ...describePlace(nil.features[i], simplified.nil[i], context),
      ...countPeople(demand, demand.nil, facts.nil),
      ...describeShares(zones.census.get(facts.nil)),
      nil: facts.nil,
      name: facts.name,
      common: facts.commonName,
      aliases: facts.aliases.join('; '),
      municipio: findMainMunicipio(demand, facts.nil) ?? facts.municipio,
      periphery: facts.periphery,
      group: facts.peripheryGroup,
    } satisfies Record<NilColumn, unknown>),
  );
  const municipioFeatures = municipi.features.map((source, i) =>
    toFeature(simplified.municipi[i], {
      ...describePlace(source, simplified.municipi[i], context),
      ...countPeople(demand, demand.municipio, i + 1),
      municipio: i + 1,
    } satisfies Record<MunicipioColumn, unknown>),
  );
  const { vertices, maxDisplacementMeters } = simplified;
  const sources = isCounted
    ? (['census-sections', 'census-people', 'nil-ages-2011'] as const)
    : ([zones.residents.source, 'nil-ages-2011'] as const);
  const peopleVintage = isCounted
    ? 'residents and ages census 2021'
    : `residents ${zones.residents.year}, ages census 2011`;
  return {
    files: [
      {
        path: builtPath(context.area, 'nil.fgb'),
        bytes: writeZoneLayer('nil', nilColumns, nilFeatures),
        counts: { zones: nilFeatures.length, residents: sumResidents(demand) },
        vintage: `boundaries PGT 2030, ${peopleVintage}`,
        sources: ['nil-boundaries', ...sources, 'facts'],
      },
      {
        path: builtPath(context.area, 'municipi.fgb'),
        bytes: writeZoneLayer('municipi', municipioColumns, municipioFeatures),
        counts: { zones: municipioFeatures.length, residents: sumResidents(demand) },
        vintage: `boundaries 2016, ${peopleVintage}`,
        sources: ['municipi-boundaries', ...sources],
      },
    ],
    centers: new Map(
      nilFeatures.map(({ properties }) => [
        Number(properties?.nil),
        [Number(properties?.label_lng), Number(properties?.label_lat)],
      ]),
    ),
    report: {
      step: 'zones',
      lines: [{ what: 'boundary vertices', in: vertices.before, out: vertices.after, dropped: [] }],
      notes: [
        ...zones.notes,
        ...(isCounted ? ['In their place stand the people of the census sections, with their ages.'] : []),
        `No boundary moved by more than ${maxDisplacementMeters.toFixed(1)} m by simplifying.`,
      ],
    },
  };
}

function checkShapes(
  what: string,
  sources: readonly Boundary[],
  shapes: readonly (Polygon | MultiPolygon)[],
): void {
  let [before, after] = [0, 0];
  sources.forEach((source, i) => {
    const [sourceArea, shapeArea] = [area(source), area(shapes[i])];
    before += sourceArea;
    after += shapeArea;
    if (!booleanValid(shapes[i]))
      throw new DataFormatError(`${what} ${i + 1}: simplifying makes its outline cross or touch itself`);
    if (!(Math.abs(shapeArea / sourceArea - 1) <= MAX_ZONE_AREA_CHANGE))
      throw new DataFormatError(
        `${what} ${i + 1}: simplifying takes it from ${sourceArea} to ${shapeArea} m²`,
      );
  });
  if (!(Math.abs(after / before - 1) <= MAX_CITY_AREA_CHANGE))
    throw new DataFormatError(`${what}: simplifying takes the city from ${before} to ${after} m²`);
}

function describeShares(ages: CensusAges | undefined) {
  const share = (count: number | undefined): number | null =>
    count === undefined || !ages?.total ? null : Math.round((count / ages.total) * 1e6) / 1e6;
  return { o65_2011: share(ages?.over65), u15_2011: share(ages?.under15) };
}

/** The municipio with most of a NIL's residents, the lowest number of equals; undefined without residents. */
function findMainMunicipio(demand: Demand, nil: number): number | undefined {
  const residents = new Float64Array(MUNICIPIO_COUNT + 1);
  for (let i = 0; i < demand.count; i++) {
    if (demand.nil[i] === nil) residents[demand.municipio[i]] += demand.residents[i];
  }
  const most = Math.max(...residents);
  return most > 0 ? residents.indexOf(most) : undefined;
}
