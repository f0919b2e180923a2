export const offlineIt = {
  'offline.note.copy': 'Sei senza rete: i dati sono quelli del {date}.',
  'offline.note.no-copy': 'Sei senza rete. Quello che è già qui funziona ancora. Il resto torna con la rete.',
  'offline.new-version': 'C’è una versione nuova di Quindici.',
  'offline.reload': 'Ricarica',
  'offline.part.no-network': 'Sei senza rete, e questa parte non è ancora sul dispositivo.',
  'offline.part.failed': 'Questa parte non si è caricata. Riprova, o ricarica la pagina.',
} as const;

export const offlineEn: Readonly<Record<keyof typeof offlineIt, string>> = {
  'offline.note.copy': 'You are offline: the data are those of {date}.',
  'offline.note.no-copy':
    'You are offline. What is already here still works. The rest comes back with the network.',
  'offline.new-version': 'There is a new version of Quindici.',
  'offline.reload': 'Reload',
  'offline.part.no-network': 'You are offline, and this part is not on the device yet.',
  'offline.part.failed': 'This part did not load. Try again, or reload the page.',
};
