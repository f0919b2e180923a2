import { type HouseNumber, parseHouseNumber } from './house-number';
import { foldText, unifySaint } from './text';
import { expandWord, genericOf, isCountedWord, stopWords } from './words';

/** One word of a query. */
export interface QueryToken {
  /** Folded; abbreviations written out. */
  readonly text: string;
  /** `generic`: what a street is called ("viale"). `stop`: may be missing in the name. */
  readonly role: 'content' | 'generic' | 'stop';
  /** How much it counts, 0 to 1. */
  readonly weight: number;
  /** The last word, which may not be typed out yet. */
  readonly open: boolean;
}

/** A query taken apart. */
export interface SearchQuery {
  readonly tokens: readonly QueryToken[];
  /** The house number asked for, or null. */
  readonly number: HouseNumber | null;
  /** The number as a word, for names that end in one ("QT 8"); null without a number. */
  readonly numberToken: QueryToken | null;
}

/** Longer queries are cut here: nobody types them, and pasted text must not take long. */
export const MAX_QUERY_LENGTH = 200;
const MAX_TOKENS = 10;
const POSTCODE = /^20[01]\d\d$/;
const CITY_WORDS: ReadonlySet<string> = new Set(['milano', 'milan', 'italia', 'italy', 'mi']);
const NUMBER_WORDS: ReadonlySet<string> = new Set(['n', 'nr', 'num', 'numero', 'civico', 'civ', 'no']);
const INSIDE_WORDS: ReadonlySet<string> = new Set(['int', 'interno', 'scala', 'piano']);

/** Takes a query as typed apart: words, the kind of street, the house number; postcode and city are left out. */
export function parseQuery(text: string): SearchQuery {
  const words = splitWords(text);
  dropInside(words);
  const hadPostcode = dropPostcode(words);
  const taken = takeNumber(words);
  dropCity(words, hadPostcode || taken !== null);
  const tokens = toTokens(words.slice(0, MAX_TOKENS), taken === null && !hadPostcode);
  return {
    tokens,
    number: taken?.number ?? null,
    numberToken: taken === null ? null : { text: taken.word, role: 'content', weight: 0.5, open: false },
  };
}

function splitWords(text: string): string[] {
  const joined = foldText(withoutRemarks(text.slice(0, MAX_QUERY_LENGTH)))
    .replace(/\bn[°.]\s*(?=\d)/g, ' ')
    .replace(/(\d)\s*\/\s*(?=[a-z\d])/g, '$1/');
  const words: string[] = [];
  for (const chunk of joined.split(/[\s,;:()"“”«»!?]+/)) {
    const dotless = chunk.replaceAll('.', '');
    if (dotless !== chunk && dotless.length > 1 && isAbbreviation(dotless)) words.push(dotless);
    else if (parseHouseNumber(chunk) !== null) words.push(chunk);
    else words.push(...chunk.split(/[^\p{L}\p{N}]+/u));
  }
  return words.filter((word) => word !== '');
}

/** Leaves out what stands in brackets with three words or more: "Via Durando 10 (campus Durando, edificio B8)". */
function withoutRemarks(text: string): string {
  const rest = text.replace(/\([^)]*?[\s,]+[^)]*?[\s,]+[^)]*(\)|$)/g, ' ');
  return rest.trim() === '' ? text : rest;
}

function isAbbreviation(word: string): boolean {
  return genericOf(word) !== null || expandWord(word) !== word;
}

function dropInside(words: string[]): void {
  const at = words.findIndex((word, i) => i > 1 && i < words.length - 1 && INSIDE_WORDS.has(word));
  if (at >= 0) words.splice(at, 2);
}

function dropPostcode(words: string[]): boolean {
  const at = words.findIndex((word) => POSTCODE.test(word));
  if (at < 0 || words.length === 1) return false;
  words.splice(at, 1);
  return true;
}

function takeNumber(words: string[]): { number: HouseNumber; word: string } | null {
  for (let at = words.length - 1; at >= 0; at--) {
    const number = parseHouseNumber(words[at]);
    if (number === null) continue;
    if (at + 1 < words.length && isCountedWord(words[at + 1])) continue;
    const others = words.filter((word, i) => i !== at && !NUMBER_WORDS.has(word));
    if (!others.some((word) => word.length > 1 && genericOf(word) === null && !stopWords.has(word))) continue;
    const word = words[at];
    const suffix = at + 1 < words.length ? suffixOf(words, at + 1) : '';
    words.splice(at, suffix === '' || number.suffix !== '' ? 1 : 2);
    if (at > 0 && NUMBER_WORDS.has(words[at - 1])) words.splice(at - 1, 1);
    return { number: number.suffix === '' ? { base: number.base, suffix } : number, word };
  }
  return null;
}

function suffixOf(words: readonly string[], at: number): string {
  const word = words[at];
  const followedByCity = words.slice(at + 1).every((next) => CITY_WORDS.has(next));
  if (!followedByCity || genericOf(word) === 'via') return '';
  return /^([a-z]|bis|ter)$/.test(word) ? word.toUpperCase() : '';
}

function dropCity(words: string[], afterNumber: boolean): void {
  const isContent = (word: string) =>
    !CITY_WORDS.has(word) && genericOf(word) === null && !stopWords.has(word);
  if (!words.some(isContent)) return;
  for (let at = words.length - 1; at > 0; at--) {
    if (words[at] === 'mi' && !afterNumber) continue;
    if (CITY_WORDS.has(words[at])) words.splice(at, 1);
  }
  if (words.length > 1 && (words[0] === 'milano' || words[0] === 'milan')) words.shift();
}

/** Position of the word that says what kind of street is meant, or -1. */
function findGeneric(words: readonly string[]): number {
  if (words.length === 1) return -1;
  const full = words.findIndex((word) => word.length > 2 && genericOf(word) === word);
  if (genericOf(words[0]) !== null && (full < 0 || genericOf(words[0]) !== 'cascina')) return 0;
  if (full >= 0) return full;
  const last = words.length - 1;
  return words[last].length > 2 && genericOf(words[last]) !== null ? last : -1;
}

function toTokens(words: readonly string[], lastIsOpen: boolean): QueryToken[] {
  const generic = findGeneric(words);
  const named = words.some((word, i) => i !== generic && !stopWords.has(word));
  return words.map((word, i) => {
    const open = lastIsOpen && i === words.length - 1;
    if (i === generic) return { text: genericOf(word) ?? word, role: 'generic', weight: 0.3, open: false };
    if (stopWords.has(word) && named && !open) return { text: word, role: 'stop', weight: 0.06, open };
    const text = unifySaint(expandWord(word));
    const isShort = text.length === 1 || stopWords.has(word);
    return { text, role: 'content', weight: isShort ? 0.4 : 1, open };
  });
}
