import { numeralValue, romanNumeral } from '../../src/core/search/numerals';
import { foldWords } from '../../src/core/search/text';
import { expandWord, genericOf } from '../../src/core/search/words';

const joiners = new Set([
  'di',
  'del',
  'della',
  'dello',
  'dei',
  'degli',
  'delle',
  'da',
  'dal',
  'dalla',
  'e',
  'ed',
  'al',
  'alla',
  'alle',
  'ai',
  'in',
  'su',
  'a',
  'de',
  'la',
  'le',
  'lo',
  'il',
  'i',
  'per',
  'd',
  'dell',
  'all',
  'nell',
  'l',
]);
const elided = new Set(['d', 'dell', 'all', 'nell', 'l', 'sant', 'dall', 'sull']);
const roman = /^(?=[ivxl]+$)(x{0,3})(ix|iv|v?i{0,3})$/;
/** Words inside names that sources shorten with spaces in place of dots. */
const shortened: Readonly<Record<string, string>> = {
  'p ta': 'porta',
  'p za': 'piazza',
  'p le': 'piazzale',
  'v le': 'viale',
  'c so': 'corso',
  'l go': 'largo',
  'f lli': 'fratelli',
};

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The words of a source's street name: lower case, abbreviations written out. */
function wordsOf(source: string): string[] {
  let text = ` ${foldWords(source).join(' ')} `;
  for (const [short, long] of Object.entries(shortened)) text = text.replaceAll(` ${short} `, ` ${long} `);
  return text.trim().split(' ').filter(Boolean);
}

/** Words that say where at the street a stop, a box or a car park is: no part of the name, nor is what follows. */
const whereWords = new Set([
  'altezza',
  'ang',
  'angolo',
  'area',
  'civici',
  'civico',
  'fronte',
  'intersezione',
  'isola',
  'lato',
  'm1',
  'm2',
  'm3',
  'm5',
  'marciapiede',
  'opposto',
  'parterre',
  'retro',
  'snc',
  'sotto',
  'stazione',
  'staz',
  'stz',
  'tra',
  'uffici',
  'uscita',
]);

function cutWhere(words: readonly string[]): string[] {
  const at = words.findIndex(
    (word, i) => i > 0 && whereWords.has(word) && (word === 'fronte' || !joiners.has(words[i - 1])),
  );
  return words.slice(0, at < 0 ? undefined : at);
}

/** Words that begin another street's name; after a joiner they are part of this one ("Via della Piazza"). */
const secondStreets = new Set(['via', 'viale', 'piazza', 'piazzale', 'corso', 'largo']);

function cutSecondStreet(words: readonly string[]): string[] {
  const at = words.findIndex((word, i) => i > 0 && secondStreets.has(word) && !joiners.has(words[i - 1]));
  return words.slice(0, at < 0 ? undefined : at);
}

/** "24", "ventiquattro" and "XXIV" are one name; signs write Roman numerals, but the Cinque Giornate in letters. */
function writeNumeral(word: string, i: number, words: readonly string[]): string {
  const value =
    i < words.length - 1 && (word.length > 1 || /\d/.test(word) || words[i + 1] === 'giornate')
      ? numeralValue(word)
      : null;
  if (value === 5 && words[i + 1] === 'giornate') return 'cinque';
  return value !== null && value > 1 && value < 40 ? romanNumeral(value).toLowerCase() : word;
}

/** A house number, a joiner or the initials of an operator behind a name. */
function isLeftOver(word: string): boolean {
  return /\d/.test(word) || joiners.has(word) || (word.length <= 2 && !roman.test(word));
}

/** A street name in two parts: the kind of street in full, and the words of its name. */
export interface StreetName {
  readonly generic: string;
  readonly words: readonly string[];
}

/** A number that a source wrote without a space behind the name. */
function cutDigits(word: string): string {
  return word.replace(/^(\p{L}{3,})\d+$/u, '$1');
}

/** Words before a given name that make it the name of a saint or of somebody with a title, as it stands. */
const titles = new Set(
  'beata beato cardinale conte don duca fra frate generale madre maestro monsignor padre papa principe re regina s san sant santa santi santo suor'.split(
    ' ',
  ),
);

/**
 * The name as signs write it, the given name first, where a list writes it last ("Via Durando Giovanni").
 * @param givenNames first words of people's names, as the streets of the map have them
 */
export function putGivenNameFirst(
  { generic, words }: StreetName,
  givenNames: ReadonlySet<string>,
): StreetName {
  let from = words.length;
  while (from > 0 && givenNames.has(words[from - 1])) from--;
  const family = words.slice(0, from);
  const isReversed =
    from < words.length &&
    family.some((word) => !joiners.has(word)) &&
    !titles.has(family[family.length - 1]) &&
    !joiners.has(family[family.length - 1]) &&
    !givenNames.has(family[0]);
  return isReversed ? { generic, words: [...words.slice(from), ...family] } : { generic, words };
}

/** Null for a name without a kind of street, or with nothing but one, or ending in a number that is no part of it. */
export function parseStreetName(source: string): StreetName | null {
  const [first, ...rest] = wordsOf(source);
  const generic = first === undefined ? null : genericOf(first);
  if (generic === null || rest.length === 0) return null;
  if (rest.includes('nvpr')) return null;
  const words = cutSecondStreet(cutWhere(rest)).map(cutDigits).map(expandWord).map(writeNumeral);
  while (words.length > 1 && isLeftOver(words[words.length - 1])) words.pop();
  if (words.every((word) => joiners.has(word))) return null;
  return { generic, words };
}

/** As it is written on the sign: "Via Val Trompia", "Viale Gabriele D'Annunzio", "Corso di Porta Nuova". */
export function writeStreetName({ generic, words }: StreetName): string {
  const written = words.map((word, i) => {
    if (roman.test(word) && word.length > 1) return word.toUpperCase();
    if (joiners.has(word) && i < words.length - 1)
      return i > 0 && elided.has(word) && words[i - 1] !== 'da' ? word : word;
    return capitalise(word);
  });
  let text = capitalise(generic);
  written.forEach((word, i) => {
    const before = i > 0 ? words[i - 1] : '';
    if (elided.has(before)) {
      const joined = before === 'd' ? text.replace(/ d$/, " D'") : `${text}'`;
      text = `${before === 'sant' ? text.replace(/ sant$/i, " Sant'") : joined}${capitalise(word)}`;
    } else text += ` ${word}`;
  });
  return text;
}

/** What is the same for every variant of a name: kind and words, order and joiners left out. */
export function keyOfStreet({ generic, words }: StreetName): string {
  return `${generic} ${words
    .filter((word) => !joiners.has(word))
    .sort()
    .join(' ')}`;
}

/** Whether one name is the other with words left out: "Corso Colombo", "Corso Cristoforo Colombo". */
export function isShortFormOf(short: StreetName, long: StreetName): boolean {
  if (short.generic !== long.generic || short.words.length > long.words.length) return false;
  if (keyOfStreet(short) === keyOfStreet(long)) return false;
  const surname = short.words.at(-1) ?? '';
  return (
    long.words.includes(surname) &&
    short.words.every((word) => long.words.includes(word) || isInitial(word, long.words))
  );
}

function isInitial(word: string, words: readonly string[]): boolean {
  return word.length === 1 && words.some((other) => other.startsWith(word));
}
