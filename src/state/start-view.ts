import type { BoundingBox } from '../core/geo';
import type { AppState, MapView } from './app-state';
import { defaultView } from './store';

/** The border of Milan, rounded outwards. */
const cityBox: BoundingBox = [9.0408, 45.3867, 9.2781, 45.536];

/** What the map is to show, and how close it may come. */
export interface FramedBox {
  readonly bbox: BoundingBox;
  readonly maxZoom: number;
}

/** What a view is to show as large as the free part of the map allows: the city where nothing else is named. */
export function frameView({ center, zoom }: MapView): FramedBox {
  const isNamed = zoom !== defaultView.zoom || center.some((value, i) => value !== defaultView.center[i]);
  return { bbox: isNamed ? [...center, ...center] : cityBox, maxZoom: zoom + (isNamed ? 0 : 2) };
}

/** What the map shows first: where it was asked to go before it was made, else the link's view, else the city. */
export function startFrame({ view, cameraRequest }: Pick<AppState, 'view' | 'cameraRequest'>): FramedBox {
  return cameraRequest ?? frameView(view);
}
