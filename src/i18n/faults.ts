/** Words for what broke down or does not come. */
export const faultsIt = {
  'fault.late': 'Una parte della pagina tarda ad arrivare. Aspetta ancora, o riprova.',
  'fault.part.late': 'Questa parte tarda ad arrivare. Aspetta ancora, o ricarica la pagina.',
  'fault.map.late': 'La mappa tarda ad arrivare. Elenco e tabelle funzionano lo stesso.',
  'fault.map.again': 'Rifai la mappa',
} as const;

export const faultsEn: Readonly<Record<keyof typeof faultsIt, string>> = {
  'fault.late': 'A part of the page is late. Wait a little longer, or try again.',
  'fault.part.late': 'This part is late. Wait a little longer, or reload the page.',
  'fault.map.late': 'The map is late. The list and the tables work all the same.',
  'fault.map.again': 'Draw the map again',
};
