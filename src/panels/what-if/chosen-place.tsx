import { openedArea } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { useText } from '../use-text';

/** What can be tried with the place whose card is open. */
export function ChosenPlace() {
  const { text } = useText();
  const commands = useCommands();
  const facilityIndex = useAppState((state) => state.selectedFacility);
  const area = useAppState(openedArea);
  if (facilityIndex === null || !area?.facilities[facilityIndex]?.countable) return null;
  const place = { kind: 'today', facilityIndex } as const;
  const move = (): void => {
    commands.setTool('move');
    commands.pickPlace(place);
  };
  return (
    <div className="button-row">
      <button type="button" className="button" onClick={() => commands.closePlace(place)}>
        {text('what-if.close-place')}
      </button>
      <button type="button" className="button" onClick={move}>
        {text('what-if.move-place')}
      </button>
    </div>
  );
}
