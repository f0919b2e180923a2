import { embedTexts } from './i18n/embed';
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
  const words = embedTexts[useText().locale];
  const gestures = {
    windows: words['gestures.windows'],
    mac: words['gestures.mac'],
    mobile: words['gestures.mobile'],
  };
  return <MapRegion {...props} gestures={gestures} />;
}
