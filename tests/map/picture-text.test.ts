import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText } from '../../src/map/picture-text';

/** Every letter is ten wide. */
const measure = { measureText: (text: string) => ({ width: 10 * [...text].length }) };

describe('lines of a picture', () => {
  it('break between words, and within a word only where it is wider than the line', () => {
    expect(wrapText(measure, 'aaa bb cccc d', 60)).toEqual(['aaa bb', 'cccc d']);
    expect(wrapText(measure, 'ab 1234567890 c', 40)).toEqual(['ab', '1234', '5678', '90 c']);
    expect(wrapText(measure, '', 40)).toEqual([]);
  });

  it('lose no letter and are never too wide', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 20, max: 200 }), (text, width) => {
        const lines = wrapText(measure, text, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect(measure.measureText(line).width).toBeLessThanOrEqual(width);
      }),
    );
  });
});
