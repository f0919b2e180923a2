import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { AppShell } from './panels/app-shell';
import { createCommands } from './state/create-commands';
import { createAppStore } from './state/store';
import { AppProvider } from './state/use-store';
import { createClient } from './workers/client';
import type { AnalysisMessages } from './workers/messages';

/**
 * The page as it stands before any data or script: heading, sections and search in Italian, written into the built
 * index.html. The first render of the browser must give the same.
 */
export function renderShell(): string {
  const store = createAppStore();
  const nowhere = { postMessage: () => {}, addEventListener: () => {} };
  const client = createClient<AnalysisMessages>(nowhere);
  const commands = createCommands(store, client, {
    baseUrl: '',
    areaId: '',
    geolocation: undefined,
    openExact: () => ({ endpoint: nowhere, onBroken: () => {}, close: () => {} }),
  });
  return renderToString(
    <StrictMode>
      <AppProvider store={store} commands={commands}>
        <AppShell map={null} />
      </AppProvider>
    </StrictMode>,
  );
}
