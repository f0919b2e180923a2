import { lacksNils } from '../state/area-levels';
import { failureOf } from '../state/failure';
import { missingParts, openedArea } from '../state/reach-selectors';
import { useAppState, useCommands } from '../state/use-store';
import { StateNote } from '../ui/state-note';
import { errorFromWire } from '../workers/protocol';
import { FailureNote } from './failure-note';
import { partNames } from './missing-words';
import { missingWords } from './service-words';
import { useText } from './use-text';

/** Says which places and parts did not come, so that nothing counts or shows them, and asks for them again. */
export function MissingNote() {
  const translator = useText();
  const commands = useCommands();
  const state = useAppState((whole) => whole);
  const area = openedArea(state);
  const layers = area?.missing ?? [];
  const parts = missingParts(state);
  const [title] = missingWords(
    layers.map(({ service }) => service),
    translator,
    partNames(
      parts.map(({ part }) => part),
      translator,
    ),
  );
  if (title === undefined) return null;
  if (state.isAskingMissing) return <StateNote mark="waiting" role="status" title={title} />;
  const [first] = [...layers, ...parts];
  return (
    <FailureNote
      title={title}
      failure={failureOf(errorFromWire(first.error))}
      stays={area && lacksNils(area) ? 'near' : layers.length > 0 ? 'rest' : 'answers'}
      onRetry={() => commands.retry('missing')}
    />
  );
}
