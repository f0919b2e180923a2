import type { MapLibreMap } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { AbortError } from '../core/errors';
import type { BoundingBox } from '../core/geo';
import type { AppState } from '../state/app-state';
import type { Commands } from '../state/commands';
import { type Client, createClient } from '../workers/client';
import type { BasemapMessages } from '../workers/messages';
import { connectInteraction } from './interaction';
import { createMapSync, type MapSync } from './map-sync';
import { createMapTarget, type Padding, putClusterImage, putImages, type ThemeName } from './map-target';
import { palettes } from './palette';
import { createStyle } from './style';
import { parseTileUrl, TILE_SCHEME } from './tile-url';

/** The map shows nothing beyond this: Milan and 1.5 km around, and air to move it in. */
const EXTENT: BoundingBox = [9.0, 45.355, 9.325, 45.565];
const AIR_DEGREES = 0.25;
const LEAST_ZOOM = 9.5;
const MOST_ZOOM = 18;

export interface MapOptions {
  readonly container: HTMLElement;
  /** Address below which the built files lie, with a slash at its end. */
  readonly dataUrl: string;
  readonly areaId: string;
  readonly theme: ThemeName;
  /** Label of the canvas for those who cannot see it. */
  readonly label: string;
  readonly getState: () => AppState;
  readonly commands: Commands;
  readonly padding: () => Padding;
}

/** A living map. */
export interface CreatedMap {
  readonly map: MapLibreMap;
  readonly sync: MapSync;
  readonly remove: () => void;
}

/**
 * Makes the map, once.
 * @returns 'no-webgl' where the browser cannot draw it
 */
export async function createMap(options: MapOptions): Promise<CreatedMap | 'no-webgl'> {
  const { commands, getState, theme } = options;
  if (document.createElement('canvas').getContext('webgl2') === null) return 'no-webgl';
  const maplibre = await import('maplibre-gl');
  maplibre.setWorkerUrl(workerUrl);
  const tiles = openTiles(options);
  maplibre.addProtocol(TILE_SCHEME, async ({ url }, { signal }) => ({ data: await tiles.read(url, signal) }));
  const { center, zoom } = getState().view;
  let map: MapLibreMap;
  try {
    map = new maplibre.Map({
      container: options.container,
      style: createStyle(palettes[theme], EXTENT),
      center: [center[0], center[1]],
      zoom,
      minZoom: LEAST_ZOOM,
      maxZoom: MOST_ZOOM,
      maxBounds: [
        EXTENT[0] - AIR_DEGREES,
        EXTENT[1] - AIR_DEGREES,
        EXTENT[2] + AIR_DEGREES,
        EXTENT[3] + AIR_DEGREES,
      ],
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: 0,
      locale: { 'Map.Title': options.label },
    });
  } catch (error) {
    tiles.close();
    if (error instanceof maplibre.GPUInitializationError) return 'no-webgl';
    throw error;
  }
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new maplibre.ScaleControl({ maxWidth: 110, unit: 'metric' }), 'bottom-left');
  await loaded(map);
  putImages(map, theme);
  let drawnTheme = theme;
  map.setMissingStyleImageResolver((name) => putClusterImage(map, name, drawnTheme));
  const isGeoJsonSource = (source: unknown) => source instanceof maplibre.GeoJSONSource;
  const target = createMapTarget(map, isGeoJsonSource, options.padding);
  const setTheme = (next: ThemeName): void => {
    drawnTheme = next;
    target.setTheme(next);
  };
  const sync = createMapSync({ ...target, setTheme }, theme);
  const disconnect = connectInteraction({ map, getState, commands, isGeoJsonSource });
  return {
    map,
    sync,
    remove: () => {
      disconnect();
      map.remove();
      tiles.close();
    },
  };
}

/** Waits until the style can be changed; its tiles may still be on their way. */
function loaded(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    if (map.isStyleLoaded()) resolve();
    else map.once('style.load', () => resolve());
  });
}

function openTiles({ dataUrl, areaId }: MapOptions): {
  read: (url: string, signal: AbortSignal) => Promise<ArrayBuffer>;
  close: () => void;
} {
  const worker = new Worker(new URL('../workers/basemap.worker.ts', import.meta.url), { type: 'module' });
  const client: Client<BasemapMessages> = createClient<BasemapMessages>(worker);
  let opened: Promise<null> | null = null;
  const open = async (): Promise<null> => {
    opened ??= client.request('open', { baseUrl: dataUrl, areaId });
    try {
      return await opened;
    } catch (error) {
      opened = null;
      throw error;
    }
  };
  return {
    read: async (url, signal) => {
      await open();
      if (signal.aborted) throw new AbortError();
      return client.request('tile', parseTileUrl(url), { signal });
    },
    close: () => worker.terminate(),
  };
}
