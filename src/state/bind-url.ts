import type { AppState } from './app-state';
import type { Commands } from './commands';
import type { AppStore } from './store';
import { formatHash, parseHash } from './url';

/** What of the window the link needs. */
export type LinkWindow = Pick<Window, 'location' | 'history' | 'addEventListener' | 'removeEventListener'>;

/** What makes a new step for the Back button: a new place, section, facility or neighbourhood. */
function stepOf({ section, origin, selectedFacility, selectedNil }: AppState): string {
  return JSON.stringify([section, origin?.position, selectedFacility, selectedNil]);
}

/**
 * Keeps the link and the state the same: takes up the link now and when Back or Forward change it, writes every
 * change into it. @returns a function that stops it
 */
export function bindUrl(store: AppStore, commands: Commands, page: LinkWindow): () => void {
  let restoring = true;
  const restore = (): void => {
    restoring = true;
    commands.restore(parseHash(page.location.hash));
    restoring = false;
  };
  restore();
  let step = stepOf(store.getState());
  let written = page.location.hash;
  const stop = store.subscribe((state) => {
    const hash = formatHash(state);
    const next = stepOf(state);
    if (hash === written) return;
    written = hash;
    const isStep = next !== step && !restoring && state.opened.kind === 'ready';
    step = next;
    if (isStep) page.history.pushState(null, '', hash);
    else page.history.replaceState(null, '', hash);
  });
  const onChange = (): void => {
    if (page.location.hash === written) return;
    written = page.location.hash;
    restore();
  };
  page.addEventListener('popstate', onChange);
  page.addEventListener('hashchange', onChange);
  return () => {
    stop();
    page.removeEventListener('popstate', onChange);
    page.removeEventListener('hashchange', onChange);
  };
}
