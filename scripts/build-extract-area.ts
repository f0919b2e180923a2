import { bboxPolygon } from '@turf/turf';
import { isInside, type LngLat } from '../src/core/geo';
import type { SearchStation } from '../src/core/search/search-content';
import { compareTexts } from '../src/core/search/text';
import type { ExtractArea } from './areas/area-config';
import { drawBarriers } from './build-barriers';
import { buildDetour } from './build-detour';
import { buildExtractPeople, readExtractZones } from './build-extract-people';
import { buildExtractServices } from './build-extract-services';
import { buildNetwork } from './build-network';
import { type AddressRow, indexStreets, type StreetRow } from './build-search-index';
import { buildBuildings } from './lib/basemap-buildings';
import { basemapFile, drawLayers } from './lib/basemap-layers';
import type { BuiltArea } from './lib/build-all';
import type { BuildContext } from './lib/build-step';
import { readElements } from './lib/osm-elements';
import { readBuildings } from './lib/osm-homes';
import { isMetroStation, isRailStation, onePerName, toRows } from './lib/osm-rows';
import { type OsmThing, type OsmThings, shapeElements } from './lib/osm-shapes';
import { readStreets } from './lib/street-extract';
import type { ZoneLocator } from './lib/zone-locator';
import { type SourceDataset, sources } from './sources';

/** The points of the named streets of an extract. */
function readStreetRows({ lines }: OsmThings): StreetRow[] {
  return lines.flatMap(({ tags, geometry }) => {
    const { highway, name } = tags;
    if (highway === undefined || name === undefined) return [];
    return geometry.coordinates.map(
      ([lng, lat]): StreetRow => ({ street: name, number: '', position: [lng, lat], list: 'map' }),
    );
  });
}

/** Addresses of points, and of areas by their first corner. */
function readAddressRows({ points, areas }: OsmThings): AddressRow[] {
  const toRow = ({ tags }: OsmThing, [lng, lat]: readonly number[]): AddressRow[] => {
    const { 'addr:street': street, 'addr:housenumber': number } = tags;
    return street === undefined || number === undefined ? [] : [{ street, number, position: [lng, lat] }];
  };
  return [
    ...points.flatMap((point) => toRow(point, point.geometry.coordinates)),
    ...areas.flatMap((area) => {
      const { geometry } = area;
      return toRow(
        area,
        (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates[0])[0][0],
      );
    }),
  ];
}

function readStations({ points }: OsmThings, nilAt: ZoneLocator['nilAt']): SearchStation[] {
  const toStation =
    (kind: SearchStation['kind']) =>
    ({ tags, geometry }: OsmThings['points'][number]): SearchStation => {
      const position: LngLat = [geometry.coordinates[0], geometry.coordinates[1]];
      const name = tags.name ?? '';
      const lines = kind === 'metro' ? (tags.ref ?? '').split(';').filter(Boolean) : [];
      const label =
        kind === 'station' ? `Stazione ${name}` : lines.length > 0 ? `${name} (${lines.join(', ')})` : name;
      return { kind, label, name, lines, nil: nilAt(position) ?? 0, position };
    };
  return [
    ...onePerName(points.filter(isMetroStation)).map(toStation('metro')),
    ...onePerName(points.filter(isRailStation)).map(toStation('station')),
  ].sort((a, b) => compareTexts(a.label, b.label));
}

/**
 * Builds a study area from one extract of OpenStreetMap, the boundaries of zones and their table: all that the city's
 * own area has, but for what no extract holds.
 */
export async function buildExtractArea(context: BuildContext<ExtractArea>): Promise<BuiltArea> {
  const { area } = context;
  const { extract } = area;
  const { vintage, localName }: SourceDataset = sources[extract];
  context.progress(`${area.id}: reading ${localName}`);
  const bytes = await context.input(extract);
  const things = shapeElements(readElements(bytes, localName), area.extent);
  const rows = toRows(things);
  const { streets } = readStreets(bytes, localName, area, extract);
  const network = await buildNetwork(context, { ...streets, vintage });
  const zones = await readExtractZones(context);
  const buildings = readBuildings(things.areas, area.frame);
  const people = buildExtractPeople(context, zones, buildings, rows.landuse);
  const detour = buildDetour(
    context,
    network,
    people.demand,
    people.demandFile,
    zones.facts.map(({ zone }) => zone),
  );
  const names = readStreetRows(things);
  const services = buildExtractServices(context, { things, network, streets: names, locator: zones.locator });
  const barriers = drawBarriers(
    context,
    { railways: rows.railways, waterways: rows.waterways, streets: [...rows.motorways, ...rows.railways] },
    vintage,
    [extract],
  );
  const layers = drawLayers(rows, area.extent).filter(
    ({ table }) => table.featureCount > 0 || table.name === 'water',
  );
  const drawn = buildBuildings(buildings, bboxPolygon([...area.bounds]), area, people.buildingDemand);
  const inExtent = ({ position }: { readonly position: LngLat }): boolean => isInside(position, area.extent);
  const search = indexStreets(
    context,
    {
      neighbourhoods: zones.facts.map(({ zone, ...words }) => ({ nil: zone, ...words })),
      centers: people.centers,
      facilities: services.places,
      nilAt: zones.locator.nilAt,
      insideCity: zones.locator.insideCity,
    },
    {
      names: names.filter(inExtent),
      addresses: readAddressRows(things).filter(inExtent),
      stations: readStations(things, zones.locator.nilAt),
      register: null,
      vintage,
      sources: [extract],
    },
  );
  return {
    facts: {
      area,
      files: [
        ...services.files,
        ...people.files,
        network.topologyFile,
        network.shapesFile,
        detour.file,
        barriers.file,
        basemapFile(context, 'basemap.bin', layers, vintage, [extract]),
        basemapFile(context, 'buildings.bin', [drawn], vintage, [extract]),
        ...search.files,
      ],
      layers: services.layers,
      areasPath: null,
      notLocatedPath: null,
      hasMunicipi: false,
      everyday: services.everyday,
      sensitivity: people.sensitivity,
      squareMetersPerResident: area.squareMetersPerResident,
      streets: search.streets,
    },
    reports: [
      people.report,
      network.report,
      detour.report,
      services.report,
      barriers.report,
      {
        step: `${area.id}: base map`,
        lines: [...layers, drawn].map(({ line }) => line),
        notes:
          things.cutAreas > 0
            ? [`${things.cutAreas} areas are cut by the edge of the extract and left out.`]
            : [],
      },
      search.report,
    ],
  };
}
