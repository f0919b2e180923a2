import '../../styles/print-sheet.css';
import { useState } from 'react';
import { openedArea } from '../../state/reach-selectors';
import { useAppState } from '../../state/use-store';
import { useText } from '../use-text';
import { usePrintButton } from './use-print-button';

/** Quarto Oggiaro, until the person chooses another. */
const FIRST_NIL = 76;

/** A page to print for each neighbourhood. */
export function PageOffers() {
  const { text } = useText();
  const area = useAppState(openedArea);
  const selected = useAppState((state) => state.selectedNil);
  const [chosen, setChosen] = useState<number | null>(null);
  const { button, print } = usePrintButton();
  if (!area || area.nils.length === 0) return null;
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
        <button ref={button} type="button" className="button" onClick={() => print(nil)}>
          {text('print.open')}
        </button>
      </div>
    </section>
  );
}
