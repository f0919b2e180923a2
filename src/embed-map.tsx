import { MapView } from './map/map-view';
import { useText } from './panels/use-text';
import type { AppStore } from './state/store';
import { useCommands } from './state/use-store';

export interface EmbedMapProps {
  readonly store: AppStore;
  readonly dataUrl: string;
  readonly areaId: string;
}

/** The live map in somebody else's page: the page's scroll goes on over it. */
export function EmbedMap({ store, dataUrl, areaId }: EmbedMapProps) {
  const { text } = useText();
  const commands = useCommands();
  const strings = {
    label: text('map.label'),
    zoomIn: text('map.zoom.in'),
    zoomOut: text('map.zoom.out'),
    keyboardHelp: text('map.keyboard'),
    credits: text('map.attribution'),
    gestures: {
      windows: text('embed.gestures.windows'),
      mac: text('embed.gestures.mac'),
      mobile: text('embed.gestures.mobile'),
    },
  };
  return <MapView store={store} commands={commands} strings={strings} dataUrl={dataUrl} areaId={areaId} />;
}
