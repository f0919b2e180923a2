import { useCallback, useEffect, useRef, useState } from 'react';
import { AbortError } from '../../core/errors';
import type { SearchResult } from '../../core/search/search-result';
import { useAppState, useCommands } from '../../state/use-store';

/** Fewer letters than this are not searched. */
export const LEAST_LETTERS = 2;

/** The answers to a text; `asked` is '' while there are none. */
export interface Answers {
  readonly asked: string;
  readonly results: readonly SearchResult[];
}

const noAnswers: Answers = { asked: '', results: [] };

/** Whether a text is long enough to be searched. */
export function isAsked(typed: string): boolean {
  return typed.trim().length >= LEAST_LETTERS;
}

/** Answers to the text given to `ask` last. Asked before the index is loaded, they come when it is. */
export function useAnswers(): {
  readonly answers: Answers;
  readonly ask: (typed: string) => void;
  /** Whether there is an index to ask. */
  readonly isReady: boolean;
} {
  const { search } = useCommands();
  const isReady = useAppState(
    ({ opened, searchIndex }) =>
      (opened.kind === 'ready' || opened.kind === 'failed') && searchIndex.kind === 'ready',
  );
  const [answers, setAnswers] = useState(noAnswers);
  const last = useRef('');
  const answer = useCallback(
    async (asked: string): Promise<void> => {
      try {
        const results = await search(asked);
        if (last.current === asked) setAnswers({ asked, results });
      } catch (error) {
        if (!(error instanceof AbortError)) throw error;
      }
    },
    [search],
  );
  const ask = useCallback(
    (typed: string): void => {
      last.current = typed;
      if (!isAsked(typed)) setAnswers(noAnswers);
      else if (isReady) void answer(typed);
    },
    [answer, isReady],
  );
  useEffect(() => {
    if (isReady && isAsked(last.current)) void answer(last.current);
  }, [answer, isReady]);
  return { answers, ask, isReady };
}
