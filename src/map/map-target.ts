import type { FeatureCollection } from 'geojson';
import type { FilterSpecification, MapLibreMap } from 'maplibre-gl';
import { InternalError } from '../core/errors';
import type { BoundingBox } from '../core/geo';
import { drawClusterImage, drawImages, IMAGE_PIXEL_RATIO, type NamedImage } from './images';
import type { LayerId } from './layer-order';
import { parseClusterIcon } from './layers/facilities';
import { palettes } from './palette';
import { type DataSource, mapLayers } from './style';

export type ThemeName = 'light' | 'dark';

/** What the sync does to a map. */
export interface MapTarget {
  readonly setData: (source: DataSource, data: FeatureCollection) => void;
  readonly setVisible: (layer: LayerId, visible: boolean) => void;
  readonly setFilter: (layer: LayerId, filter: FilterSpecification) => void;
  readonly setOpacity: (layer: LayerId, opacity: number) => void;
  /** Sets the field's code of demand points; `codes` lists pairs of index and code, -1 for none. */
  readonly setField: (codes: readonly (readonly [demand: number, code: number])[]) => void;
  readonly setTheme: (theme: ThemeName) => void;
  /** Tells that so many pixels of the map's foot are covered; what is drawn stays where it is. */
  readonly setCover: (pixels: number) => void;
  readonly goTo: (bbox: BoundingBox, maxZoom: number) => void;
}

/** Pixels to keep free round what the camera is asked to show: a panel or sheet may lie over the map. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Tiles of homes and cells bear the index of their demand point plus one: 0 means that nobody lives there. */
const FIELD_SOURCES = [
  { source: 'buildings', sourceLayer: 'building' },
  { source: 'cells', sourceLayer: 'cell' },
] as const;

/** The paint properties that differ between themes. */
const colorProperties = [
  'background-color',
  'circle-color',
  'circle-stroke-color',
  'fill-color',
  'line-color',
  'text-color',
  'text-halo-color',
] as const;

const FLIGHT_MILLISECONDS = 700;

/** Puts the images of a theme into a map, in place of those of the other, clusters' that were drawn included. */
export function putImages(map: MapLibreMap, theme: ThemeName): void {
  for (const image of drawImages(palettes[theme], theme)) putImage(map, image);
  for (const name of map.listImages()) putClusterImage(map, name, theme);
}

/** Draws the image of a cluster when the map first asks for it; other names are none of its business. */
export function putClusterImage(map: MapLibreMap, name: string, theme: ThemeName): void {
  const counts = parseClusterIcon(name);
  if (counts) putImage(map, drawClusterImage(name, counts, palettes[theme], theme));
}

function putImage(map: MapLibreMap, { name, data }: NamedImage): void {
  if (map.hasImage(name)) map.updateImage(name, data);
  else map.addImage(name, data, { pixelRatio: IMAGE_PIXEL_RATIO });
}

/** The sync's hands on a real map whose style is loaded. */
export function createMapTarget(
  map: MapLibreMap,
  isGeoJsonSource: (source: unknown) => source is { setData: (data: FeatureCollection) => unknown },
  padding: () => Padding,
): MapTarget {
  let flight: readonly [bbox: BoundingBox, maxZoom: number] | null = null;
  const goTo = ([west, south, east, north]: BoundingBox, maxZoom: number): void => {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    map.fitBounds([west, south, east, north], {
      padding: { ...padding() },
      maxZoom,
      duration: still ? 0 : FLIGHT_MILLISECONDS,
    });
    flight = map.isMoving() ? [[west, south, east, north], maxZoom] : null;
    map.once('moveend', () => {
      flight = null;
    });
  };
  return {
    setData: (id, data) => {
      const source: unknown = map.getSource(id);
      if (!isGeoJsonSource(source)) throw new InternalError(`the map has no source ${id}`);
      source.setData(data);
    },
    setVisible: (layer, visible) => map.setLayoutProperty(layer, 'visibility', visible ? 'visible' : 'none'),
    setFilter: (layer, filter) => map.setFilter(layer, filter),
    setOpacity: (layer, opacity) => map.setPaintProperty(layer, 'fill-opacity', opacity),
    setField: (codes) => {
      for (const place of FIELD_SOURCES) {
        for (const [demand, field] of codes) map.setFeatureState({ ...place, id: demand + 1 }, { field });
      }
    },
    setTheme: (theme) => {
      putImages(map, theme);
      for (const { id, paint } of mapLayers(palettes[theme])) {
        const values = new Map(Object.entries(paint ?? {}));
        for (const property of colorProperties)
          if (values.has(property)) map.setPaintProperty(id, property, values.get(property));
      }
    },
    setCover: (bottom) => {
      if (map.getPadding().bottom === bottom) return;
      const { clientWidth, clientHeight } = map.getContainer();
      const center = map.unproject([clientWidth / 2, (clientHeight - bottom) / 2]);
      const isFlyingTo = flight;
      map.jumpTo({ center, padding: { top: 0, right: 0, bottom, left: 0 } });
      if (isFlyingTo) goTo(...isFlyingTo);
    },
    goTo,
  };
}
