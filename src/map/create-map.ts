import type { MapLibreMap } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { AbortError } from '../core/errors';
import type { BoundingBox } from '../core/geo';
import type { AppState } from '../state/app-state';
import type { Commands } from '../state/commands';
import { startFrame } from '../state/start-view';
import { defaultArea } from '../state/store';
import { createClient } from '../workers/client';
import type { BasemapMessages } from '../workers/messages';
import { superviseWorker } from '../workers/supervise-worker';
import type { ConnectedAim } from './aim';
import { createLateLayers, watchFirstDrawn, whenDrawn } from './first-drawn';
import { connectInteraction } from './interaction';
import { createMapSync, type MapSync } from './map-sync';
import { createMapTarget, type Padding, putClusterImage, putImages, type ThemeName } from './map-target';
import { openTiles, waitForConnection } from './open-tiles';
import { palettes } from './palette';
import { createStyle } from './style';
import { TILE_SCHEME } from './tile-url';

/** The map of the city shows nothing beyond this: Milan and 1.5 km around, and air to move it in. */
const EXTENT: BoundingBox = [9.0, 45.355, 9.325, 45.565];
const AIR_DEGREES = 0.25;
/** What the map shows round an area that is a part of a city. */
const MARGIN_DEGREES = 0.02;
const LEAST_ZOOM = 9.5;
const MOST_ZOOM = 18;

function widen([west, south, east, north]: BoundingBox, degrees: number): [number, number, number, number] {
  return [west - degrees, south - degrees, east + degrees, north + degrees];
}

/** How to move a map that lets the page scroll, on each kind of device. */
export interface GestureWords {
  readonly windows: string;
  readonly mac: string;
  readonly mobile: string;
}

export interface MapOptions {
  readonly container: HTMLElement;
  /** Address below which the built files lie, with a slash at its end. */
  readonly dataUrl: string;
  readonly areaId: string;
  readonly theme: ThemeName;
  /** Label of the canvas for those who cannot see it. */
  readonly label: string;
  /** Null where one finger and the bare wheel move the map. */
  readonly gestures: GestureWords | null;
  readonly getState: () => AppState;
  readonly commands: Commands;
  readonly padding: () => Padding;
  /** Whether a map was there before: the new one stands where that one stood. */
  readonly isAgain: boolean;
}

/** A living map. */
export interface CreatedMap {
  readonly map: MapLibreMap;
  /** Brings the map to a state; while its context is lost, when it is back. */
  readonly apply: MapSync['apply'];
  readonly aim: ConnectedAim;
  readonly remove: () => void;
}

/**
 * Makes the map. Where the browser takes its context away and gives it back, all is drawn anew.
 * @returns 'no-webgl' where the browser cannot draw it
 */
export async function createMap(options: MapOptions): Promise<CreatedMap | 'no-webgl'> {
  const { commands, getState, theme, gestures, isAgain } = options;
  const renderer = findRenderer();
  if (renderer === 'none') return 'no-webgl';
  const maplibre = await import('maplibre-gl');
  maplibre.setWorkerUrl(workerUrl);
  const worker = superviseWorker(
    () => new Worker(new URL('../workers/basemap.worker.ts', import.meta.url), { type: 'module' }),
    {
      remembered: { open: (_, parameters) => ({ parameters }) },
      onLate: (isLate) => commands.mapChanged(isLate ? 'failed' : 'ready'),
    },
  );
  const { dataUrl, areaId } = options;
  const readTile = openTiles({
    client: createClient<BasemapMessages>(worker),
    place: { baseUrl: dataUrl, areaId },
    onFailing: (groups) => commands.mapChanged(groups.size > 0 ? 'failed' : 'ready'),
    wait: waitForConnection,
  });
  let releaseTiles = (): void => {};
  const holdTiles = (): Promise<void> =>
    new Promise<void>((resolve) => {
      releaseTiles = resolve;
    });
  /** Tiles come after the shapes of the first map, which would have to wait behind them. */
  let firstMap = holdTiles();
  maplibre.addProtocol(TILE_SCHEME, async ({ url }, { signal }) => {
    await firstMap;
    if (signal.aborted) throw new AbortError();
    return { data: await readTile(url, signal) };
  });
  const { ownArea, view } = getState();
  const { center, zoom } = view;
  const [west, south, east, north] = ownArea === defaultArea ? EXTENT : widen(ownArea.bounds, MARGIN_DEGREES);
  let map: MapLibreMap;
  try {
    map = new maplibre.Map({
      container: options.container,
      style: createStyle(palettes[theme], [west, south, east, north]),
      center: [center[0], center[1]],
      zoom,
      minZoom: LEAST_ZOOM,
      maxZoom: MOST_ZOOM,
      maxBounds: widen([west, south, east, north], AIR_DEGREES),
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: 0,
      // A processor takes as much longer as there are more pixels, and a click is answered only when it has drawn them.
      ...(renderer === 'processor' && { pixelRatio: 1 }),
      cooperativeGestures: gestures !== null,
      locale: {
        'Map.Title': options.label,
        ...(gestures && {
          'CooperativeGesturesHandler.WindowsHelpText': gestures.windows,
          'CooperativeGesturesHandler.MacHelpText': gestures.mac,
          'CooperativeGesturesHandler.MobileHelpText': gestures.mobile,
        }),
      },
    });
  } catch (error) {
    worker.terminate();
    if (error instanceof maplibre.GPUInitializationError) return 'no-webgl';
    throw error;
  }
  map.setPadding({ top: 0, right: 0, bottom: getState().coveredPixels, left: 0 });
  if (!isAgain) showStart(map, options);
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
  const flownTo = isAgain ? (getState().cameraRequest?.serial ?? 0) : 0;
  const sync = createMapSync({ ...target, setTheme }, theme, flownTo);
  const lateLayers = createLateLayers(map);
  let isLost = false;
  let wantedTheme = theme;
  const isFilled = (): boolean => sync.hasZones() || getState().opened.kind === 'failed';
  watchFirstDrawn(map, isFilled, () => {
    releaseTiles();
    commands.mapChanged('ready');
  });
  map.on('webglcontextlost', () => {
    isLost = true;
    releaseTiles();
    firstMap = holdTiles();
    commands.mapChanged('lost');
  });
  // The library brings its layers back as they were, but not what homes were painted by.
  map.on('webglcontextrestored', async () => {
    await loaded(map);
    isLost = false;
    lateLayers.hide();
    sync.apply(getState(), wantedTheme);
    commands.mapChanged('pending');
    whenDrawn(map, isFilled, () => {
      lateLayers.show();
      sync.forgetField();
      sync.apply(getState(), wantedTheme);
      releaseTiles();
      commands.mapChanged('ready');
    });
  });
  const { aim, disconnect } = connectInteraction({ map, getState, commands, isGeoJsonSource });
  return {
    map,
    apply: (state, next) => {
      wantedTheme = next;
      if (!isLost) sync.apply(state, next);
    },
    aim,
    remove: () => {
      disconnect();
      map.remove();
      worker.terminate();
    },
  };
}

/** Shows what the page starts from, again whenever the window changes, until somebody moves the map. */
function showStart(map: MapLibreMap, { getState, commands, padding }: MapOptions): void {
  const { bbox, maxZoom } = startFrame(getState());
  const [west, south, east, north] = bbox;
  const read = (): string => [map.getCenter().lng, map.getCenter().lat, map.getZoom()].join();
  let placed = '';
  const show = (): void => {
    map.fitBounds([west, south, east, north], { padding: { ...padding() }, maxZoom, animate: false });
    const { lng, lat } = map.getCenter();
    commands.viewMoved({ center: [lng, lat], zoom: map.getZoom() });
    placed = read();
  };
  show();
  map.on('resize', () => {
    if (read() === placed) show();
  });
}

/** Waits until the style can be changed; its tiles may still be on their way. */
function loaded(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    if (map.isStyleLoaded()) resolve();
    else map.once('style.load', () => resolve());
  });
}

/** Names by which browsers call drawing without a graphics card. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/**
 * Who would draw the map: nobody, the processor, or a graphics card; the context that tells is given back at once, a
 * page has only 16.
 */
function findRenderer(): 'none' | 'processor' | 'graphics' {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) return 'none';
  const names = context.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = names ? context.getParameter(names.UNMASKED_RENDERER_WEBGL) : '';
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return SOFTWARE.test(String(name)) ? 'processor' : 'graphics';
}
