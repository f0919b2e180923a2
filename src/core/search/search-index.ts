import { numeralForms, numeralValue, ordinalValue } from './numerals';
import type {
  SearchContent,
  SearchFacility,
  SearchMunicipio,
  SearchNeighbourhood,
  SearchStreet,
} from './search-content';
import type { SearchKind } from './search-result';
import { compareTexts, foldText, foldWords, unifySaint } from './text';
import { genericOf, isCountedWord, kindWords, serviceWords, stopWords } from './words';

/** What a word of a row is: its name, a joining word, "via", the kind of place, or where it lies. */
export const termRoles = { name: 0, stop: 1, generic: 2, kind: 3, context: 4 } as const;

/** How many words of a name are told apart; those after are found but do not count. */
const MAX_SLOTS = 30;
/** Weight of the words before the last in a street's name, which are mostly given names and may be left out. */
const GIVEN_NAME_WEIGHT = 0.35;
/** How much of a number in a name an ordinal says that is not written there: "quarto" is first Quarto Oggiaro. */
const SPELT_ORDINAL_SHARE = 0.3;

/**
 * The content prepared for matching. A row is one name of one thing; a thing with other names has several rows. The
 * words of all rows lie in flat arrays, `rowTermStart[row]` to `rowTermStart[row + 1]`.
 */
export interface SearchIndex {
  readonly content: SearchContent;
  readonly municipi: readonly SearchMunicipio[];
  /** Distinct folded words. */
  readonly vocabulary: readonly string[];
  /** By word: one bit for each letter in it, one for digits, one for all else. */
  readonly vocabularyMask: Uint32Array;
  /** By row: position in `targetKind`. */
  readonly rowTarget: Uint32Array;
  /** By row: word of its kind of street, or the length of the vocabulary. */
  readonly rowGeneric: Uint32Array;
  /** By row: sum of the weights of its slots. */
  readonly rowNameWeight: Float64Array;
  /** By row: the name as written. */
  readonly rowName: readonly string[];
  /** By row: 1 where it is the name that is shown, 0 for another name. */
  readonly rowIsMain: Uint8Array;
  readonly rowTermStart: Uint32Array;
  readonly termWord: Uint32Array;
  /** A value of {@link termRoles}. */
  readonly termRole: Uint8Array;
  /** Bits of the places in the name that it stands for; several for two words joined, 0 outside names. */
  readonly termSlots: Uint32Array;
  /** What it weighs in the name. */
  readonly termWeight: Float64Array;
  /** By thing: all neighbourhoods, then stations, streets, facilities, municipi, in their order. */
  readonly targetKind: readonly SearchKind[];
  /** By thing: its rank by label, for ties. */
  readonly targetRank: Uint32Array;
}

/** One bit for each of a–z in a word, bit 26 for a digit, bit 27 for anything else. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code >= 97 && code <= 122) mask |= 1 << (code - 97);
    else mask |= code >= 48 && code <= 57 ? 1 << 26 : 1 << 27;
  }
  return mask;
}

class RowBuilder {
  readonly vocabulary: string[] = [];
  readonly rowTarget: number[] = [];
  readonly rowGeneric: string[] = [];
  readonly rowNameWeight: number[] = [];
  readonly rowName: string[] = [];
  readonly rowIsMain: number[] = [];
  readonly rowTermStart: number[] = [0];
  readonly termWord: number[] = [];
  readonly termRole: number[] = [];
  readonly termSlots: number[] = [];
  readonly termWeight: number[] = [];
  readonly #wordIds = new Map<string, number>();

  wordId(word: string): number {
    const known = this.#wordIds.get(word);
    if (known !== undefined) return known;
    const id = this.vocabulary.length;
    this.#wordIds.set(word, id);
    this.vocabulary.push(word);
    return id;
  }

  addTerm(word: string, role: number, slots = 0, weight = 0): void {
    this.termWord.push(this.wordId(word));
    this.termRole.push(role);
    this.termSlots.push(slots);
    this.termWeight.push(weight);
  }

  /** @param earlyWeight weight of the words before the last */
  addRow(
    target: number,
    name: string,
    options: {
      readonly isMain: boolean;
      readonly earlyWeight: number;
      readonly hasGeneric: boolean;
      readonly kind: readonly string[];
      readonly context: readonly string[];
    },
  ): void {
    const kind = new Set(options.kind);
    const written = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
    const words = written.map((word) => foldText(word));
    const first = options.hasGeneric && words.length > 1 && genericOf(words[0]) === words[0] ? 1 : 0;
    if (first === 1) this.addTerm(words[0], termRoles.generic);
    const isName = (i: number) => !stopWords.has(words[i]) && !kind.has(words[i]);
    let lastName = words.length - 1;
    while (lastName > first && !isName(lastName)) lastName--;
    let slot = 0;
    let total = 0;
    const slotOf: number[] = [];
    for (let i = first; i < words.length; i++) {
      if (!isName(i) && i !== lastName) {
        slotOf[i] = 0;
        this.addTerm(words[i], kind.has(words[i]) ? termRoles.kind : termRoles.stop);
        continue;
      }
      const bits = slot < MAX_SLOTS ? 1 << slot++ : 0;
      slotOf[i] = bits;
      const weight = i === lastName ? 1 : options.earlyWeight;
      total += weight;
      for (const form of formsOf(words, written, i)) {
        const isSpelt = form !== words[i] && ordinalValue(form) !== null;
        this.addTerm(form, termRoles.name, bits, isSpelt ? SPELT_ORDINAL_SHARE * weight : weight);
      }
    }
    for (let i = first; i + 1 < words.length; i++) {
      const bits = slotOf[i] | slotOf[i + 1];
      if (bits === 0 || kind.has(words[i]) || kind.has(words[i + 1])) continue;
      const weight = (slotOf[i] === 0 || slotOf[i + 1] === 0 ? 0 : options.earlyWeight) + 1;
      this.addTerm(words[i] + words[i + 1], termRoles.name, bits, weight);
    }
    for (const word of kind) this.addTerm(word, termRoles.kind);
    for (const word of new Set(options.context)) this.addTerm(word, termRoles.context);
    this.rowTarget.push(target);
    this.rowGeneric.push(first === 1 ? words[0] : '');
    this.rowNameWeight.push(Math.max(total, 1e-9));
    this.rowName.push(name);
    this.rowIsMain.push(options.isMain ? 1 : 0);
    this.rowTermStart.push(this.termWord.length);
  }
}

function formsOf(words: readonly string[], written: readonly string[], i: number): string[] {
  const word = unifySaint(words[i]);
  const isRoman = /^[IVX]+$/.test(written[i]);
  const counts = i + 1 < words.length && isCountedWord(words[i + 1]);
  const isWordOrDigits = /^\d+$/.test(word) || (word.length > 2 && !isRoman);
  const value = isRoman || isWordOrDigits || counts ? (numeralValue(word) ?? ordinalValue(word)) : null;
  if (value === null) return [word];
  return [...new Set([word, ...numeralForms(value).filter((form) => isRoman || form.length > 1 || counts)])];
}

/** Prepares what a file holds, and the municipi, which it does not, for {@link SearchIndex matching}. */
export function prepareSearch(
  content: SearchContent,
  municipi: readonly SearchMunicipio[] = [],
): SearchIndex {
  const rows = new RowBuilder();
  const targetKind: SearchKind[] = [];
  const labels: string[] = [];
  const names = new Map(content.neighbourhoods.map((entry) => [entry.nil, namesOf(entry)]));
  const contextOf = (nil: number): string[] => (names.get(nil) ?? []).map(unifySaint);
  for (const entry of content.neighbourhoods) {
    const options = { earlyWeight: 1, hasGeneric: false, kind: kindWords.neighbourhood, context: [] };
    rows.addRow(targetKind.length, entry.name, { ...options, isMain: true });
    for (const alias of entry.aliases) rows.addRow(targetKind.length, alias, { ...options, isMain: false });
    targetKind.push('neighbourhood');
    labels.push(entry.name);
  }
  for (const station of content.stations) {
    const kind = [...kindWords[station.kind], ...station.lines.map((line) => foldText(line))];
    const context = contextOf(station.nil);
    const options = { isMain: true, earlyWeight: 1, hasGeneric: false, kind, context };
    rows.addRow(targetKind.length, station.name, options);
    targetKind.push(station.kind);
    labels.push(station.label);
  }
  for (const street of content.streets) {
    const options = { isMain: true, earlyWeight: GIVEN_NAME_WEIGHT, hasGeneric: true, kind: [] };
    rows.addRow(targetKind.length, street.name, { ...options, context: contextOf(street.nil) });
    targetKind.push('street');
    labels.push(street.name);
  }
  for (const facility of content.facilities) {
    const context = [...addressWords(facility), ...contextOf(facility.nil)];
    const kind = serviceWords(facility.service);
    const options = { isMain: true, earlyWeight: 1, hasGeneric: false, kind, context };
    rows.addRow(targetKind.length, facility.name, options);
    targetKind.push('facility');
    labels.push(facility.name);
  }
  for (const { municipio } of municipi) {
    const label = municipioLabel(municipio);
    const options = { isMain: true, earlyWeight: 1, hasGeneric: false, kind: kindWords.municipio };
    rows.addRow(targetKind.length, label, { ...options, context: [] });
    targetKind.push('municipio');
    labels.push(label);
  }
  return {
    content,
    municipi,
    vocabulary: rows.vocabulary,
    vocabularyMask: Uint32Array.from(rows.vocabulary, letterMask),
    rowTarget: Uint32Array.from(rows.rowTarget),
    rowGeneric: Uint32Array.from(rows.rowGeneric, (word) =>
      word === '' ? rows.vocabulary.length : rows.wordId(word),
    ),
    rowNameWeight: Float64Array.from(rows.rowNameWeight),
    rowName: rows.rowName,
    rowIsMain: Uint8Array.from(rows.rowIsMain),
    rowTermStart: Uint32Array.from(rows.rowTermStart),
    termWord: Uint32Array.from(rows.termWord),
    termRole: Uint8Array.from(rows.termRole),
    termSlots: Uint32Array.from(rows.termSlots),
    termWeight: Float64Array.from(rows.termWeight),
    targetKind,
    targetRank: rankOf(labels),
  };
}

/** "Municipio 8", in every language. */
export function municipioLabel(municipio: number): string {
  return `Municipio ${municipio}`;
}

function rankOf(labels: readonly string[]): Uint32Array {
  const order = labels.map((_, i) => i).sort((a, b) => compareTexts(labels[a], labels[b]) || a - b);
  const rank = new Uint32Array(labels.length);
  for (let i = 0; i < order.length; i++) rank[order[i]] = i;
  return rank;
}

function namesOf(entry: SearchNeighbourhood): string[] {
  return [entry.name, ...entry.aliases].flatMap(foldWords).filter((word) => !stopWords.has(word));
}

function addressWords(facility: SearchFacility): string[] {
  return foldWords(facility.address)
    .filter((word) => !stopWords.has(word) && genericOf(word) === null && !/^\d/.test(word))
    .map(unifySaint);
}

/** The street of a thing by its position in `targetKind`, or null if it is none. */
export function streetOfTarget(index: SearchIndex, target: number): SearchStreet | null {
  const { neighbourhoods, stations, streets } = index.content;
  return streets[target - neighbourhoods.length - stations.length] ?? null;
}
