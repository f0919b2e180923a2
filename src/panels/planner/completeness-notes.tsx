import { completeness } from '../../state/reach-selectors';
import { useAppState } from '../../state/use-store';
import { useText } from '../use-text';

/** Says of each service that is known too little of that who is left out is an upper estimate. */
export function CompletenessNotes() {
  const { text } = useText();
  const state = useAppState((whole) => whole);
  return completeness(state, state.services)
    .filter(({ isUpperEstimate }) => isUpperEstimate)
    .map(({ service, located, known, isApproximate }) => (
      <p key={service} className="note note-warning">
        {text('gaps.upper', {
          located,
          known,
          approximate: isApproximate ? 'yes' : 'no',
          service: text(`service.${service}`).toLowerCase(),
        })}
      </p>
    ));
}
