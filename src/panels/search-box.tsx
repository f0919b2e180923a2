import { useCombobox } from 'downshift';
import { useId, useState } from 'react';
import { AbortError } from '../core/errors';
import type { SearchResult } from '../core/search/search-result';
import { openedArea } from '../state/reach-selectors';
import { useAppState, useCommands } from '../state/use-store';
import { useText } from './use-text';

/** One box for addresses, streets, stops, neighbourhoods and places; answers come from the index, offline. */
export function SearchBox() {
  const { text } = useText();
  const commands = useCommands();
  const id = useId();
  const isOpen = useAppState((state) => state.opened.kind === 'ready');
  const streets = useAppState((state) => openedArea(state)?.area.search.streets);
  const [results, setResults] = useState<readonly SearchResult[]>([]);
  const [asked, setAsked] = useState('');
  const ask = async (typed: string): Promise<void> => {
    if (typed.trim().length < 2) {
      setResults([]);
      setAsked('');
      return;
    }
    try {
      setResults(await commands.search(typed));
      setAsked(typed);
    } catch (error) {
      if (!(error instanceof AbortError)) throw error;
    }
  };
  const box = useCombobox<SearchResult>({
    id,
    items: [...results],
    itemToString: (item) => item?.label ?? '',
    onInputValueChange: ({ inputValue, type }) => {
      if (type === useCombobox.stateChangeTypes.InputChange) void ask(inputValue);
    },
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) commands.chooseResult(selectedItem);
    },
    defaultHighlightedIndex: 0,
  });
  const showNone = box.isOpen && asked !== '' && results.length === 0 && box.inputValue === asked;
  const missing = streets ? Math.max(0, streets.register - streets.indexed) : 0;
  return (
    <div className="search">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: getLabelProps sets htmlFor */}
      <label className="visually-hidden" {...box.getLabelProps()}>
        {text('search.label')}
      </label>
      <div className="search-field">
        <span className="search-mark" aria-hidden="true" />
        <input
          {...box.getInputProps({ placeholder: text('search.placeholder'), disabled: !isOpen })}
          type="text"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
        />
        {box.inputValue !== '' && (
          <button
            type="button"
            className="icon-button"
            aria-label={text('search.clear')}
            onClick={() => box.reset()}
          >
            ×
          </button>
        )}
        <LocateButton />
      </div>
      <LocateProblem />
      <ul className="search-results" {...box.getMenuProps()} hidden={!(box.isOpen && results.length > 0)}>
        {box.isOpen &&
          results.map((item, index) => (
            <li
              key={item.key + item.label}
              className={box.highlightedIndex === index ? 'is-highlighted' : ''}
              {...box.getItemProps({ item, index })}
            >
              <span className="search-label">{item.label}</span>
              <span className="search-detail">
                {[text(`search.kind.${item.kind}`), item.detail].filter(Boolean).join(' · ')}
              </span>
              {item.match !== 'exact' && item.askedNumber !== '' && (
                <span className="search-detail">
                  {text(item.match === 'near' ? 'search.near' : 'search.street', { asked: item.askedNumber })}
                </span>
              )}
            </li>
          ))}
      </ul>
      {showNone && (
        <p className="search-none" role="status">
          {text('search.none', { missing, register: streets?.register ?? 0 })}
        </p>
      )}
    </div>
  );
}

function LocateButton() {
  const { text } = useText();
  const commands = useCommands();
  const locating = useAppState((state) => state.locating);
  const isOpen = useAppState((state) => state.opened.kind === 'ready');
  const label = text(locating ? 'locate.running' : 'locate.button');
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      disabled={!isOpen || locating}
      onClick={commands.locateDevice}
    >
      <svg className={`locate-mark${locating ? ' is-running' : ''}`} viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="6" />
        <path d="M12 2v4M12 18v4M2 12h4M18 12h4" />
      </svg>
    </button>
  );
}

/** Why the device's position could not be had. */
function LocateProblem() {
  const { text } = useText();
  const problem = useAppState((state) => state.locateProblem);
  if (!problem) return null;
  return (
    <p className="note note-warning" role="alert">
      {text(`locate.${problem}`)}
    </p>
  );
}
