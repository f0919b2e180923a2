import type { Translator } from '../i18n/translate';
import type { AppState } from '../state/app-state';
import { shownNeighbourhood } from '../state/neighbourhood-selectors';
import { openedArea } from '../state/reach-selectors';
import { placeName } from './place-words';

/** What the page shows now, in one line for the tab, the history and a screen reader: "15 minuti da Via Dante · Quindici". */
export function pageTitle(state: AppState, { text, locale }: Translator): string {
  const place = state.selectedFacility === null ? null : openedArea(state)?.places[state.selectedFacility];
  const printed = openedArea(state)?.nils.find(({ nil }) => nil === state.printedNil);
  const page = printed?.commonName ?? (place ? placeName(place, locale) : sectionTitle(state, text));
  return page === '' ? text('app.title') : text('title.app', { page });
}

function sectionTitle(state: AppState, text: Translator['text']): string {
  const { section, question, origin, reachMinutes } = state;
  if (section === 'data') return text('section.data');
  if (section === 'gaps') return text(`question.${question}`);
  if (!origin) return shownNeighbourhood(state)?.commonName ?? '';
  return text('title.near', { minutes: reachMinutes, place: origin.label || text('origin.point') });
}
