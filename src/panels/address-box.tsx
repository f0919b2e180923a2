import { useCombobox } from 'downshift';
import { type ReactNode, useId, useState } from 'react';
import { AbortError } from '../core/errors';
import type { SearchResult } from '../core/search/search-result';
import { openedArea } from '../state/reach-selectors';
import { useAppState, useCommands } from '../state/use-store';
import { Icon } from '../ui/icon';
import { useText } from './use-text';

export interface AddressBoxProps {
  readonly label: string;
  /** Whether the label is seen; else it is only read out. */
  readonly isLabelShown?: boolean;
  readonly onChoose: (result: SearchResult) => void;
  /** Whether the box is emptied once an answer is chosen, for the next one. */
  readonly clearsOnChoice?: boolean;
  /** In the box, at its end. */
  readonly trailing?: ReactNode;
  /** Under the box. */
  readonly children?: ReactNode;
}

/** A box for addresses, streets, stops, neighbourhoods and places; answers come from the index, offline. */
export function AddressBox({
  label,
  isLabelShown = false,
  onChoose,
  clearsOnChoice = false,
  trailing,
  children,
}: AddressBoxProps) {
  const { text } = useText();
  const commands = useCommands();
  const id = useId();
  const isOpen = useAppState((state) => state.opened.kind === 'ready');
  const hasIndex = useAppState((state) => state.searchIndex.kind !== 'failed');
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
      if (!selectedItem) return;
      onChoose(selectedItem);
      if (clearsOnChoice) box.reset();
    },
    defaultHighlightedIndex: 0,
  });
  const showNone = hasIndex && box.isOpen && asked !== '' && results.length === 0 && box.inputValue === asked;
  const missing = streets ? Math.max(0, streets.register - streets.indexed) : 0;
  return (
    <div className="search">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: getLabelProps sets htmlFor */}
      <label className={isLabelShown ? 'field-label' : 'visually-hidden'} {...box.getLabelProps()}>
        {label}
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
            <Icon name="close" />
          </button>
        )}
        {trailing}
      </div>
      {children}
      <ul className="search-results" {...box.getMenuProps()} hidden={!(box.isOpen && results.length > 0)}>
        {box.isOpen &&
          results.map((item, index) => (
            <li
              key={item.key + item.label}
              className={box.highlightedIndex === index ? 'is-highlighted' : ''}
              {...box.getItemProps({ item, index })}
            >
              <span className="search-label" lang="it">
                {item.label}
              </span>
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
