import { useCombobox } from 'downshift';
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SearchResult } from '../core/search/search-result';
import { openedArea } from '../state/reach-selectors';
import { useAppState } from '../state/use-store';
import { Icon } from '../ui/icon';
import { nextPaint } from '../ui/next-paint';
import { StateNote } from '../ui/state-note';
import { ResultRow } from './search/result-row';
import { restoreCaret, takeTyped } from './search/typed-early';
import { useActive } from './search/use-active';
import { isAsked, useAnswers } from './search/use-answers';
import { useListRoom } from './search/use-list-room';
import { useText } from './use-text';

export interface AddressBoxProps {
  readonly label: string;
  /** Whether the label is seen; else it is only read out. */
  readonly isLabelShown?: boolean;
  readonly onChoose: (result: SearchResult) => void;
  /** Whether the box is emptied once an answer is chosen, for the next one. */
  readonly clearsOnChoice?: boolean;
  /** Whether it goes on with what was typed into the box that stood here before. */
  readonly takesTyped?: boolean;
  /** In the box, at its end. */
  readonly trailing?: ReactNode;
  /** Under the box. */
  readonly children?: ReactNode;
}

/** A screen that is touched shows its keyboard over the answer as long as the box has the focus. */
function hidesKeyboard(): boolean {
  return window.matchMedia('(pointer: coarse)').matches;
}

/** A box for addresses, streets, stops, neighbourhoods and places; answers come from the index, offline. */
export function AddressBox({
  label,
  isLabelShown = false,
  onChoose,
  clearsOnChoice = false,
  takesTyped = false,
  trailing,
  children,
}: AddressBoxProps) {
  const { text } = useText();
  const id = useId();
  const hintId = useId();
  const input = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const hasIndex = useAppState((state) => state.searchIndex.kind !== 'failed');
  const streets = useAppState((state) => openedArea(state)?.area.search.streets);
  /** What Enter was pressed on before its answer had come. */
  const [entered, setEntered] = useState<string | null>(null);
  const isActive = useActive(pane);
  const { answers, ask, isReady } = useAnswers();
  const box = useCombobox<SearchResult>({
    id,
    items: [...answers.results],
    itemToString: (item) => item?.label ?? '',
    // Nothing stays chosen: the same answer can be chosen again.
    selectedItem: null,
    stateReducer: (state, { type, changes }) => {
      const { InputBlur, InputClick, FunctionSelectItem } = useCombobox.stateChangeTypes;
      if (type === InputBlur) return { ...changes, inputValue: state.inputValue, selectedItem: null };
      if (type === FunctionSelectItem) return { ...changes, isOpen: false, highlightedIndex: -1 };
      return type === InputClick ? { ...changes, isOpen: true } : changes;
    },
    onInputValueChange: ({ inputValue, type }) => {
      const { ItemClick, InputKeyDownEnter, FunctionSelectItem } = useCombobox.stateChangeTypes;
      if (type === ItemClick || type === InputKeyDownEnter || type === FunctionSelectItem) return;
      // This comes after the frame: Enter may already have been pressed on the same text.
      setEntered((before) => (before === inputValue ? before : null));
      ask(inputValue);
    },
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) choose(selectedItem);
    },
    defaultHighlightedIndex: 0,
  });
  const { inputValue: typed, highlightedIndex, setInputValue, openMenu, closeMenu, selectItem } = box;
  const isAnswered = answers.asked === typed;
  const choose = (result: SearchResult): void => {
    setEntered(null);
    // The list is seen to close at once, however long what follows takes.
    void nextPaint().then(() => onChoose(result));
    if (clearsOnChoice) box.reset();
    if (hidesKeyboard()) input.current?.blur();
  };

  // The box before this one may have been typed into.
  useLayoutEffect(() => {
    const early = takesTyped ? takeTyped() : null;
    if (!early || !input.current) return;
    setInputValue(early.text);
    if (early.hasFocus) openMenu();
    restoreCaret(input.current, early);
  }, [takesTyped, setInputValue, openMenu]);

  // Enter came before the answer to what was typed last.
  useLayoutEffect(() => {
    if (entered !== typed || !isAnswered) return;
    setEntered(null);
    const [first] = answers.results;
    if (first) selectItem(first);
  }, [entered, typed, isAnswered, answers, selectItem]);

  const isListShown = box.isOpen && answers.results.length > 0;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Now, not when the focus goes: a list that is only just open would take it back.
    if (event.key === 'Tab') flushSync(closeMenu);
    if (event.key !== 'Enter' || isAnswered || !isAsked(typed) || event.nativeEvent.isComposing) return;
    // One that the arrows have led to is chosen as it stands.
    if (isListShown && highlightedIndex > 0) return;
    event.preventDefault();
    Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
    setEntered(typed);
    ask(typed);
  };
  const isNone = hasIndex && box.isOpen && isAsked(typed) && isAnswered && answers.results.length === 0;
  const isWaiting = isAsked(typed) && !isReady && hasIndex;
  const register = streets?.register ?? null;
  const missing = streets && register !== null ? Math.max(0, register - streets.indexed) : 0;
  useListRoom(list, isListShown);
  const said = isWaiting
    ? text('search.waiting')
    : isListShown && isAnswered
      ? text('search.count', { count: answers.results.length })
      : '';
  return (
    <div className={`search${isActive ? ' is-active' : ''}`}>
      <div className="search-pane" ref={pane}>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: getLabelProps sets htmlFor */}
        <label className={isLabelShown ? 'field-label' : 'visually-hidden'} {...box.getLabelProps()}>
          {label}
        </label>
        <div className="search-field">
          <Icon name="search" />
          <input
            {...box.getInputProps({
              ref: input,
              placeholder: text('search.placeholder'),
              onKeyDown,
              'aria-expanded': isListShown,
              'aria-activedescendant':
                isListShown && highlightedIndex >= 0 ? `${id}-item-${highlightedIndex}` : '',
              'aria-describedby': hintId,
            })}
            type="text"
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
          />
          {typed !== '' && (
            <button
              type="button"
              className="icon-button"
              aria-label={text('search.clear')}
              onClick={() => {
                box.reset();
                input.current?.focus();
              }}
            >
              <Icon name="close" />
            </button>
          )}
          {trailing}
        </div>
        <p id={hintId} className={isActive && !isAsked(typed) ? 'search-popup' : 'visually-hidden'}>
          {text('search.hint')}
        </p>
        <ul className="search-results" {...box.getMenuProps({ ref: list })} hidden={!isListShown}>
          {isListShown &&
            answers.results.map((item, index) => (
              <li
                key={item.key + item.label}
                className={`search-option${highlightedIndex === index ? ' is-highlighted' : ''}`}
                {...box.getItemProps({ item, index })}
              >
                <ResultRow result={item} asked={answers.asked} />
              </li>
            ))}
        </ul>
        <div role="status" className={isNone || isWaiting ? 'search-popup' : 'visually-hidden'}>
          {isNone ? (
            <StateNote mark="search" title={text('search.none', { asked: typed.trim() })}>
              <p>{text('search.none.try')}</p>
              {register !== null && <p>{text('search.none.missing', { missing, register })}</p>}
            </StateNote>
          ) : (
            said
          )}
        </div>
      </div>
      {children}
    </div>
  );
}
