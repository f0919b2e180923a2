import { lazy, Suspense } from 'react';
import { Icon } from '../ui/icon';
import { loadPart } from '../ui/load-part';
import { useText } from './use-text';

const SearchBox = lazy(() => loadPart(async () => ({ default: (await import('./search-box')).SearchBox })));

/** The search as it looks before it can be used: the city is not loaded yet. */
function WaitingSearch() {
  const { text } = useText();
  return (
    <div className="search">
      <div className="search-field">
        <span className="search-mark" aria-hidden="true" />
        <input
          type="text"
          disabled
          aria-label={text('search.label')}
          placeholder={text('search.placeholder')}
        />
        <span className="icon-button" aria-hidden="true">
          <Icon name="locate" />
        </span>
      </div>
    </div>
  );
}

/** The search, in its place from the first moment; what makes it work comes after. */
export function SearchField() {
  return (
    <Suspense fallback={<WaitingSearch />}>
      <SearchBox />
    </Suspense>
  );
}
