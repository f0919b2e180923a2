import { useAppState } from '../state/use-store';
import { useText } from './use-text';

/** Where each leads: the first of these that can have the focus. */
const targets = {
  main: ['#main'],
  search: ['.search input:enabled', '#main'],
  map: ['#map canvas', '#map', '#main'],
} as const;

/** Takes the focus there; the link of the page stays as it is. */
function skipTo(target: keyof typeof targets): void {
  for (const selector of targets[target]) {
    const element = document.querySelector<HTMLElement>(selector);
    element?.focus();
    if (element && document.activeElement === element) return;
  }
}

/** The first stops of the keyboard: to the answer, to the search, to the map. */
export function SkipLinks() {
  const { text } = useText();
  const hasMap = useAppState((state) => state.map !== 'no-webgl');
  return (
    <>
      <button type="button" className="skip-link" onClick={() => skipTo('main')}>
        {text('app.skip')}
      </button>
      <button type="button" className="skip-link" onClick={() => skipTo('search')}>
        {text('skip.search')}
      </button>
      {hasMap && (
        <button type="button" className="skip-link" onClick={() => skipTo('map')}>
          {text('skip.map')}
        </button>
      )}
    </>
  );
}
