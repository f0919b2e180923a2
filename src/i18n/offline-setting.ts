export const offlineSettingIt = {
  'offline.title': 'Senza rete',
  'offline.why':
    'Tutto Quindici può funzionare anche senza rete: ricerca, risposte, mappa, piani, stampa. Per questo tiene una copia sul dispositivo.',
  'offline.turn-on': 'Usa Quindici senza rete: {sent} MB',
  'offline.size':
    'Scarichi circa {sent} MB, di più se il sito non comprime i file. Sul dispositivo occupano {stored} MB. Finché non lo chiedi, qui non resta niente.',
  'offline.install': 'Puoi anche installare Quindici dal menu del browser. La copia arriva da sola.',
  'offline.exact':
    'Solo la prova esatta dei luoghi proposti e le altre aree chiedono la rete la prima volta.',
  'offline.starting': 'Scarico la copia…',
  'offline.downloading': 'Scarico la copia: {done, number} di {total, number} file',
  'offline.on': 'Quindici funziona anche senza rete su questo dispositivo.',
  'offline.on.updates':
    'Quando esce una versione nuova te lo diciamo. La copia cambia tutta insieme: pagina e dati sono sempre della stessa versione.',
  'offline.turn-off': 'Togli la copia dal dispositivo',
  'offline.removing': 'Tolgo la copia…',
  'offline.removed': 'La copia non c’è più. Su questo dispositivo non resta niente di Quindici.',
  'offline.removed.installed':
    'La copia non c’è più. Se riapri l’app, torna. Per toglierla del tutto disinstalla l’app.',
  'offline.failed.network':
    'La copia non è arrivata intera: quello che era arrivato è stato tolto. Controlla la rete e riprova.',
  'offline.failed.space':
    'Sul dispositivo non c’è abbastanza spazio. Quello che era arrivato è stato tolto. Libera spazio e riprova.',
  'offline.impossible.insecure':
    'Qui Quindici non può funzionare senza rete. L’indirizzo non è sicuro (https), e il browser non tiene copie. Tutto il resto funziona.',
  'offline.impossible.unsupported':
    'Qui Quindici non può funzionare senza rete. Questo browser non tiene copie delle pagine. Tutto il resto funziona.',
  'offline.impossible.forbidden':
    'Qui Quindici non può funzionare senza rete. Questo browser non permette di tenere copie, forse perché la finestra è anonima. Tutto il resto funziona.',
} as const;

export const offlineSettingEn: Readonly<Record<keyof typeof offlineSettingIt, string>> = {
  'offline.title': 'Without a network',
  'offline.why':
    'All of Quindici can work without a network: search, answers, map, planning, print. For this it keeps a copy on the device.',
  'offline.turn-on': 'Use Quindici without a network: {sent} MB',
  'offline.size':
    'You download about {sent} MB, more if the site does not compress its files. They take {stored} MB on the device. Until you ask, nothing is left here.',
  'offline.install': 'You can also install Quindici from the browser’s menu. The copy then comes by itself.',
  'offline.exact':
    'Only the exact proof of proposed places and the other areas need the network the first time.',
  'offline.starting': 'Downloading the copy…',
  'offline.downloading': 'Downloading the copy: {done, number} of {total, number} files',
  'offline.on': 'Quindici works without a network on this device.',
  'offline.on.updates':
    'When a new version comes out we tell you. The copy changes all at once: page and data are always of the same version.',
  'offline.turn-off': 'Remove the copy from the device',
  'offline.removing': 'Removing the copy…',
  'offline.removed': 'The copy is gone. Nothing of Quindici is left on this device.',
  'offline.removed.installed':
    'The copy is gone. If you open the app again, it comes back. To remove it for good, uninstall the app.',
  'offline.failed.network':
    'The copy did not come whole, and what had come was removed. Check the connection and try again.',
  'offline.failed.space':
    'There is not enough room on the device. What had come was removed. Make room and try again.',
  'offline.impossible.insecure':
    'Quindici cannot work without a network here. The address is not secure (https), so the browser keeps no copies. All the rest works.',
  'offline.impossible.unsupported':
    'Quindici cannot work without a network here. This browser keeps no copies of pages. All the rest works.',
  'offline.impossible.forbidden':
    'Quindici cannot work without a network here. This browser does not allow copies to be kept, maybe because the window is private. All the rest works.',
};
