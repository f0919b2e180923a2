import type { ServiceId } from '../../schema/service';
import { completeness } from '../../state/reach-selectors';
import { useAppState } from '../../state/use-store';
import { serviceInSentence } from '../service-words';
import { useText } from '../use-text';

export interface CompletenessNotesProps {
  /** Those asked about, if none are given. */
  readonly services?: readonly ServiceId[];
}

/**
 * On how many located of how many known places the statement beside it rests, service by service; where too few are
 * located, it is called an upper estimate.
 */
export function CompletenessNotes({ services }: CompletenessNotesProps) {
  const { text, list } = useText();
  const state = useAppState((whole) => whole);
  const known = completeness(state, services ?? state.services);
  if (known.length === 0) return null;
  const isUpper = known.some(({ isUpperEstimate }) => isUpperEstimate);
  const items = known.map(({ service, located, known: total, isApproximate }) =>
    text('near.complete.item', {
      located,
      known: total,
      approximate: isApproximate ? 'yes' : 'no',
      service: serviceInSentence(text, state, service),
    }),
  );
  return (
    <p className={`completeness${isUpper ? ' is-upper' : ''}`}>
      {isUpper && <strong>{text('who.upper')} </strong>}
      {text('who.complete', { list: list(items) })}
    </p>
  );
}
