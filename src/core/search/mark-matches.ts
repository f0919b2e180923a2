import { foldText, foldWords } from './text';
import { genericOf } from './words';

/** A piece of a label, and whether it is what was typed. */
export interface MarkedPiece {
  /** Where in the label it begins. */
  readonly start: number;
  readonly text: string;
  readonly isTyped: boolean;
}

/** Letters of the original that fold to at least `length` letters. */
function lettersFor(word: string, length: number): number {
  let folded = 0;
  let at = 0;
  for (const letter of word) {
    if (folded >= length) break;
    folded += foldText(letter).length;
    at += letter.length;
  }
  return at;
}

/**
 * Cuts a label where its words begin as words of the query do, without regard to capitals and accents, abbreviations
 * of "via" and the like written out. The pieces joined give the label. What was mistyped is not marked.
 */
export function markMatches(label: string, typed: string): MarkedPiece[] {
  const words = foldWords(typed.replaceAll('.', '')).flatMap((word) => [word, genericOf(word) ?? word]);
  const pieces: MarkedPiece[] = [];
  const add = (start: number, end: number, isTyped: boolean): void => {
    const last = pieces[pieces.length - 1];
    if (start === end) return;
    if (last?.isTyped !== isTyped) pieces.push({ start, text: label.slice(start, end), isTyped });
    else pieces[pieces.length - 1] = { ...last, text: label.slice(last.start, end) };
  };
  let done = 0;
  for (const { 0: word, index } of label.matchAll(/[\p{L}\p{N}]+/gu)) {
    const folded = foldText(word);
    const longest = words
      .filter((asked) => folded.startsWith(asked))
      .reduce((most, asked) => Math.max(most, asked.length), 0);
    const end = index + lettersFor(word, longest);
    add(done, index, false);
    add(index, end, true);
    done = end;
  }
  add(done, label.length, false);
  return pieces;
}
