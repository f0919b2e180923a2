import { expect, it as test } from 'vitest';
import { dimensionsIt } from '../../src/i18n/dimensions';
import { neighbourhoodIt } from '../../src/i18n/neighbourhood';
import { statesIt } from '../../src/i18n/states';
import { it } from '../helpers/catalogues';

/** A text without what is filled in: each value, and each choice between values, reads as one short word. */
function withoutValues(text: string): string {
  let plain = text;
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = plain.replace(/\{[^{}]*\}/g, 'dieci');
  }
  return plain;
}

/**
 * How easy an Italian text is to read, 0 to 100: the Gulpease index (Lucisano and Piemontese 1988). From 60 it is easy
 * for whoever has finished the lower secondary school.
 */
function gulpease(texts: readonly string[]): number {
  const words = texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const sentences = texts.reduce((sum, text) => sum + (text.match(/[.!?…;:]+(?=\s|$)/g)?.length ?? 1), 0);
  return 89 + (300 * sentences - 10 * letters) / words.length;
}

/** Labels of a few words are no sentences. */
const sentences = Object.entries({ ...it, ...neighbourhoodIt, ...statesIt, ...dimensionsIt })
  .map(([key, text]) => ({ key, text: withoutValues(text) }))
  .filter(({ text }) => text.split(/\s+/).length >= 8);

test('the texts together are easy to read', () => {
  expect(sentences.length).toBeGreaterThan(80);
  expect(gulpease(sentences.map(({ text }) => text))).toBeGreaterThanOrEqual(60);
});

test.each(sentences.map(({ key, text }) => [key, text]))('%s can be read', (_, text) => {
  expect(gulpease([text]), text).toBeGreaterThanOrEqual(50);
});
