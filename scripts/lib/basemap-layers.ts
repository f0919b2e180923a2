import type { Feature } from 'geojson';
import type { BoundingBox } from '../../src/core/geo';
import { encodeGeometryPack } from '../../src/schema/geometry-pack';
import type { SourceId } from '../sources';
import {
  greenClassOf,
  landuseClassOf,
  motorwayClassOf,
  railClassOf,
  waterClassOf,
  waterwayClassOf,
} from './basemap-classes';
import { buildPlaceNames, buildStations, buildStreetNames } from './basemap-labels';
import { type BuiltLayer, buildLineLayer, buildPolygonLayer } from './basemap-surfaces';
import { type BuildContext, type BuiltFile, builtPath } from './build-step';

const MIN_GREEN_SQUARE_METERS = 400;

/** What the base map is drawn from: rows with class, subclass, brunnel, service and name. */
export interface BasemapRows {
  readonly water: readonly Feature[];
  readonly waterways: readonly Feature[];
  readonly landcover: readonly Feature[];
  readonly landuse: readonly Feature[];
  readonly railways: readonly Feature[];
  /** Motorways and trunk roads, among others. */
  readonly motorways: readonly Feature[];
  readonly namedStreets: readonly Feature[];
  readonly placeNames: readonly Feature[];
  /** With `name`. */
  readonly metroStations: readonly Feature[];
  /** With `nome`. */
  readonly railStations: readonly Feature[];
}

/** The layers of basemap.bin, in the order of the file. */
export function drawLayers(rows: BasemapRows, extent: BoundingBox): BuiltLayer[] {
  return [
    buildPolygonLayer(rows.water, extent, { layer: 'water', what: 'water', classOf: waterClassOf }),
    buildLineLayer(rows.waterways, extent, {
      layer: 'waterway',
      what: 'waterways',
      classOf: waterwayClassOf,
      withNames: true,
    }),
    buildPolygonLayer(rows.landcover, extent, {
      layer: 'green',
      what: 'parks and green',
      classOf: greenClassOf,
      minAreaSquareMeters: MIN_GREEN_SQUARE_METERS,
    }),
    buildPolygonLayer(rows.landuse, extent, {
      layer: 'landuse',
      what: 'land use',
      classOf: landuseClassOf,
      minAreaSquareMeters: MIN_GREEN_SQUARE_METERS,
    }),
    buildLineLayer(rows.railways, extent, {
      layer: 'rail',
      what: 'railways, trams and metro',
      classOf: railClassOf,
    }),
    buildLineLayer(rows.motorways, extent, {
      layer: 'motorway',
      what: 'trunk roads and motorways',
      classOf: motorwayClassOf,
    }),
    buildStreetNames(rows.namedStreets, extent),
    buildPlaceNames(rows.placeNames),
    buildStations(rows.metroStations, rows.railStations),
  ];
}

/** A file of layers, not written yet. */
export function basemapFile(
  context: BuildContext,
  name: string,
  layers: readonly BuiltLayer[],
  vintage: string,
  from: readonly SourceId[],
): BuiltFile {
  return {
    path: builtPath(context.area, name),
    bytes: encodeGeometryPack(layers.map(({ table }) => table)),
    counts: Object.fromEntries(layers.map(({ table }) => [table.name, table.featureCount])),
    vintage,
    sources: from,
  };
}
