import type { Origin } from '../state/app-state';
import { useCommands } from '../state/use-store';
import { Disclosure } from '../ui/disclosure';
import { StateNote } from '../ui/state-note';
import { NudgeButtons } from './nudge-buttons';
import { useText } from './use-text';

/** How far one press moves the point. */
const NUDGE_METERS = 25;

/** What is not known of the point that the answer starts from, and how to set it right without a mouse. */
export function OriginMove({ origin }: { readonly origin: Origin }) {
  const { text } = useText();
  const commands = useCommands();
  const { note, askedNumber = '' } = origin;
  return (
    <>
      {note !== 'exact' && (
        <StateNote mark="pin" isWarning>
          <p>{text(`origin.${note}`, { asked: askedNumber })}</p>
        </StateNote>
      )}
      <Disclosure title={text('origin.move')}>
        <p className="small">{text('origin.move.how')}</p>
        <NudgeButtons position={origin.position} meters={NUDGE_METERS} onMove={commands.moveOrigin} />
      </Disclosure>
    </>
  );
}
