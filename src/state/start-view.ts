import type { BoundingBox } from '../core/geo';
import type { AppState } from './app-state';
import { CLOSE_ZOOM } from './camera-boxes';
import { defaultArea, defaultView } from './store';

/** What the map is to show, and how close it may come. */
export interface FramedBox {
  readonly bbox: BoundingBox;
  readonly maxZoom: number;
}

/** What a view is to show as large as the free part of the map allows: the whole area where nothing else is named. */
export function frameView({ view, ownArea }: Pick<AppState, 'view' | 'ownArea'>): FramedBox {
  const { center, zoom } = view;
  const isNamed = zoom !== defaultView.zoom || center.some((value, i) => value !== defaultView.center[i]);
  if (isNamed) return { bbox: [...center, ...center], maxZoom: zoom };
  return { bbox: ownArea.bounds, maxZoom: ownArea === defaultArea ? zoom + 2 : CLOSE_ZOOM };
}

/** What the map shows first: where it was asked to go before it was made, else the link's view, else the city. */
export function startFrame(state: Pick<AppState, 'view' | 'ownArea' | 'cameraRequest'>): FramedBox {
  return state.cameraRequest ?? frameView(state);
}
