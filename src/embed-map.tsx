import { MapRegion } from './map-region';
import { useText } from './panels/use-text';
import type { AppStore } from './state/store';

export interface EmbedMapProps {
  readonly store: AppStore;
  readonly dataUrl: string;
  readonly areaId: string;
}

/** The live map in somebody else's page: the page's scroll goes on over it. */
export function EmbedMap(props: EmbedMapProps) {
  const { text } = useText();
  const gestures = {
    windows: text('embed.gestures.windows'),
    mac: text('embed.gestures.mac'),
    mobile: text('embed.gestures.mobile'),
  };
  return <MapRegion {...props} gestures={gestures} />;
}
