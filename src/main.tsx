import './styles/bootstrap-italia.scss';
import './styles/tokens.css';
import './styles/shell.css';
import './styles/print.css';
import './styles/panels.css';
import './styles/search.css';
import './styles/planner.css';
import './styles/planner-take.css';
import './styles/near.css';
import './styles/places.css';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { areaId, dataUrl, otherArea, startAnalysis } from './boot';
import { MapSlot } from './map-slot';
import { AppShell } from './panels/app-shell';
import { keepTyped } from './panels/search/typed-early';
import { loadLanguage } from './panels/use-text';
import { bindUrl } from './state/bind-url';
import { createCommands } from './state/create-commands';
import type { OfflineDevice } from './state/offline-device';
import type { ExactConnection } from './state/proof-commands';
import { createAppStore } from './state/store';
import { orderTelling } from './state/telling-order';
import { AppProvider } from './state/use-store';
import { nextPaint } from './ui/next-paint';
import { createClient } from './workers/client';
import type { AnalysisMessages } from './workers/messages';
import { superviseAnalysis } from './workers/supervise-analysis';

const store = createAppStore({ online: navigator.onLine, ...(otherArea && { ownArea: otherArea }) });
const { first: mapStore, last: panelStore } = orderTelling(store);
const worker = superviseAnalysis(startAnalysis, (isWorkerLate) => store.setState({ isWorkerLate }));

/** Starts the worker of the solver, a file of its own that is loaded only now. */
function openExact(): ExactConnection {
  const exact = new Worker(new URL('./workers/exact.worker.ts', import.meta.url), { type: 'module' });
  return {
    endpoint: exact,
    onBroken: (listener) => exact.addEventListener('error', listener),
    close: () => exact.terminate(),
  };
}

/** Not there where the address is not secure or the browser forbids them; reading the caches may then throw. */
function readDevice(): OfflineDevice {
  const device = {
    workers: 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
    isSecure: window.isSecureContext,
    scope: new URL('./', document.baseURI).href,
    build: document.documentElement.dataset.build ?? '',
    isInstalled: window.matchMedia('(display-mode: standalone)').matches,
    onShown: (listener: () => void) =>
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') listener();
      }),
  };
  try {
    return { ...device, caches: window.caches };
  } catch {
    return { ...device, caches: undefined };
  }
}

const device = readDevice();
const commands = createCommands(store, createClient<AnalysisMessages>(worker), {
  baseUrl: dataUrl,
  areaId,
  geolocation: navigator.geolocation,
  openExact,
  restartWorker: worker.restart,
  offline: device,
});

window.addEventListener('online', () => commands.onlineChanged(true));
window.addEventListener('offline', () => commands.onlineChanged(false));
bindUrl(store, commands, window);
/** Asked for before the data, behind which it would wait: the first step may be taken as soon as the search answers. */
const stepMemory = import('./panels/step-memory');
commands.start();
if (device.workers?.controller || device.isInstalled) void commands.lookForCopy();
window.addEventListener('appinstalled', () => void commands.turnOfflineOn());

const root = document.getElementById('root');
const page = (
  <StrictMode>
    <AppProvider store={panelStore} commands={commands}>
      <AppShell map={<MapSlot store={mapStore} dataUrl={dataUrl} areaId={areaId} />} />
    </AppProvider>
  </StrictMode>
);
/** A link may ask for another page than the one that was written beforehand. */
function show(element: HTMLElement): void {
  document.querySelector('.start-late')?.remove();
  if (element.hasAttribute('data-prerendered') && window.location.hash === '') {
    hydrateRoot(element, page);
    return;
  }
  const typedInto = element.querySelector('input');
  if (typedInto) keepTyped(typedInto);
  const created = createRoot(element);
  // At once: what is typed between keeping and rendering would be lost.
  flushSync(() => created.render(page));
}

async function rememberSteps(): Promise<void> {
  const { keepSteps } = await stepMemory;
  keepSteps(store, window);
}

if (root)
  // To take over what was written beforehand before it is painted would only keep the person waiting.
  void Promise.all([loadLanguage(store.getState().language), nextPaint()]).then(() => {
    show(root);
    return rememberSteps();
  });
