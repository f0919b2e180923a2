import '../../styles/neighbourhood.css';
import '../../styles/tables.css';
import { useId, useState } from 'react';
import { openedArea } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { useNeighbourhoodText } from './use-neighbourhood-text';

/** Quarto Oggiaro, until the person chooses another. */
const FIRST_NIL = 76;

/** All NIL by their common name; the chosen one's page opens with the button. */
export function NilChoice({ isOther = false }: { readonly isOther?: boolean }) {
  const nilText = useNeighbourhoodText();
  const commands = useCommands();
  const id = useId();
  const nils = useAppState((state) => openedArea(state)?.nils);
  const [chosen, setNil] = useState(FIRST_NIL);
  if (!nils || nils.length === 0) return null;
  const nil = nils.some((zone) => zone.nil === chosen) ? chosen : nils[0].nil;
  const zones = [...nils].sort((a, b) => a.commonName.localeCompare(b.commonName, 'it'));
  return (
    <section className="nil-choice" aria-labelledby={id}>
      <h3 id={id}>{nilText(isOther ? 'nil.choose.other' : 'nil.choose.title')}</h3>
      <div className="nil-choice-line">
        <label className="zone-choice">
          <span>{nilText('nil.choose')}</span>
          <select value={nil} onChange={(event) => setNil(Number(event.target.value))}>
            {zones.map((zone) => (
              <option key={zone.nil} value={zone.nil} lang="it">
                {zone.commonName}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="button" onClick={() => commands.openNil(nil)}>
          {nilText('nil.choose.open')}
        </button>
      </div>
    </section>
  );
}
