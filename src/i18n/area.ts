/** Words at the head of the page of a study area beside the city's own: a file of their own, loaded with it. */
export const areaNoteIt = {
  'area.note': 'Sei nell’area «{name}».',
  'area.note.residents': 'I residenti sono stimati dai piani delle case.',
  'area.note.data': 'Di quali dati è fatta',
  'area.note.method': 'Strade, luoghi ed edifici vengono da un estratto di OpenStreetMap ({vintage}).',
  'area.note.edge': 'Oltre il bordo non ci sono dati: lì vicino i minuti possono essere di più del vero.',
  'area.note.lacks': 'Per quest’area non abbiamo elenchi di: {list}.',
  'area.note.back': 'Vai a tutta Milano',
} as const;

export type AreaNoteKey = keyof typeof areaNoteIt;

/** The same words in English. */
export const areaNoteEn: Readonly<Record<AreaNoteKey, string>> = {
  'area.note': 'You are in the area “{name}”.',
  'area.note.residents': 'Residents are estimated from the floors of homes.',
  'area.note.data': 'What data it is made of',
  'area.note.method': 'Streets, places and buildings come from an extract of OpenStreetMap ({vintage}).',
  'area.note.edge':
    'There are no data beyond its border: near it, minutes may be longer than they really are.',
  'area.note.lacks': 'For this area we have no lists of: {list}.',
  'area.note.back': 'Go to the whole of Milan',
};
