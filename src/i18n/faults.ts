/** Words for what broke down or does not come. */
export const faultsIt = {
  'fault.crash': 'Il calcolo si è interrotto due volte. Riprova. Se succede ancora, ricarica la pagina.',
  'fault.late': 'Una parte della pagina tarda ad arrivare. Aspetta ancora, o riprova.',
  'fault.part.late': 'Questa parte tarda ad arrivare. Aspetta ancora, o ricarica la pagina.',
  'fault.map.lost': 'Il browser ha chiuso la mappa. Elenco e tabelle funzionano lo stesso.',
  'fault.map.late': 'La mappa tarda ad arrivare. Elenco e tabelle funzionano lo stesso.',
  'fault.map.again': 'Rifai la mappa',
} as const;

export const faultsEn: Readonly<Record<keyof typeof faultsIt, string>> = {
  'fault.crash': 'The calculation broke down twice. Try again. If it happens again, reload the page.',
  'fault.late': 'A part of the page is late. Wait a little longer, or try again.',
  'fault.part.late': 'This part is late. Wait a little longer, or reload the page.',
  'fault.map.lost': 'The browser closed the map. The list and the tables work all the same.',
  'fault.map.late': 'The map is late. The list and the tables work all the same.',
  'fault.map.again': 'Draw the map again',
};
