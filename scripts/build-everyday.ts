import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InternalError } from '../src/core/errors';
import { isInside, type LngLat, toLocal } from '../src/core/geo';
import {
  type BadlyLocated,
  type OpenKind,
  type OpenLayer,
  type OpenPlace,
  openKinds,
} from '../src/schema/everyday';
import { printBadlyLocated, printEveryday } from '../src/schema/everyday-file';
import { decodeTopology } from '../src/schema/network-file';
import { decodeShapes } from '../src/schema/shapes-file';
import { sourceRow } from './lib/basemap-surfaces';
import { type BuildContext, type BuiltFile, builtPath, type StepReport } from './lib/build-step';
import { readDimensions, readKindFacts } from './lib/everyday-tables';
import { FactsError } from './lib/facts';
import { readInputFgb } from './lib/fgb-input';
import { type KnownStreets, readKnownStreets } from './lib/known-streets';
import { type CheckPlace, createPlaceCheck } from './lib/misplaced';
import { type ListedPlaces, readOpenPlaces } from './lib/open-places';
import { createEntranceFinder } from './lib/park-entrances';
import { joinParkPieces } from './lib/park-pieces';
import { drop, type Tally, toDropped } from './lib/search-tally';
import type { ZoneLocator } from './lib/zone-locator';
import { type SourceDataset, type SourceId, sources } from './sources';

/** The least park that counts. */
export const PARK_SQUARE_METERS = 5000;
/** A park is said to be by the nearest street whose known point is within this. */
const PARK_STREET_METERS = 500;
/** A place with neither name nor address is said to be by the nearest street whose known point is within this. */
const NAMELESS_STREET_METERS = 250;
/** How far round the city places are kept: a walk may cross its border. */
const BORDER_METERS = 1500;

/** What the step of everyday services gives to the build. */
export interface BuiltEveryday {
  readonly placesPath: string;
  readonly badlyLocatedPath: string;
  readonly files: readonly BuiltFile[];
  readonly report: StepReport;
}

/** What the step takes from others: where zones are, and the network that parks are entered from. */
export interface EverydayInputs {
  readonly zones: Pick<ZoneLocator, 'insideCity' | 'metersOutsideCity'>;
  readonly network: { readonly topologyFile: BuiltFile; readonly shapesFile: BuiltFile };
}

/** A table of facts. @throws FactsError where it is missing */
export function readTable(context: Pick<BuildContext, 'factsDir'>, name: string): Uint8Array {
  const path = join(context.factsDir, name);
  if (existsSync(path)) return new Uint8Array(readFileSync(path));
  const advice = 'is missing: restore it';
  throw new FactsError([{ file: `data/${name}`, line: 1, column: 'file', value: '', advice }]);
}

interface KindPlaces {
  readonly sources: ListedPlaces['sources'];
  readonly read: number;
  readonly places: readonly OpenPlace[];
  readonly badlyLocated: readonly BadlyLocated[];
  readonly tally: Tally;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Takes of a list what is not badly located and lies in the area. */
function choosePlaces(
  context: BuildContext,
  kind: OpenKind,
  { sources: from, read, places, tally }: ListedPlaces,
  { zones }: EverydayInputs,
  streets: Pick<KnownStreets, 'nameAt'>,
  check: CheckPlace,
): KindPlaces {
  const badlyLocated: BadlyLocated[] = [];
  const kept = places.flatMap((place): OpenPlace[] => {
    const { id, name, address, note, quantity, position } = place;
    const wrong = check(kind, place);
    if (wrong) {
      badlyLocated.push({ kind, id, name, address, position, ...wrong });
      return [];
    }
    if (!isInside(position, context.area.extent) || zones.metersOutsideCity(position) > BORDER_METERS) {
      drop(tally, 'outside the area', name);
      return [];
    }
    const isNameless = name === '' && address === '';
    const where = isNameless ? streets.nameAt(position, NAMELESS_STREET_METERS) : address;
    return [{ id, name, address: where, note, quantity, points: [position] }];
  });
  return { sources: from, read, places: kept, badlyLocated, tally };
}

/** Parks of half a hectare and more, each with its entrances from the network. */
async function findParks(
  context: BuildContext,
  { zones, network }: EverydayInputs,
  streets: KnownStreets,
): Promise<KindPlaces> {
  const landcover = await readInputFgb(await context.input('landcover'), 'landcover');
  const parks = joinParkPieces(landcover.filter((feature) => sourceRow(feature).subclass === 'park'));
  const topology = decodeTopology(network.topologyFile.bytes, network.topologyFile.path);
  const shapes = decodeShapes(network.shapesFile.bytes, topology, network.shapesFile.path);
  const findEntrances = createEntranceFinder(topology, shapes);
  const tally: Tally = { dropped: new Map(), read: parks.length };
  const places = parks.flatMap(({ shape, areaSquareMeters }): OpenPlace[] => {
    if (areaSquareMeters < PARK_SQUARE_METERS) {
      drop(tally, 'below half a hectare', '');
      return [];
    }
    const entrances = findEntrances(shape).filter(
      (entrance) => zones.metersOutsideCity(entrance) <= BORDER_METERS,
    );
    const [first, ...others] = entrances;
    const address = first ? streets.nameAt(first, PARK_STREET_METERS) : '';
    if (!first) {
      const [[corner]] = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates[0];
      const position: LngLat = [corner[0], corner[1]];
      const isNear = zones.metersOutsideCity(position) <= BORDER_METERS;
      drop(
        tally,
        isNear ? 'no street or path crosses its edge' : 'outside the area',
        isNear
          ? `${(areaSquareMeters / 10_000).toFixed(1)} ha near ${streets.nameAt(position, PARK_STREET_METERS)}`
          : '',
      );
      return [];
    }
    const [x, y] = toLocal(first, context.area.frame);
    const id = `park-${Math.round(x)}-${Math.round(y)}`;
    return [
      { id, name: '', address, note: '', quantity: Math.round(areaSquareMeters), points: [first, ...others] },
    ];
  });
  return { sources: ['landcover'], read: parks.length, places: places.sort(byId), badlyLocated: [], tally };
}

/**
 * Builds everyday.json, the everyday services and stops in our own fields with the eight dimensions, and
 * badly-located.json, the rows that are listed and never counted.
 * @throws FactsError for a table of data/ that is not as it should be; DataFormatError for a source that is not.
 */
export async function buildEveryday(context: BuildContext, inputs: EverydayInputs): Promise<BuiltEveryday> {
  context.progress('everyday services: reading the lists');
  const facts = readKindFacts(readTable(context, 'everyday.csv'), 'data/everyday.csv');
  const everyDimension = readDimensions(readTable(context, 'dimensions.csv'), 'data/dimensions.csv');
  const streets = await readKnownStreets(context, inputs.zones.insideCity);
  const water = await readInputFgb(await context.input('water'), 'water');
  const lists = new Map<OpenKind, ListedPlaces>();
  for (const kind of openKinds) {
    if (kind === 'parks' || kind === 'food-shops' || !facts.has(kind)) continue;
    const list = await readOpenPlaces(context, kind);
    if (list.read > 0) lists.set(kind, list);
  }
  const kinds = openKinds.filter((kind) => kind === 'parks' || lists.has(kind));
  const dimensions = everyDimension.map((dimension) => ({
    ...dimension,
    everyday: dimension.everyday.filter((kind) => kinds.includes(kind)),
  }));
  const listedPlaces = [...lists.values()].flatMap(({ places }) => places);
  const check = createPlaceCheck(inputs.zones, streets, water, listedPlaces);
  const layers: OpenLayer[] = [];
  const badlyLocated: BadlyLocated[] = [];
  const used = new Set<SourceId>(['water', ...streets.sources, 'street-network']);
  const lines: StepReport['lines'][number][] = [];
  for (const kind of kinds) {
    const list = lists.get(kind);
    const listed = list
      ? choosePlaces(context, kind, list, inputs, streets, check)
      : await findParks(context, inputs, streets);
    const { sources: from, read, places, tally } = listed;
    const [source] = from;
    const about = facts.get(kind)?.find((row) => row.source === source);
    if (!about) throw new InternalError(`data/everyday.csv has no row of ${kind} from ${source}`);
    const dataset: SourceDataset = sources[source];
    const vintage = context.refreshed?.[source]?.modified || dataset.vintage;
    layers.push({ kind, ...about, vintage, read, badlyLocated: listed.badlyLocated.length, places });
    badlyLocated.push(...listed.badlyLocated);
    for (const id of from) used.add(id);
    const names = listed.badlyLocated.map(({ name, address }) => `${name} (${address})`);
    lines.push({
      what: kind,
      in: read,
      out: places.length,
      dropped: [
        ...toDropped(tally),
        { reason: 'badly located: listed, never counted', count: names.length, examples: names.slice(0, 3) },
      ],
    });
  }
  const file = (name: string, text: string, counts: BuiltFile['counts']): BuiltFile => ({
    path: builtPath(context.area, name),
    bytes: new TextEncoder().encode(text),
    counts,
    vintage: '2018 to 2026',
    sources: ['facts', ...used],
  });
  const counts = Object.fromEntries(layers.map(({ kind, places }) => [kind, places.length]));
  context.progress('everyday services: writing');
  const places = file('everyday.json', printEveryday({ dimensions, layers }), counts);
  const listed = file('badly-located.json', printBadlyLocated(badlyLocated), { places: badlyLocated.length });
  const entrances = layers
    .find(({ kind }) => kind === 'parks')
    ?.places.reduce((sum, { points }) => sum + points.length, 0);
  return {
    placesPath: places.path,
    badlyLocatedPath: listed.path,
    files: [places, listed],
    report: {
      step: 'everyday services',
      lines,
      notes: [
        `${badlyLocated.length} rows are badly located, ${entrances} entrances of parks.`,
        ...(lists.has('drinking-fountains')
          ? []
          : ['No drinking fountains: the city’s table of them comes with npm run data:refresh.']),
      ],
    },
  };
}
