import { type ComponentType, useEffect, useState } from 'react';
import type { Failure, FailureReason } from '../state/failure';
import { useAppState } from '../state/use-store';
import { reloadDamagedPage, reloadPage } from '../ui/reload-page';
import { StateNote } from '../ui/state-note';
import type { FailureWordsProps } from './failure-words';
import { useText } from './use-text';

/** Why it failed; without it what failed and what to do about it are said all the same. */
let words: ComponentType<FailureWordsProps> | null = null;

/** Brings the words before they are needed: when something fails, they may not come either. */
export async function prepareFailureWords(): Promise<void> {
  try {
    words = (await import('./failure-words')).FailureWords;
  } catch (error) {
    console.warn(error);
  }
}

/** The words, at once where they have come before. */
function useFailureWords(): ComponentType<FailureWordsProps> | null {
  const [Words, setWords] = useState(() => words);
  useEffect(() => {
    const show = (): void => setWords(() => words);
    // They may have come since the note was rendered.
    if (words) show();
    else void prepareFailureWords().then(show);
  }, []);
  return Words;
}

/** A new page helps where the file, its version or the program is wrong, and not where the line is. */
const reloadReasons: readonly FailureReason[] = ['missing', 'damaged', 'version', 'crash', 'fault'];

export interface FailureNoteProps {
  /** What did not come or come about. */
  readonly title: string;
  readonly failure: Failure;
  /** Whether places, map and search, or the map, or near me, or all but some places, or every answer, work all the same; left out where nothing does. */
  readonly stays?: 'places' | 'map' | 'near' | 'rest' | 'answers' | undefined;
  /** Asks for it again; left out where that would fail again. */
  readonly onRetry?: () => void;
}

/** Something that failed: what, why, what works all the same, and what to do. */
export function FailureNote({ title, failure, stays, onRetry }: FailureNoteProps) {
  const { text } = useText();
  const online = useAppState((state) => state.online);
  const Words = useFailureWords();
  const { reason } = failure;
  const isOffline = !online && (reason === 'connection' || reason === 'slow');
  return (
    <StateNote
      mark={isOffline ? 'offline' : 'alert'}
      isWarning
      role="alert"
      title={reason === 'version' ? text('offline.new-version') : title}
      actions={
        <>
          {onRetry && reason !== 'version' && (
            <button type="button" className="button" onClick={onRetry}>
              {text('state.retry')}
            </button>
          )}
          {reloadReasons.includes(reason) && (
            <button
              type="button"
              className="button"
              onClick={() => (reason === 'version' ? reloadPage() : void reloadDamagedPage())}
            >
              {text('offline.reload')}
            </button>
          )}
        </>
      }
    >
      {Words && <Words failure={failure} isOffline={isOffline} stays={stays} />}
    </StateNote>
  );
}
