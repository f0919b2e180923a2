import { boundedDistance, type WordDistance } from './edit-distance';
import type { QueryToken } from './query';
import { letterMask, type SearchIndex } from './search-index';

const INITIAL = 0.7;
const PREFIX_OPEN = 0.95;
const PREFIX_CLOSED = 0.85;
const PREFIX_LENGTH_SHARE = 0.15;
const EDIT_WHOLE = [1, 0.82, 0.66] as const;
const EDIT_BEGINNING = [0, 0.7, 0.55] as const;
const OTHER_FIRST_LETTER = 0.06;
const SHORT_WORD_PENALTY = 0.1;

/** Edits that are forgiven: none below three letters, one below eight, else two. */
export function forgivenEdits(word: string): number {
  if (word.length < 3 || /\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

const distance: WordDistance = { whole: 0, beginning: 0 };

/**
 * How well each word of the vocabulary answers a word of the query, 0 to 1: the word itself, its beginning, an
 * initial, a word mistyped, the beginning of one mistyped.
 * @param into as long as the vocabulary; overwritten
 */
export function rateVocabulary(index: SearchIndex, token: QueryToken, into: Float32Array): void {
  const { vocabulary, vocabularyMask } = index;
  const text = token.text;
  const limit = forgivenEdits(text);
  const mask = letterMask(text);
  for (let id = 0; id < vocabulary.length; id++) {
    const missing = mask & ~vocabularyMask[id];
    into[id] = bitCount(missing) > limit ? 0 : rateWord(text, vocabulary[id], limit, token.open);
  }
}

function rateWord(text: string, word: string, limit: number, open: boolean): number {
  if (word.startsWith(text)) {
    if (word.length === text.length) return 1;
    if (text.length === 1) return INITIAL;
    return (open ? PREFIX_OPEN : PREFIX_CLOSED) - PREFIX_LENGTH_SHARE * (1 - text.length / word.length);
  }
  if (limit === 0 || word.length < text.length - limit) return 0;
  boundedDistance(text, word, limit, distance);
  if (distance.beginning > limit && distance.whole > limit) return 0;
  const whole = distance.whole <= limit ? EDIT_WHOLE[distance.whole] : 0;
  const canBegin = text.length >= 4 && distance.beginning <= limit;
  const beginning = canBegin ? EDIT_BEGINNING[distance.beginning] - (open ? 0 : 0.05) : 0;
  const best = Math.max(whole, beginning);
  if (best === 0) return 0;
  const firstPenalty = text.charCodeAt(0) === word.charCodeAt(0) ? 0 : OTHER_FIRST_LETTER;
  return best - firstPenalty - (text.length < 4 ? SHORT_WORD_PENALTY : 0);
}

function bitCount(mask: number): number {
  let rest = mask;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count++;
  }
  return count;
}
