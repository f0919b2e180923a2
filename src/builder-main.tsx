import './styles/bootstrap-italia.scss';
import './styles/tokens.css';
import './styles/shell.css';
import './styles/print.css';
import './styles/panels.css';
import './styles/search.css';
import './styles/near.css';
import './styles/places.css';
import './styles/planner-take.css';
import './styles/builder.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Builder } from './embed/builder';
import { bindUrl } from './state/bind-url';
import { createCommands } from './state/create-commands';
import { createAppStore } from './state/store';
import { AppProvider } from './state/use-store';
import { createClient } from './workers/client';
import type { AnalysisMessages } from './workers/messages';
import { superviseAnalysis } from './workers/supervise-analysis';

/** Put in place of this name by the build. */
declare const DATA_VERSION: string;

const store = createAppStore({ online: navigator.onLine });
const worker = superviseAnalysis(
  () => new Worker(new URL('./workers/analysis.worker.ts', import.meta.url), { type: 'module' }),
  (isWorkerLate) => store.setState({ isWorkerLate }),
);
const commands = createCommands(store, createClient<AnalysisMessages>(worker), {
  baseUrl: new URL(`geo/?${DATA_VERSION}`, document.baseURI).href,
  areaId: 'milano',
  geolocation: navigator.geolocation,
  restartWorker: worker.restart,
  openExact: () => {
    throw new Error('proofs are made on the whole page');
  },
});
bindUrl(store, commands, window);
commands.start();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <AppProvider store={store} commands={commands}>
        <Builder folder={new URL('./', document.baseURI).href} />
      </AppProvider>
    </StrictMode>,
  );
}
