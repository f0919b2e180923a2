const COMBINING_MARKS = /\p{M}+/gu;
const APOSTROPHES = /['’‘`´ʼ]/gu;
const ORDINAL_MARKS = /(?<=\d)[º°ª]/gu;

/** Lower case, without accents; apostrophes become spaces, so that "D'Annunzio" gives "d annunzio". */
export function foldText(text: string): string {
  return text
    .replace(ORDINAL_MARKS, '')
    .normalize('NFKD')
    .replace(COMBINING_MARKS, '')
    .toLowerCase()
    .replace(APOSTROPHES, ' ');
}

/** The words of a name as the search compares them: folded, letters and digits only. */
export function foldWords(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** One letter for the four ways of writing a saint, the word itself for all others. */
export function unifySaint(word: string): string {
  return word === 'sant' || word === 'santo' || word === 'santa' ? 'san' : word;
}

/** A name as part of a key: folded words joined by hyphens. */
export function slugOf(text: string): string {
  return foldWords(text).join('-');
}

/** Orders texts by their folded form, then by code units: the same on every machine, unlike a locale's order. */
export function compareTexts(a: string, b: string): number {
  const foldedA = foldText(a);
  const foldedB = foldText(b);
  if (foldedA !== foldedB) return foldedA < foldedB ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}
