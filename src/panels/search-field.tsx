import { type ComponentType, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { awaitsStreets } from '../state/answer-first';
import { useAppState } from '../state/use-store';
import { Icon } from '../ui/icon';
import { loadPart } from '../ui/load-part';
import { keepTyped, restoreCaret, takeTyped } from './search/typed-early';
import { useText } from './use-text';

/** The search before its answers can come: it takes letters already and hands them on. */
function WaitingSearch({ onWanted }: { readonly onWanted: () => void }) {
  const { text } = useText();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const { current } = input;
    if (!current) return;
    const early = takeTyped();
    if (early) {
      current.value = early.text;
      restoreCaret(current, early);
    }
    return () => keepTyped(current);
  }, []);
  return (
    <div className="search">
      <div className="search-pane">
        <div className="search-field">
          <Icon name="search" />
          <input
            ref={input}
            type="text"
            autoComplete="off"
            spellCheck={false}
            onFocus={onWanted}
            aria-label={text('search.label')}
            placeholder={text('search.placeholder')}
          />
          <span className="icon-button" aria-hidden="true">
            <Icon name="locate" />
          </span>
        </div>
      </div>
    </div>
  );
}

/** The search, in its place from the first moment; what makes it work comes after, and after an answer that is awaited. */
export function SearchField() {
  const [Box, setBox] = useState<ComponentType | null>(null);
  const isAnswerFirst = useAppState(awaitsStreets);
  const [isWanted, setIsWanted] = useState(false);
  const mayWait = isAnswerFirst && !isWanted;
  useEffect(() => {
    if (mayWait) return;
    const load = async (): Promise<void> => {
      const { SearchBox } = await loadPart(() => import('./search-box'));
      setBox(() => SearchBox);
    };
    void load();
  }, [mayWait]);
  return Box ? <Box /> : <WaitingSearch onWanted={() => setIsWanted(true)} />;
}
