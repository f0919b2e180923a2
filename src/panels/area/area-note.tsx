import { useEffect } from 'react';
import { type AreaNoteKey, areaNoteEn, areaNoteIt } from '../../i18n/area';
import { sourceVintage } from '../../i18n/sources';
import { createTexts, type MessageValues } from '../../i18n/translate';
import { lackingServices, openedArea } from '../../state/reach-selectors';
import { defaultArea } from '../../state/store';
import { useAppState } from '../../state/use-store';
import { Disclosure } from '../../ui/disclosure';
import { LateIcon } from '../../ui/late-icon';
import { StateNote } from '../../ui/state-note';
import { changeTexts, useText } from '../use-text';
import { speakOfArea } from './city-words';

const noteTexts = { it: createTexts('it', areaNoteIt), en: createTexts('en', areaNoteEn) } as const;

/** Says which study area the page is about where that is not the city, how it was made, and what it lacks. */
export function AreaNote() {
  const { text, list, locale } = useText();
  const area = useAppState(openedArea);
  const name = area?.area.name ?? null;
  useEffect(() => {
    if (name !== null) changeTexts((translator) => speakOfArea(translator, name));
  }, [name]);
  if (!area) return null;
  const noteText = (key: AreaNoteKey, values?: MessageValues): string => noteTexts[locale](key, values);
  const lacking = lackingServices(area).map((service) => text(`service.${service}`).toLowerCase());
  return (
    <StateNote
      mark={<LateIcon name="map" />}
      title={noteText('area.note', { name: area.area.name })}
      actions={
        <a className="button" href={`#area=${defaultArea.id}`}>
          {noteText('area.note.back')}
        </a>
      }
    >
      <p>{noteText('area.note.residents')}</p>
      <Disclosure title={noteText('area.note.data')}>
        <p>{noteText('area.note.method', { vintage: sourceVintage(area.area.demand.vintage, locale) })}</p>
        <p>{noteText('area.note.edge')}</p>
        {lacking.length > 0 && <p>{noteText('area.note.lacks', { list: list(lacking) })}</p>}
      </Disclosure>
    </StateNote>
  );
}
