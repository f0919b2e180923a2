import type { MapLibreMap } from 'maplibre-gl';
import type { DataSource } from './style';

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

/** Marks in the page's timing the first frame with city, zones and places, and tells of it, once. */
export function watchFirstDrawn(map: MapLibreMap, isFilled: () => boolean, onDrawn: () => void): void {
  whenDrawn(map, isFilled, () => {
    performance.mark(FIRST_MAP_MARK);
    onDrawn();
  });
}
