import '../../styles/print-sheet.css';
import { useEffect, useRef, useState } from 'react';
import { openedArea } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { useText } from '../use-text';

/** Quarto Oggiaro, until the person chooses another. */
const FIRST_NIL = 76;

/** A page to print for each neighbourhood. */
export function PageOffers() {
  const { text } = useText();
  const commands = useCommands();
  const area = useAppState(openedArea);
  const selected = useAppState((state) => state.selectedNil);
  const isOpen = useAppState((state) => state.printedNil !== null);
  const [chosen, setChosen] = useState<number | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpened = useRef(false);
  useEffect(() => {
    if (isOpen || !wasOpened.current) return;
    wasOpened.current = false;
    button.current?.focus();
  }, [isOpen]);
  if (!area) return null;
  const first = area.nils.some(({ nil: number }) => number === FIRST_NIL) ? FIRST_NIL : area.nils[0].nil;
  const nil = chosen ?? selected ?? first;
  const zones = [...area.nils].sort((a, b) => a.commonName.localeCompare(b.commonName, 'it'));
  return (
    <section>
      <h3>{text('print.offer')}</h3>
      <p className="small">{text('print.offer.note')}</p>
      <div className="take-page">
        <label className="zone-choice">
          <span>{text('print.choose')}</span>
          <select value={nil} onChange={(event) => setChosen(Number(event.target.value))}>
            {zones.map(({ nil: number, commonName }) => (
              <option key={number} value={number}>
                {commonName}
              </option>
            ))}
          </select>
        </label>
        <button
          ref={button}
          type="button"
          className="button"
          onClick={() => {
            wasOpened.current = true;
            commands.printNil(nil);
          }}
        >
          {text('print.open')}
        </button>
      </div>
    </section>
  );
}
