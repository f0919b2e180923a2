import type { AppState } from './app-state';
import type { Commands } from './commands';
import type { AppStore } from './store';
import { formatHash, linkedArea, parseHash, selectedPlace } from './url';

/** What of the window the link needs. */
export interface LinkWindow {
  readonly location: Pick<Location, 'hash' | 'reload'>;
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  readonly addEventListener: (type: 'popstate' | 'hashchange', listener: () => void) => void;
  readonly removeEventListener: (type: 'popstate' | 'hashchange', listener: () => void) => void;
}

/** What makes a new step for the Back button: a new place, section, question, facility, neighbourhood or page. */
export function stepOf(state: AppState): string {
  return JSON.stringify([
    state.section,
    state.question,
    (state.heldOrigin ?? state.origin)?.position,
    selectedPlace(state),
    state.selectedNil,
    state.printedNil,
  ]);
}

/** Whether a hash is a link of ours; `#main` leads to a part of the page and changes nothing. */
function isLink(hash: string): boolean {
  return hash.length <= 1 || hash.includes('=');
}

/**
 * Keeps the link and the state the same: takes up the link now and when Back or Forward change it, writes every
 * change into it. A link to another study area loads the page anew. @returns a function that stops it
 */
export function bindUrl(store: AppStore, commands: Commands, page: LinkWindow): () => void {
  let isRestoring = false;
  let written = page.location.hash;
  let step = '';
  const restore = (): void => {
    isRestoring = true;
    commands.restore(parseHash(page.location.hash));
    isRestoring = false;
    step = stepOf(store.getState());
  };
  if (isLink(written)) restore();
  step = stepOf(store.getState());
  const stop = store.subscribe((state, previous) => {
    const isStep = stepOf(state) !== step && !isRestoring && state.opened === previous.opened;
    step = stepOf(state);
    const hash = formatHash(state);
    if (hash === written) return;
    written = hash;
    if (isStep) page.history.pushState(null, '', hash);
    else page.history.replaceState(null, '', hash);
  });
  const onChange = (): void => {
    if (page.location.hash === written) return;
    written = page.location.hash;
    if (!isLink(written)) return;
    // Another area has other data from the ground up.
    if (linkedArea(written) === store.getState().ownArea.id) restore();
    else page.location.reload();
  };
  page.addEventListener('popstate', onChange);
  page.addEventListener('hashchange', onChange);
  return () => {
    stop();
    page.removeEventListener('popstate', onChange);
    page.removeEventListener('hashchange', onChange);
  };
}
