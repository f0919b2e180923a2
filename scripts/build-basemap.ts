import type { Feature } from 'geojson';
import { DataFormatError } from '../src/core/errors';
import { encodeGeometryPack } from '../src/schema/geometry-pack';
import { buildBuildings } from './lib/basemap-buildings';
import {
  greenClassOf,
  landuseClassOf,
  motorwayClassOf,
  railClassOf,
  waterClassOf,
  waterwayClassOf,
} from './lib/basemap-classes';
import { buildPlaceNames, buildStations, buildStreetNames } from './lib/basemap-labels';
import { type BuiltLayer, buildLineLayer, buildPolygonLayer } from './lib/basemap-surfaces';
import { type BuildContext, type BuiltFile, builtPath, type StepReport } from './lib/build-step';
import { readBuildingPieces } from './lib/demand-buildings';
import { readInputFgb } from './lib/fgb-input';
import type { SourceId } from './sources';

const MIN_GREEN_SQUARE_METERS = 400;

/** What the base map step gives to the build. */
export interface BuiltBasemap {
  readonly files: readonly BuiltFile[];
  readonly report: StepReport;
}

/**
 * Builds basemap.bin and buildings.bin.
 * @param buildingDemand by building piece in the source's order: index of its demand point, -1 where nobody lives;
 * null leaves every building without residents
 */
export async function buildBasemap(
  context: BuildContext,
  buildingDemand: Int32Array | null,
): Promise<BuiltBasemap> {
  context.progress('base map: water, parks, railways, names');
  const layers = await buildLayers(context);
  context.progress('base map: buildings');
  const pieces = await readBuildingPieces(await context.input('buildings'), context.area.frame);
  const [comune] = await readGeoJson(context, 'comune-boundary');
  const buildings = buildBuildings(pieces, comune, context.area, buildingDemand);
  return {
    files: [
      builtFile(context, 'basemap.bin', layers, [
        'water',
        'waterways',
        'landcover',
        'landuse',
        'railways',
        'street-network',
        'major-streets',
        'place-names',
        'metro-stations',
        'rail-stations',
      ]),
      builtFile(context, 'buildings.bin', [buildings], ['buildings', 'comune-boundary']),
    ],
    report: { step: 'base map', lines: [...layers, buildings].map(({ line }) => line), notes: [] },
  };
}

async function buildLayers(context: BuildContext): Promise<BuiltLayer[]> {
  const { extent } = context.area;
  const fgb = async (id: SourceId): Promise<Feature[]> => readInputFgb(await context.input(id), id);
  const landcover = await fgb('landcover');
  return [
    buildPolygonLayer(await fgb('water'), extent, { layer: 'water', what: 'water', classOf: waterClassOf }),
    buildLineLayer(await fgb('waterways'), extent, {
      layer: 'waterway',
      what: 'waterways',
      classOf: waterwayClassOf,
      withNames: true,
    }),
    buildPolygonLayer(landcover, extent, {
      layer: 'green',
      what: 'parks and green',
      classOf: greenClassOf,
      minAreaSquareMeters: MIN_GREEN_SQUARE_METERS,
    }),
    buildPolygonLayer(await fgb('landuse'), extent, {
      layer: 'landuse',
      what: 'land use',
      classOf: landuseClassOf,
      minAreaSquareMeters: MIN_GREEN_SQUARE_METERS,
    }),
    buildLineLayer(await fgb('railways'), extent, {
      layer: 'rail',
      what: 'railways, trams and metro',
      classOf: railClassOf,
    }),
    buildLineLayer(await fgb('street-network'), extent, {
      layer: 'motorway',
      what: 'trunk roads and motorways',
      classOf: motorwayClassOf,
    }),
    buildStreetNames(await fgb('major-streets'), extent),
    buildPlaceNames(await fgb('place-names')),
    buildStations(await readGeoJson(context, 'metro-stations'), await readGeoJson(context, 'rail-stations')),
  ];
}

async function readGeoJson(context: BuildContext, id: SourceId): Promise<Feature[]> {
  const parsed: unknown = JSON.parse(new TextDecoder().decode(await context.input(id)));
  if (!isCollection(parsed) || parsed.features.length === 0)
    throw new DataFormatError(`${id}: not a GeoJSON collection with features`);
  return parsed.features;
}

function isCollection(value: unknown): value is { features: Feature[] } {
  return typeof value === 'object' && value !== null && 'features' in value && Array.isArray(value.features);
}

function builtFile(
  context: BuildContext,
  name: string,
  layers: readonly BuiltLayer[],
  from: readonly SourceId[],
): BuiltFile {
  return {
    path: builtPath(context.area, name),
    bytes: encodeGeometryPack(layers.map(({ table }) => table)),
    counts: Object.fromEntries(layers.map(({ table }) => [table.name, table.featureCount])),
    vintage: 'about June 2022',
    sources: from,
  };
}
