import { lazy, Suspense, useEffect, useState } from 'react';
import { useText } from './panels/use-text';
import type { AppState } from './state/app-state';
import type { AppStore } from './state/store';
import { useAppState, useCommands } from './state/use-store';

const MapView = lazy(async () => ({ default: (await import('./map/map-view')).MapView }));
const MapAim = lazy(async () => {
  const [{ MapAim: aim }] = await Promise.all([import('./panels/map-aim'), import('./styles/map-aim.css')]);
  return { default: aim };
});

/** Longest wait for a moment without work, in milliseconds: a busy phone gets its map too. */
const PATIENCE_MILLISECONDS = 1000;

function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, 0);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(run, { timeout: PATIENCE_MILLISECONDS });
  return () => cancelIdleCallback(request);
}

/** Whether a link or a person waits for an answer whose streets are on their way: they come before the map. */
function awaitsStreets({ origin, opened, network }: AppState): boolean {
  return (
    origin !== null && opened.kind !== 'failed' && (network.kind === 'idle' || network.kind === 'running')
  );
}

export interface MapSlotProps {
  /** Told before the panels are. */
  readonly store: AppStore;
  readonly dataUrl: string;
  readonly areaId: string;
}

/** The place of the map, a region with a name, empty until the page around it stands: its code and its data come after. */
export function MapSlot({ store, dataUrl, areaId }: MapSlotProps) {
  const { text } = useText();
  const commands = useCommands();
  const isAnswerFirst = useAppState(awaitsStreets);
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => (isAnswerFirst ? undefined : whenIdle(() => setIsWanted(true))), [isAnswerFirst]);
  if (!isWanted) return null;
  const strings = {
    label: text('aim.canvas'),
    zoomIn: text('map.zoom.in'),
    zoomOut: text('map.zoom.out'),
    credits: text('map.attribution'),
    newTab: text('link.new-tab'),
  };
  return (
    <section id="map" className="map-region" aria-label={text('map.label')} tabIndex={-1}>
      <Suspense fallback={null}>
        <MapView store={store} commands={commands} strings={strings} dataUrl={dataUrl} areaId={areaId} />
        <MapAim />
      </Suspense>
    </section>
  );
}
