import { area as squareMetersOf } from '@turf/turf';
import { isInside, type LngLat } from '../src/core/geo';
import { type OpenKind, type OpenLayer, type OpenPlace, openKinds } from '../src/schema/everyday';
import { printBadlyLocated, printEveryday } from '../src/schema/everyday-file';
import { decodeTopology } from '../src/schema/network-file';
import type { LocatedPlace } from '../src/schema/place';
import { type LayerServiceId, serviceIds } from '../src/schema/service';
import { decodeShapes } from '../src/schema/shapes-file';
import type { ExtractArea } from './areas/area-config';
import { PARK_SQUARE_METERS, readTable } from './build-everyday';
import { type BuiltLayers, placesFile } from './build-layers';
import type { BuiltNetwork } from './build-network';
import { type BuildContext, type BuiltFile, builtPath, type StepReport } from './lib/build-step';
import { readDimensions } from './lib/everyday-tables';
import { findPlaces, type NamedPoint, nearestStreet, type OsmPlace } from './lib/osm-places';
import { type OsmService, readOsmServices } from './lib/osm-services';
import type { OsmThings } from './lib/osm-shapes';
import { createEntranceFinder } from './lib/park-entrances';
import type { ZoneLocator } from './lib/zone-locator';
import { type SourceDataset, sources } from './sources';

/** A place without an address is said to be by the nearest street within this. */
const STREET_METERS = 150;
const TABLE = 'osm-services.csv';

/** What services an extract holds. */
export interface BuiltServices {
  readonly files: readonly BuiltFile[];
  readonly layers: BuiltLayers['layers'];
  readonly everyday: { readonly placesPath: string; readonly badlyLocatedPath: string };
  readonly places: readonly LocatedPlace[];
  readonly report: StepReport;
}

/** What the step takes from others. */
export interface ServiceInputs {
  readonly things: OsmThings;
  readonly network: BuiltNetwork;
  readonly streets: readonly NamedPoint[];
  readonly locator: Pick<ZoneLocator, 'nilAt'>;
}

/** Parks from half a hectare, each with where streets and paths cross its edge. */
function findParks({ isOne }: OsmService, { things, network, streets }: ServiceInputs): OpenPlace[] {
  const topology = decodeTopology(network.topologyFile.bytes, network.topologyFile.path);
  const shapes = decodeShapes(network.shapesFile.bytes, topology, network.shapesFile.path);
  const findEntrances = createEntranceFinder(topology, shapes);
  return things.areas.flatMap(({ id, tags, geometry }): OpenPlace[] => {
    const quantity = Math.round(squareMetersOf(geometry));
    if (!isOne(tags) || quantity < PARK_SQUARE_METERS) return [];
    const [first, ...others] = findEntrances(geometry);
    if (!first) return [];
    const address = nearestStreet(streets, first, STREET_METERS);
    return [{ id, name: tags.name ?? '', address, note: '', quantity, points: [first, ...others] }];
  });
}

function toLocated(
  service: LayerServiceId,
  { id, name, address, position }: OsmPlace,
  { extract }: ExtractArea,
  { locator, streets }: ServiceInputs,
): LocatedPlace {
  const { date }: SourceDataset = sources[extract];
  const page = `https://www.openstreetmap.org/${id.replace('-', '/')}`;
  const street = address || nearestStreet(streets, position, STREET_METERS);
  return {
    id,
    service,
    name: name || street || id,
    nameEn: '',
    address: street,
    position,
    precision: address === '' ? 'street' : 'house',
    status: 'unknown',
    kind: '',
    offers: [],
    quantity: '',
    website: '',
    noteIt: '',
    noteEn: '',
    source: page,
    coordinateSource: page,
    lastSeen: date.slice(0, 4),
    nil: locator.nilAt(position),
    municipio: null,
  };
}

/** Builds everyday.json and the layers of specialised services of an extract; what it lacks is not there. */
export function buildExtractServices(
  context: BuildContext<ExtractArea>,
  inputs: ServiceInputs,
): BuiltServices {
  const { area } = context;
  const { extract } = area;
  const { vintage }: SourceDataset = sources[extract];
  const services = readOsmServices(readTable(context, TABLE), `data/${TABLE}`);
  const placesOf = (service: OsmService): OsmPlace[] =>
    findPlaces(inputs.things, service).filter(({ position }) => isInside(position, area.extent));
  const toOpen = ({ id, name, address, position, capacity }: OsmPlace): OpenPlace => {
    const points: readonly [LngLat] = [position];
    const street = address || nearestStreet(inputs.streets, position, STREET_METERS);
    return { id, name, address: street, note: '', quantity: capacity, points };
  };
  const layers = openKinds.flatMap((kind: OpenKind): OpenLayer[] => {
    const service = services.get(kind);
    if (!service) return [];
    const places = kind === 'parks' ? findParks(service, inputs) : placesOf(service).map(toOpen);
    if (places.length === 0) return [];
    return [
      { kind, ...service.words, source: extract, vintage, read: places.length, badlyLocated: 0, places },
    ];
  });
  const files: BuiltFile[] = [];
  const found: LocatedPlace[] = [];
  const specialised = serviceIds.flatMap((id): BuiltLayers['layers'][number][] => {
    const service = services.get(id);
    const located = service ? placesOf(service).map((place) => toLocated(id, place, area, inputs)) : [];
    if (located.length === 0) return [];
    found.push(...located);
    const file = placesFile(context, id, located, { vintage, sources: [extract] });
    files.push(file);
    return [
      {
        service: id,
        file: file.path,
        listed: located.length,
        known: located.length,
        knownApproximate: true,
        knownSourceIt: 'luoghi segnati su OpenStreetMap; non c’è un registro',
        knownSourceEn: 'places on OpenStreetMap; there is no register',
        located: located.length,
        closed: 0,
      },
    ];
  });
  const kinds = new Set<string>(layers.map(({ kind }) => kind));
  const present = new Set<string>(specialised.map(({ service }) => service));
  const dimensions = readDimensions(readTable(context, 'dimensions.csv'), 'data/dimensions.csv').map(
    (dimension) => ({
      ...dimension,
      specialised: dimension.specialised.filter((id) => present.has(id)),
      everyday: dimension.everyday.filter((kind) => kinds.has(kind)),
    }),
  );
  const file = (name: string, text: string, counts: BuiltFile['counts']): BuiltFile => ({
    path: builtPath(area, name),
    bytes: new TextEncoder().encode(text),
    counts,
    vintage,
    sources: [extract, 'facts'],
  });
  const counts = Object.fromEntries(layers.map(({ kind, places }) => [kind, places.length]));
  const everyday = file('everyday.json', printEveryday({ dimensions, layers }), counts);
  const badlyLocated = file('badly-located.json', printBadlyLocated([]), { places: 0 });
  const lacking = [...services.keys()].filter((kind) => !kinds.has(kind) && !present.has(kind));
  return {
    files: [...files, everyday, badlyLocated],
    layers: specialised,
    everyday: { placesPath: everyday.path, badlyLocatedPath: badlyLocated.path },
    places: found,
    report: {
      step: `${area.id}: services`,
      lines: [
        ...layers.map(({ kind, places }) => ({ what: kind, count: places.length })),
        ...specialised.map(({ service, located }) => ({ what: service, count: located })),
      ].map(({ what, count }) => ({ what, in: count, out: count, dropped: [] })),
      notes:
        lacking.length > 0
          ? [`The extract has none of ${lacking.join(', ')}: the area has no such layer.`]
          : [],
    },
  };
}
