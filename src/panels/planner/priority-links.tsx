import { openedArea } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { useText } from '../use-text';

/** Lorenteggio, Giambellino, Quarto Oggiaro: the first neighbourhoods of the city's plan for its peripheries. */
export const priorityNils: readonly number[] = [53, 49, 76];

/** The way to the priority neighbourhoods, from every question. */
export function PriorityLinks() {
  const { text } = useText();
  const commands = useCommands();
  const nils = useAppState((state) => openedArea(state)?.nils);
  const selected = useAppState((state) => state.selectedNil);
  const known = priorityNils.filter((nil) => !nils || nils.some((zone) => zone.nil === nil));
  if (known.length === 0) return null;
  return (
    <fieldset className="priority">
      <legend>{text('gaps.go')}</legend>
      {known.map((nil) => (
        <button
          key={nil}
          type="button"
          className="link-button"
          aria-pressed={selected === nil}
          onClick={() => commands.goToNil(nil)}
        >
          {nils?.find((zone) => zone.nil === nil)?.commonName}
        </button>
      ))}
    </fieldset>
  );
}
