import type { MapLibreMap } from 'maplibre-gl';
import { type DataSource, dataSources } from './style';

/** What makes a first map: the shape of the city, its zones and its places. */
const FIRST: readonly DataSource[] = ['outside', 'borders', 'facilities'];

/** Name of the mark in the page's own timing. */
export const FIRST_MAP_MARK = 'first-map';

/** Tells, once, of the first frame from now on with city, zones and places. */
export function whenDrawn(map: MapLibreMap, isFilled: () => boolean, onDrawn: () => void): void {
  const look = (): void => {
    if (!isFilled() || !FIRST.every((source) => map.getSource(source) && map.isSourceLoaded(source))) return;
    map.off('render', look);
    onDrawn();
  };
  map.on('render', look);
}

/** What a map tells of its layers, and lets be changed. */
export interface LayeredMap {
  readonly getLayersOrder: () => readonly string[];
  readonly getLayer: (id: string) => { readonly source?: string } | undefined;
  readonly getLayoutProperty: (id: string, name: 'visibility') => unknown;
  readonly setLayoutProperty: (id: string, name: 'visibility', value: 'visible' | 'none') => unknown;
}

/** Layers of a map that wait for its first frame. */
export interface LateLayers {
  /** Hides what is no part of a first map; layers of tiles draw nothing as long as no tile comes. */
  readonly hide: () => void;
  /** Shows again all that was hidden. */
  readonly show: () => void;
}

/** Lets a first frame be drawn without the layers that it does not need: each kind of them takes a program of its own. */
export function createLateLayers(map: LayeredMap): LateLayers {
  const late = new Set<string>(dataSources.filter((source) => !FIRST.includes(source)));
  const hidden = new Set<string>();
  return {
    hide: () => {
      for (const id of map.getLayersOrder()) {
        const source = map.getLayer(id)?.source;
        if (source === undefined || !late.has(source) || map.getLayoutProperty(id, 'visibility') === 'none')
          continue;
        map.setLayoutProperty(id, 'visibility', 'none');
        hidden.add(id);
      }
    },
    show: () => {
      for (const id of hidden) map.setLayoutProperty(id, 'visibility', 'visible');
      hidden.clear();
    },
  };
}

/** Marks in the page's timing the first frame with city, zones and places, and tells of it, once. */
export function watchFirstDrawn(map: MapLibreMap, isFilled: () => boolean, onDrawn: () => void): void {
  whenDrawn(map, isFilled, () => {
    performance.mark(FIRST_MAP_MARK);
    onDrawn();
  });
}
