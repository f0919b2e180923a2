/** Texts of the search and of the point that an answer starts from. */
export const searchIt = {
  'search.label': 'Indirizzo, fermata, quartiere o luogo',
  'search.placeholder': 'Via, fermata, quartiere, luogo…',
  'search.clear': 'Cancella la ricerca',
  'search.hint':
    'Scrivi una via con il numero, una fermata o un quartiere. Oppure che cosa cerchi e dove: «coworking isola».',
  'search.failed': 'L’indice degli indirizzi non è arrivato.',
  'search.waiting': 'La città si sta caricando. I risultati arrivano tra poco.',
  'search.count':
    '{count, plural, one {# risultato. Invio lo sceglie.} other {# risultati. Le frecce li scorrono, Invio sceglie.}}',
  'search.none': 'Nessun risultato per «{asked}»',
  'search.none.try': 'Prova con la via senza numero, con una fermata o con il quartiere.',
  'search.none.missing':
    'Non conosciamo {missing, number} delle {register, number} vie di Milano: puoi anche toccare la mappa.',
  'search.kind.address': 'indirizzo',
  'search.kind.street': 'via',
  'search.kind.metro': 'metro',
  'search.kind.station': 'stazione',
  'search.kind.neighbourhood': 'quartiere',
  'search.kind.municipio': 'municipio',
  'search.kind.facility': 'luogo',
  'search.near': 'È il numero noto più vicino al {asked}.',
  'search.street': 'Di questa via non conosciamo il numero {asked}: potrai spostare il segnaposto.',
  'origin.near': 'È il numero noto più vicino al {asked}. Se serve, sposta il segnaposto.',
  'origin.street': 'Di questa via non conosciamo il numero {asked}: sposta il segnaposto.',
  'origin.point': 'Punto scelto sulla mappa',
  'origin.move': 'Sposta il segnaposto',
  'origin.move.how':
    'Trascinalo sulla mappa, tocca la mappa nel punto giusto o usa i pulsanti. Il tasto Indietro annulla.',
  'nudge.by': 'Sposta di {meters, number} m',
  'nudge.north': 'Nord',
  'nudge.south': 'Sud',
  'nudge.east': 'Est',
  'nudge.west': 'Ovest',
} as const;

export const searchEn: Readonly<Record<keyof typeof searchIt, string>> = {
  'search.label': 'Address, stop, neighbourhood or place',
  'search.placeholder': 'Street, stop, neighbourhood, place…',
  'search.clear': 'Clear the search',
  'search.hint':
    'Type a street with its number, a stop or a neighbourhood. Or what you look for and where: “coworking isola”.',
  'search.failed': 'The index of addresses did not load.',
  'search.waiting': 'The city is loading. Results will come in a moment.',
  'search.count':
    '{count, plural, one {# result. Enter chooses it.} other {# results. Arrow keys move, Enter chooses.}}',
  'search.none': 'No results for “{asked}”',
  'search.none.try': 'Try the street without its number, a stop or the neighbourhood.',
  'search.none.missing':
    'We do not know {missing, number} of Milan’s {register, number} streets: you can also tap the map.',
  'search.kind.address': 'address',
  'search.kind.street': 'street',
  'search.kind.metro': 'metro',
  'search.kind.station': 'station',
  'search.kind.neighbourhood': 'neighbourhood',
  'search.kind.municipio': 'municipio',
  'search.kind.facility': 'place',
  'search.near': 'It is the known number nearest to {asked}.',
  'search.street': 'We do not know number {asked} of this street: you will be able to move the pin.',
  'origin.near': 'It is the known number nearest to {asked}. If need be, move the pin.',
  'origin.street': 'We do not know number {asked} of this street: move the pin.',
  'origin.point': 'Point chosen on the map',
  'origin.move': 'Move the pin',
  'origin.move.how':
    'Drag it on the map, tap the map at the right place or use the buttons. The Back button undoes it.',
  'nudge.by': 'Move by {meters, number} m',
  'nudge.north': 'North',
  'nudge.south': 'South',
  'nudge.east': 'East',
  'nudge.west': 'West',
};
