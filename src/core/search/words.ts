/** What a street can be called in Milan, as its name begins, and how people shorten it (folded, without dots). */
const genericForms: Readonly<Record<string, readonly string[]>> = {
  via: ['v', 'street'],
  viale: ['vle', 'vl', 'vial', 'avenue'],
  piazza: ['pza', 'pzza', 'pz', 'pzz', 'piaz', 'square'],
  piazzale: ['ple', 'pzle', 'pzale', 'pzzle', 'pl', 'piazzle', 'ple'],
  piazzetta: ['ptta', 'pzta', 'pzetta', 'pzzetta'],
  corso: ['cso', 'cors'],
  largo: ['lgo', 'lrg', 'larg'],
  vicolo: ['vlo', 'vic', 'vico'],
  alzaia: ['al', 'alz'],
  bastioni: ['bni', 'bast', 'bastione'],
  cavalcavia: ['cav', 'cavalc', 'cvv'],
  galleria: ['gall', 'gal'],
  strada: ['str', 'strd'],
  sottopasso: ['sott', 'sottop'],
  cascina: ['cna', 'casc'],
  ripa: [],
  foro: [],
};

const genericByForm = new Map<string, string>();
for (const [word, forms] of Object.entries(genericForms)) {
  genericByForm.set(word, word);
  for (const form of forms) genericByForm.set(form, word);
}

/** The full first word of a street name of a folded word or abbreviation; null if it is none. */
export function genericOf(word: string): string | null {
  return genericByForm.get(word) ?? null;
}

const families = [
  ['via', 'viale', 'vicolo', 'strada', 'corso', 'alzaia', 'ripa', 'bastioni', 'foro'],
  ['piazza', 'piazzale', 'piazzetta', 'largo', 'foro'],
] as const;

/** Whether two first words are easily taken for each other ("piazza", "piazzale"). */
export function areRelatedGenerics(a: string, b: string): boolean {
  return families.some((family) => family.some((word) => word === a) && family.some((word) => word === b));
}

/** Words that are left out or said differently without changing what is meant. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a ad ai al all alla alle allo d da dai dal dall dalla dalle de degli dei del dell della delle dello di e ed i il ' +
    'in l la le lo nel nella per presso privata su sul sulla vicino zona at by close near next of on the to around'
  ).split(' '),
);

const wordAbbreviations = new Map<string, string>(
  Object.entries({
    pta: 'porta',
    flli: 'fratelli',
    mte: 'monte',
    pte: 'ponte',
    card: 'cardinale',
    gen: 'generale',
    mons: 'monsignor',
    qre: 'quartiere',
    staz: 'stazione',
    stz: 'stazione',
    osp: 'ospedale',
    cim: 'cimitero',
    ss: 'san',
    sto: 'san',
    sta: 'san',
    st: 'san',
    princ: 'principessa',
  }),
);

/** The full word of an abbreviation inside a name ("p.ta", "f.lli"); the word itself for all others. */
export function expandWord(word: string): string {
  return wordAbbreviations.get(word) ?? word;
}

/** What people call a kind of place, beside its name; folded, Italian and English. */
export const kindWords: Readonly<
  Record<'metro' | 'station' | 'neighbourhood' | 'municipio', readonly string[]>
> = {
  metro: [
    'metro',
    'metropolitana',
    'mm',
    'fermata',
    'stazione',
    'subway',
    'underground',
    'stop',
    'station',
    'stop',
  ],
  station: ['stazione', 'station', 'treno', 'ferrovia', 'fs', 'ferroviaria', 'train', 'railway', 'passante'],
  municipio: ['municipio', 'municipality', 'borough', 'zona', 'zone', 'consiglio'],
  neighbourhood: ['quartiere', 'nil', 'neighbourhood', 'neighborhood', 'district', 'rione'],
};

const serviceWordLists: Readonly<Record<string, string>> = {
  coworkings: 'coworking cowork cowo ufficio uffici condiviso condivisi office desk spazio workspace shared',
  'covered-markets':
    'mercato mercati mercatino comunale coperto market markets covered food hall municipal fiori flowers',
  'training-centres': 'formazione centro scuola corsi corso training centre center school courses civica',
  fablabs: 'fablab fab lab makerspace maker laboratorio officina workshop',
  'job-desks': 'lavoro sportello impiego collocamento job desk jobs employment work orientamento',
  incubators: 'incubatore acceleratore incubator accelerator startup hub',
  'manufacturing-spaces': 'manifattura produzione laboratorio manufacturing making officina',
  'social-innovation': 'innovazione sociale progetto social innovation project scuola quartieri crowdfunding',
  agrifood: 'agricoltura cascina agrifood farm food agroalimentare orto',
  'sharing-cities':
    'sharing cities bikemi bici bike bikes stazione station ricarica charging mobilita mobility area auto elettriche car',
  'design-districts': 'distretto design district fuorisalone',
};

const serviceWordSets = new Map(
  Object.entries(serviceWordLists).map(([service, words]) => [service, words.split(' ')]),
);

/** What people call a place of a service, folded, Italian and English; none for a service that is not known. */
export function serviceWords(service: string): readonly string[] {
  return serviceWordSets.get(service) ?? [];
}

/** Months and other words after which a number belongs to a name: "XX Settembre", "Cinque Giornate". */
const countedWords =
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre giornate alpini'.split(
    ' ',
  );

/** Whether a folded word, perhaps not yet typed out, makes the number before it a part of a name. */
export function isCountedWord(word: string): boolean {
  return word.length >= 2 && countedWords.some((counted) => counted.startsWith(word));
}
