import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { BoundingBox } from '../core/geo';
import { type TileGroup, tileGroups } from '../workers/messages';
import { fontFaces } from './fonts';
import { inLayerOrder } from './layer-order';
import { areaLayers } from './layers/areas';
import { catchmentLayers } from './layers/catchment';
import { everydayLayers } from './layers/everyday';
import { CLUSTER_END_ZOOM, CLUSTER_PIXELS, clusterCounts, facilityLayers } from './layers/facilities';
import { fieldLayers } from './layers/field';
import { gapLayers } from './layers/gaps';
import { groundLayers } from './layers/ground';
import { leftOutLayers } from './layers/left-out';
import { railLayers } from './layers/rails';
import { reachLayers } from './layers/reach';
import { scenarioLayers } from './layers/scenario';
import { siteLayers } from './layers/sites';
import { streetLayers } from './layers/streets';
import { zoneLayers } from './layers/zones';
import type { Palette } from './palette';
import { tileUrl } from './tile-url';

/** Sources that the sync fills with the shapes of the state. */
export const dataSources = [
  'areas',
  'borders',
  'catchment',
  'circle',
  'everyday',
  'facilities',
  'facility-focus',
  'gap-labels',
  'gaps',
  'left-out',
  'nearest',
  'origin',
  'outside',
  'reach',
  'route',
  'route-label',
  'scenario-lines',
  'scenario-marks',
  'sites',
  'zone-focus',
  'zone-labels',
] as const;
export type DataSource = (typeof dataSources)[number];

const tileZooms: Readonly<Record<TileGroup, readonly [least: number, most: number]>> = {
  base: [8, 14],
  streets: [9, 14],
  buildings: [13, 14],
  cells: [9, 12],
};

/** All layers of the map from the ground up. */
export function mapLayers(palette: Palette): LayerSpecification[] {
  return inLayerOrder(
    [
      groundLayers,
      streetLayers,
      railLayers,
      zoneLayers,
      areaLayers,
      reachLayers,
      catchmentLayers,
      fieldLayers,
      gapLayers,
      leftOutLayers,
      everydayLayers,
      facilityLayers,
      scenarioLayers,
      siteLayers,
    ].flatMap((layersOf) => layersOf(palette)),
  );
}

/** The style of the map: every source, empty where the state fills it, and every layer. */
export function createStyle(palette: Palette, extent: BoundingBox): StyleSpecification {
  const [west, south, east, north] = extent;
  const tiles = tileGroups.map((group): [string, SourceSpecification] => {
    const [minzoom, maxzoom] = tileZooms[group];
    const source: SourceSpecification = {
      type: 'vector',
      tiles: [tileUrl(group)],
      minzoom,
      maxzoom,
      bounds: [west, south, east, north],
    };
    return [group, source];
  });
  const data = dataSources.map((id): [string, SourceSpecification] => {
    const empty: GeoJSONSourceSpecification = {
      type: 'geojson',
      data: { type: 'FeatureCollection', features: [] },
    };
    const clustered = {
      cluster: true,
      clusterRadius: CLUSTER_PIXELS,
      clusterMaxZoom: CLUSTER_END_ZOOM,
      clusterProperties: clusterCounts,
    };
    return [id, id === 'facilities' ? { ...empty, ...clustered } : empty];
  });
  return {
    version: 8,
    name: 'Quindici',
    'font-faces': fontFaces,
    sources: Object.fromEntries([...tiles, ...data]),
    layers: mapLayers(palette),
    transition: { duration: 0, delay: 0 },
  };
}
