import './styles/tokens.css';
import './styles/shell.css';
import './styles/panels.css';
import './styles/planner.css';
import './styles/planner-take.css';
import './styles/plot.css';
import './styles/places.css';
import './styles/tables.css';
import './styles/legend.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { AppShell } from './panels/app-shell';
import { useText } from './panels/use-text';
import { bindUrl } from './state/bind-url';
import { createCommands } from './state/create-commands';
import { createAppStore } from './state/store';
import { orderTelling } from './state/telling-order';
import { AppProvider } from './state/use-store';
import { createClient } from './workers/client';
import type { AnalysisMessages } from './workers/messages';

const dataUrl = new URL('geo/', document.baseURI).href;
const areaId = 'milano';
const store = createAppStore({ online: navigator.onLine });
const { first: mapStore, last: panelStore } = orderTelling(store);
const worker = new Worker(new URL('./workers/analysis.worker.ts', import.meta.url), { type: 'module' });
const commands = createCommands(store, createClient<AnalysisMessages>(worker), {
  baseUrl: dataUrl,
  areaId,
  geolocation: navigator.geolocation,
});

const MapView = lazy(async () => ({ default: (await import('./map/map-view')).MapView }));

function TranslatedMap() {
  const { text } = useText();
  const strings = {
    label: text('map.label'),
    zoomIn: text('map.zoom.in'),
    zoomOut: text('map.zoom.out'),
    keyboardHelp: text('map.keyboard'),
    credits: text('map.attribution'),
  };
  return (
    <Suspense fallback={null}>
      <MapView store={mapStore} commands={commands} strings={strings} dataUrl={dataUrl} areaId={areaId} />
    </Suspense>
  );
}

window.addEventListener('online', () => commands.onlineChanged(true));
window.addEventListener('offline', () => commands.onlineChanged(false));
bindUrl(store, commands, window);
commands.start();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <AppProvider store={panelStore} commands={commands}>
        <AppShell map={<TranslatedMap />} />
      </AppProvider>
    </StrictMode>,
  );
}
