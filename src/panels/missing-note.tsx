import { failureOf } from '../state/failure';
import { openedArea } from '../state/reach-selectors';
import { useAppState, useCommands } from '../state/use-store';
import { StateNote } from '../ui/state-note';
import { errorFromWire } from '../workers/protocol';
import { FailureNote } from './failure-note';
import { missingWords } from './service-words';
import { useText } from './use-text';

/** Says which places did not come, so that nothing counts them, and asks for them again. */
export function MissingNote() {
  const translator = useText();
  const commands = useCommands();
  const area = useAppState(openedArea);
  const isAsking = useAppState((state) => state.isAskingMissing);
  const missing = area?.missing ?? [];
  const [title] = missingWords(
    missing.map(({ service }) => service),
    translator,
  );
  if (title === undefined) return null;
  if (isAsking) return <StateNote mark="waiting" role="status" title={title} />;
  return (
    <FailureNote
      title={title}
      failure={failureOf(errorFromWire(missing[0].error))}
      stays="rest"
      onRetry={() => commands.retry('missing')}
    />
  );
}
