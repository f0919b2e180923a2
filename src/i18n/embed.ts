/** Texts of the map in other people's pages. */
export const embedIt = {
  'embed.label': 'Mappa Quindici',
  'embed.activate': 'Attiva la mappa',
  'embed.full': 'Apri la mappa intera',
  'embed.full.new': '(si apre in una nuova scheda)',
  'embed.still': 'Immagine della mappa. Luoghi ed elenco sono nel testo.',
  'embed.no-map': 'Qui la mappa non si può muovere: apri quella intera.',
  'embed.start': 'La mappa dei quartieri di Milano',
  'embed.start.hint': 'Che cosa raggiungi a piedi in un quarto d’ora.',
  'embed.gestures.windows': 'Usa Ctrl e la rotella per ingrandire la mappa',
  'embed.gestures.mac': 'Usa ⌘ e la rotella per ingrandire la mappa',
  'embed.gestures.mobile': 'Usa due dita per muovere la mappa',
  'embed.credits': 'Dati: © OpenStreetMap contributors, Comune di Milano, ISTAT',
} as const;

export const embedEn: Readonly<Record<keyof typeof embedIt, string>> = {
  'embed.label': 'Quindici map',
  'embed.activate': 'Turn the map on',
  'embed.full': 'Open the full map',
  'embed.full.new': '(opens in a new tab)',
  'embed.still': 'Picture of the map. Places and list are in the text.',
  'embed.no-map': 'The map cannot be moved here: open the full one.',
  'embed.start': 'The neighbourhood map of Milan',
  'embed.start.hint': 'What you reach on foot in a quarter of an hour.',
  'embed.gestures.windows': 'Use Ctrl and the wheel to zoom the map',
  'embed.gestures.mac': 'Use ⌘ and the wheel to zoom the map',
  'embed.gestures.mobile': 'Use two fingers to move the map',
  'embed.credits': 'Data: © OpenStreetMap contributors, Comune di Milano, ISTAT',
};
