const SMALL_WORDS = new Set(
  'di del della dello dei degli delle da dal dalla e ed al alla alle ai in a d dell all'.split(' '),
);

/** "Via SAN PIETRO ALL'ORTO 3" is "Via San Pietro all'Orto 3"; words that hold small letters stay as they are. */
export function titleCase(text: string): string {
  return text.replace(/\p{L}+/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    if (word !== word.toUpperCase()) return word;
    if (/^[IVXL]{2,}$/.test(word) && lower !== 'vi') return word;
    if (at > 0 && SMALL_WORDS.has(lower) && !/\d\s?$/.test(text.slice(0, at))) return lower;
    return word.length === 1 && /\d\s?\/?$/.test(text.slice(0, at))
      ? word
      : lower.charAt(0).toUpperCase() + lower.slice(1);
  });
}

/** "MI-P.TA ROMANA" is "Porta Romana". */
export function writeStationName(source: string): string {
  return source
    .replace(/^MI[-\s.]+|^MILANO\s+/i, '')
    .replace(/P\.TA/i, 'Porta')
    .toLowerCase()
    .replace(/(^|[\s'.-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Trades that make or mend things, by words of what a shop declares. */
const WORKSHOP =
  /arrotino|artigian|bronzist|calzolai|carrozzer|ciclo|cicli|cornici|creazione|fabbricazione|gommist|incision|laborator|lavorazione|legatori|modister|orologeria|orologi\b|pneumatici|produzione (?!di pane)|restauro|ricambi|riparazion|sartori|tappezz|tintori|tipograf|tipolitograf|lavanderia|su misura|timbri/i;

/** Whether a shop makes or mends things, by the trade that it declares. */
export function isWorkshop(trade: string): boolean {
  return WORKSHOP.test(trade);
}

/** An id made of words, for a source that has none. */
export function idOfWords(...words: readonly string[]): string {
  return words
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
