import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markMatches } from '../../../src/core/search/mark-matches';

/** The label with what was typed in brackets. */
function marked(label: string, typed: string): string {
  return markMatches(label, typed)
    .map(({ text, isTyped }) => (isTyped ? `[${text}]` : text))
    .join('');
}

describe('markMatches', () => {
  it.each([
    ['Viale Murillo 17', 'vle murillo 17', '[Viale] [Murillo] [17]'],
    ['Piazza Tirana', 'p.za tir', '[Piazza] [Tir]ana'],
    ['Città Studi', 'citta stu', '[Città] [Stu]di'],
    ["Viale Gabriele D'Annunzio", 'annunzio', "Viale Gabriele D'[Annunzio]"],
    ['Quarto Oggiaro', 'quarto ogiaro', '[Quarto] Oggiaro'],
    ['Bande Nere (M1)', 'm1 bande', '[Bande] Nere ([M1])'],
    ['Isola', '', 'Isola'],
  ])('marks %s for %s', (label, typed, expected) => {
    expect(marked(label, typed)).toBe(expected);
  });

  it('loses no letter of any label, and never has two pieces of one sort side by side', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (label, typed) => {
        const pieces = markMatches(label, typed);
        expect(pieces.map(({ text }) => text).join('')).toBe(label);
        for (let i = 1; i < pieces.length; i++) expect(pieces[i].isTyped).toBe(!pieces[i - 1].isTyped);
      }),
    );
  });
});
