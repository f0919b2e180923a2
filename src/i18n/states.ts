/** Texts of what went wrong, which come when something has. */
export const statesIt = {
  'state.stays.places': 'Luoghi, mappa e ricerca funzionano. I minuti a piedi arrivano con le strade.',
  'state.stays.rest': 'Il resto funziona. Qui nessuna cifra conta questi luoghi.',
  'state.stays.near':
    'Vicino a me, mappa e ricerca funzionano. I piani e le pagine dei quartieri aspettano i confini.',
  'state.stays.answers': 'Il resto funziona. Nessuna risposta cambia.',
  'state.stays.map': 'Puoi comunque toccare la mappa.',
  'state.why.offline': 'Sei senza rete. Riprova quando torna.',
  'state.why.connection': 'La connessione manca o si è interrotta. Controllala e riprova.',
  'state.why.slow': 'Da troppi secondi non arriva niente. La rete è lenta, o il server è fermo. Riprova.',
  'state.why.missing':
    'Il server non ha più questo file (risposta {status}). Forse c’è una versione nuova: ricarica la pagina.',
  'state.why.server': 'Il server non ha mandato il file (risposta {status}). Riprova tra poco.',
  'state.why.damaged': 'È arrivato un file danneggiato, e non lo usiamo. Riprova, o ricarica la pagina.',
  'state.why.version':
    'Questa pagina e i suoi dati sono di versioni diverse: non le mescoliamo. Ricarica la pagina.',
  'state.why.crash': 'Il calcolo si è interrotto due volte. Riprova. Se succede ancora, ricarica la pagina.',
  'state.why.fault': 'C’è un errore nel programma. Ricarica la pagina.',
  'state.why.file': 'File: {file}',
  'state.map.no-webgl.title': 'Qui la mappa non si può disegnare',
  'state.map.none': 'A questo browser manca WebGL. Ricerca, elenco e tabelle funzionano lo stesso.',
  'state.map.stays': 'Ricerca, elenco e tabelle funzionano lo stesso.',
  'state.map.lost.title': 'Il browser ha chiuso la mappa',
  'state.map.still': 'Disegno della risposta, al posto della mappa',
  'notice.title': 'Una parte del collegamento non si è potuta usare',
  'notice.item': 'Non capiamo «{key}={value}».',
  'notice.at': 'Il punto «{value}» non è un luogo della Terra.',
  'notice.area': 'L’area «{value}» non c’è: questa è la città intera.',
  'notice.nil': 'Il quartiere «{value}» non esiste.',
  'notice.pace': 'Il modo di muoversi «{value}» qui non c’è.',
  'notice.place': 'Il luogo «{value}» non è, o non è più, nei nostri elenchi.',
  'notice.rest': 'Il resto è come nel collegamento.',
  'estimate.banner':
    'Questa zona non ha una rete di strade: ogni cifra è una stima in linea retta, accorciata di un fattore {detour, number}.',
} as const;

export type StateKey = keyof typeof statesIt;

export const statesEn: Readonly<Record<StateKey, string>> = {
  'state.stays.places': 'Places, map and search work. Walking minutes come with the streets.',
  'state.stays.rest': 'The rest works. No figure here counts these places.',
  'state.stays.near': 'Near me, map and search work. Plans and neighbourhood pages wait for the borders.',
  'state.stays.answers': 'The rest works. No answer changes.',
  'state.stays.map': 'You can still tap the map.',
  'state.why.offline': 'You are offline. Try again when the connection is back.',
  'state.why.connection': 'There is no connection, or it broke off. Check it and try again.',
  'state.why.slow': 'Nothing has come for too long. The line is slow, or the server stands still. Try again.',
  'state.why.missing':
    'The server no longer has this file (answer {status}). Maybe there is a new version: reload the page.',
  'state.why.server': 'The server did not send the file (answer {status}). Try again in a moment.',
  'state.why.damaged': 'A damaged file came, and we do not use it. Try again, or reload the page.',
  'state.why.version':
    'This page and its data are of different versions: we do not mix them. Reload the page.',
  'state.why.crash': 'The calculation broke down twice. Try again. If it happens again, reload the page.',
  'state.why.fault': 'There is an error in the program. Reload the page.',
  'state.why.file': 'File: {file}',
  'state.map.no-webgl.title': 'The map cannot be drawn here',
  'state.map.none': 'This browser lacks WebGL. Search, list and tables work all the same.',
  'state.map.stays': 'Search, list and tables work all the same.',
  'state.map.lost.title': 'The browser closed the map',
  'state.map.still': 'A drawing of the answer in place of the map',
  'notice.title': 'A part of the link could not be used',
  'notice.item': 'We do not understand “{key}={value}”.',
  'notice.at': 'The point “{value}” is nowhere on Earth.',
  'notice.area': 'There is no area “{value}”: this is the whole city.',
  'notice.nil': 'There is no neighbourhood “{value}”.',
  'notice.pace': 'The way of moving “{value}” is not on offer here.',
  'notice.place': 'The place “{value}” is not, or no longer, in our lists.',
  'notice.rest': 'The rest is as in the link.',
  'estimate.banner':
    'This area has no street network: every figure is an estimate in a straight line, shortened by a factor of {detour, number}.',
};
