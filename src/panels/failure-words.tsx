import type { FailureNoteProps } from './failure-note';
import { useStateText } from './use-state-text';

export interface FailureWordsProps extends Pick<FailureNoteProps, 'failure' | 'stays'> {
  readonly isOffline: boolean;
}

/** Why something failed, what works all the same, and the file that it was about. */
export function FailureWords({ failure: { reason, file, status }, stays, isOffline }: FailureWordsProps) {
  const stateText = useStateText();
  return (
    <>
      <p>{stateText(isOffline ? 'state.why.offline' : `state.why.${reason}`, { status })}</p>
      {stays !== undefined && <p>{stateText(`state.stays.${stays}`)}</p>}
      {file !== '' && !isOffline && <p className="note-detail">{stateText('state.why.file', { file })}</p>}
    </>
  );
}
