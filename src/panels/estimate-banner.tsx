import { ESTIMATED_DETOUR } from '../core/access/estimated-detour';
import { StateNote } from '../ui/state-note';
import { useStateText } from './use-state-text';

/** Says that every figure is an estimate, for an area without a network. */
export function EstimateBanner() {
  const stateText = useStateText();
  return (
    <StateNote mark="alert" isWarning>
      <p>{stateText('estimate.banner', { detour: ESTIMATED_DETOUR })}</p>
    </StateNote>
  );
}
