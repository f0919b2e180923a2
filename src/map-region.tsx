import './styles/map-aim.css';
import { MapView, type MapViewProps } from './map/map-view';
import { MapAim } from './panels/map-aim';
import { useText } from './panels/use-text';
import type { AppStore } from './state/store';
import { useCommands } from './state/use-store';

export interface MapRegionProps {
  readonly store: AppStore;
  readonly dataUrl: string;
  readonly areaId: string;
  readonly gestures?: MapViewProps['strings']['gestures'];
}

/** The map as a region with a name, with its crosshair: the same in the page and in somebody else's. */
export function MapRegion({ store, dataUrl, areaId, gestures }: MapRegionProps) {
  const { text } = useText();
  const commands = useCommands();
  const strings = {
    label: text('aim.canvas'),
    zoomIn: text('map.zoom.in'),
    zoomOut: text('map.zoom.out'),
    credits: text('map.attribution'),
    newTab: text('link.new-tab'),
    ...(gestures ? { gestures } : {}),
  };
  return (
    <section id="map" className="map-region" aria-label={text('map.label')} tabIndex={-1}>
      <MapView store={store} commands={commands} strings={strings} dataUrl={dataUrl} areaId={areaId} />
      <MapAim />
    </section>
  );
}
