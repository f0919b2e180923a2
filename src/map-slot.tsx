import { lazy, Suspense, useEffect, useState } from 'react';
import { awaitsStreets } from './state/answer-first';
import type { AppStore } from './state/store';
import { useAppState } from './state/use-store';
import { loadPart } from './ui/load-part';

const MapRegion = lazy(() => loadPart(async () => ({ default: (await import('./map-region')).MapRegion })));

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

export interface MapSlotProps {
  /** Told before the panels are. */
  readonly store: AppStore;
  readonly dataUrl: string;
  readonly areaId: string;
}

/** The place of the map, empty until the page around it stands: its code and its data come after. */
export function MapSlot({ store, dataUrl, areaId }: MapSlotProps) {
  const isAnswerFirst = useAppState(awaitsStreets);
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => (isAnswerFirst ? undefined : whenIdle(() => setIsWanted(true))), [isAnswerFirst]);
  if (!isWanted) return null;
  return (
    <Suspense fallback={null}>
      <MapRegion store={store} dataUrl={dataUrl} areaId={areaId} />
    </Suspense>
  );
}
