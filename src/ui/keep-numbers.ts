/** Keeps each number of a sentence on one line with what it counts: "1 coworking" is never broken after the 1. */
export function keepNumbers(sentence: string): string {
  return sentence.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');
}
