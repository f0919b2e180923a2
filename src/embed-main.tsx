import './styles/bootstrap-italia.scss';
import './styles/tokens.css';
import './styles/shell.css';
import './styles/print.css';
import './styles/panels.css';
import './styles/search.css';
import './styles/near.css';
import './styles/places.css';
import './styles/legend.css';
import './styles/tables.css';
import './styles/planner.css';
import './styles/planner-who.css';
import './styles/embed.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { applyCommand } from './embed/apply-command';
import { EmbedShell } from './embed/embed-shell';
import { tellEvents } from './embed/events';
import { openHostChannel } from './embed/host-channel';
import type { EmbedCommand } from './embed/messages';
import { openAnalysis } from './embed/open-analysis';
import { readPreset } from './embed/preset';
import { stateSentence } from './embed/state-sentence';
import { PartFallback } from './panels/connection-notes';
import { loadLanguage, translatorOf } from './panels/use-text';
import type { Commands } from './state/commands';
import { createCommands } from './state/create-commands';
import { createAppStore } from './state/store';
import { AppProvider } from './state/use-store';
import { loadPart } from './ui/load-part';
import { createClient } from './workers/client';
import type { AnalysisMessages } from './workers/messages';

/** Put in place of this name by the build. */
declare const DATA_VERSION: string;

const EmbedMap = lazy(() => loadPart(async () => ({ default: (await import('./embed-map')).EmbedMap })));

const dataUrl = new URL(`geo/?${DATA_VERSION}`, document.baseURI).href;
const areaId = 'milano';
const store = createAppStore({ online: navigator.onLine });
const { endpoint, hasWorker, restart } = openAnalysis(
  () => new Worker(new URL('./workers/analysis.worker.ts', import.meta.url), { type: 'module' }),
  (isWorkerLate) => store.setState({ isWorkerLate }),
);
const { terms, restored } = readPreset(window.location.hash);
const everything = createCommands(store, createClient<AnalysisMessages>(endpoint), {
  baseUrl: dataUrl,
  areaId,
  geolocation: navigator.geolocation,
  restartWorker: restart,
  openExact: () => {
    throw new Error('proofs are made on the whole page');
  },
});
/** What the visitor can do. */
const commands: Commands = terms.allow.includes('point')
  ? everything
  : { ...everything, chooseOriginOnMap: () => {} };

function whenOpen(run: () => void): void {
  if (store.getState().opened.kind === 'ready') {
    run();
    return;
  }
  const stop = store.subscribe(({ opened }) => {
    if (opened.kind !== 'ready') return;
    stop();
    run();
  });
}

const channel = openHostChannel(window, terms.hosts, (command: EmbedCommand) =>
  whenOpen(() => {
    const problem = applyCommand(store, commands, command);
    if (problem) channel.tell({ type: 'error', code: problem.code, message: problem.value });
  }),
);
tellEvents(store, (state) => stateSentence(state, translatorOf(state.language)), channel.tell);
new ResizeObserver(([{ contentRect }]) =>
  channel.tell({ type: 'resized', width: contentRect.width, height: contentRect.height }),
).observe(document.documentElement);

window.addEventListener('online', () => commands.onlineChanged(true));
window.addEventListener('offline', () => commands.onlineChanged(false));
window.addEventListener('hashchange', () => window.location.reload());
commands.restore(restored);
commands.start();

const root = document.getElementById('root');
const liveMap = hasWorker
  ? () => (
      <Suspense fallback={<PartFallback />}>
        <EmbedMap store={store} dataUrl={dataUrl} areaId={areaId} />
      </Suspense>
    )
  : null;

if (root) {
  void loadLanguage(restored.patch.language).then(() => {
    document.querySelector('.start-late')?.remove();
    createRoot(root).render(
      <StrictMode>
        <AppProvider store={store} commands={commands}>
          <EmbedShell terms={terms} liveMap={liveMap} />
        </AppProvider>
      </StrictMode>,
    );
  });
}
