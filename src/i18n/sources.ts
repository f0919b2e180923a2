import type { Locale } from './translate';

/** What a source is called in Italian, by its id in the manifest; those that are not here bear an Italian name already. */
const italianTitles: Readonly<Record<string, string>> = {
  'nil-ages-2011': 'Censimento della popolazione 2011, età per NIL',
  'street-network': 'Strade e sentieri di Milano e di 1,5 km intorno',
  buildings: 'Parti di edificio con altezza',
  landcover: 'Copertura del suolo: parchi, boschi, prati',
  landuse: 'Uso del suolo',
  'major-streets': 'Vie principali con nome',
  'place-names': 'Luoghi con nome',
  railways: 'Ferrovie, tram e metropolitana',
  water: 'Specchi d’acqua',
  waterways: 'Corsi d’acqua e Navigli',
  'metro-stations': 'Stazioni della metropolitana',
  'streets-extract': 'Estratto di OpenStreetMap del comune',
  'bicocca-extract': 'Estratto di OpenStreetMap della Bicocca',
  'address-points': 'Indirizzi localizzati, da elenchi aperti',
  'street-names': 'Nomi delle vie con un punto',
  schools: 'Scuole di Milano, dal registro della Regione',
  libraries: 'Anagrafe delle biblioteche italiane, Milano',
  'bike-sharing': 'BikeMi, stazioni',
  facts: 'Luoghi di Quindici, ogni riga con la sua fonte',
};

/** The manifest's words for periods that are not only figures, in Italian. */
const italianVintages: Readonly<Record<string, string>> = {
  'about June 2022': 'circa giugno 2022',
  'October 2022': 'ottobre 2022',
  'most likely 2021': 'con ogni probabilità 2021',
  'not stated, before 2026': 'non detta, prima del 2026',
  '2018 to 2026': 'dal 2018 al 2026',
  'census 2011': 'censimento 2011',
  'census 2021': 'censimento 2021',
  'as refreshed': 'come pubblicata all’ultimo aggiornamento',
  'up to November 2026': 'fino a novembre 2026',
};

const italianPublishers: Readonly<Record<string, string>> = {
  'OpenStreetMap contributors': 'Chi contribuisce a OpenStreetMap',
  'OpenStreetMap contributors; Comune di Milano': 'Chi contribuisce a OpenStreetMap; Comune di Milano',
  'Comune di Milano and others': 'Comune di Milano e altri',
};

/** Words with the language that they are in. */
export interface WordsIn {
  readonly words: string;
  readonly language: Locale;
}

/** The title of a source: in the language of the page, or under the Italian name that it bears. */
export function sourceTitle(id: string, title: string, locale: Locale): WordsIn {
  const italian = italianTitles[id];
  if (italian === undefined) return { words: title, language: 'it' };
  return { words: locale === 'it' ? italian : title, language: locale };
}

/** How the pipeline's words begin that say what is of when in a file: "residents 2021, ages census 2011". */
const italianBeginnings: readonly (readonly [english: string, italian: string])[] = [
  ['boundaries ', 'confini '],
  ['residents and ages ', 'residenti ed età '],
  ['residents ', 'residenti '],
  ['buildings ', 'edifici '],
  ['streets ', 'strade '],
  ['ages ', 'età '],
];

function italianPart(part: string): string {
  const found = italianBeginnings.find(([english]) => part.startsWith(english));
  const rest = found ? part.slice(found[0].length) : part;
  return `${found?.[1] ?? ''}${italianVintages[rest] ?? rest}`;
}

/** What the sources describe, as a period; figures are the same in both languages. */
export function sourceVintage(vintage: string, locale: Locale): string {
  if (locale !== 'it') return vintage;
  return italianVintages[vintage] ?? vintage.split(', ').map(italianPart).join(', ');
}

/** Who publishes a source. */
export function sourcePublisher(publisher: string, locale: Locale): string {
  return locale === 'it' ? (italianPublishers[publisher] ?? publisher) : publisher;
}
