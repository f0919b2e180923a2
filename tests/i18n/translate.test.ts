import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it as test } from 'vitest';
import type { MessageKey } from '../../src/i18n/it';
import { it as firstIt } from '../../src/i18n/it';
import { kindLabels, offerLabels } from '../../src/i18n/kinds';
import { fillIn, isSimpleMessage } from '../../src/i18n/message-syntax';
import { neighbourhoodEn, neighbourhoodIt } from '../../src/i18n/neighbourhood';
import { statesEn, statesIt } from '../../src/i18n/states';
import { createTranslator } from '../../src/i18n/translate';
import { en, it } from '../helpers/catalogues';
import { translators } from '../helpers/translators';

const keys = Object.keys(it).filter((key): key is MessageKey => key in it);
/** The catalogues that are loaded with their panels, in both languages. */
const lateCatalogues = [
  [neighbourhoodIt, neighbourhoodEn],
  [statesIt, statesEn],
] as const;

function argumentsOf(elements: readonly MessageFormatElement[], found = new Set<string>()): Set<string> {
  for (const element of elements) {
    if (element.type !== TYPE.literal && element.type !== TYPE.pound) found.add(element.value);
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) argumentsOf(option.value, found);
    }
  }
  return found;
}

describe('the catalogues', () => {
  test('have the same keys in both languages, none empty', () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
    for (const key of keys) expect(it[key].length * en[key].length, key).toBeGreaterThan(0);
  });

  test('ask for the same arguments in both languages', () => {
    for (const key of keys) {
      expect([...argumentsOf(parse(en[key]))].sort(), key).toEqual([...argumentsOf(parse(it[key]))].sort());
    }
  });

  test.each(lateCatalogues)('that come later have the same keys and arguments too', (italian, english) => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(italian).sort());
    const words = new Map(Object.entries(english));
    for (const [key, text] of Object.entries(italian)) {
      const translated = words.get(key) ?? '';
      expect([...argumentsOf(parse(translated))].sort(), key).toEqual([...argumentsOf(parse(text))].sort());
      expect(text.length * translated.length, key).toBeGreaterThan(0);
    }
  });

  test('name every kind and offer in both languages', () => {
    for (const label of [...Object.values(kindLabels), ...Object.values(offerLabels)]) {
      expect(label.it.length).toBeGreaterThan(0);
      expect(label.en.length).toBeGreaterThan(0);
    }
  });
});

describe('createTranslator', () => {
  test('tells of a text that is not loaded yet', () => {
    const missing: string[] = [];
    const first = createTranslator('it', firstIt, (key) => missing.push(key));
    expect(first.text('compare.kind')).toBe('');
    expect(missing).toEqual(['compare.kind']);
  });

  test('fills simple messages in as the formatter of MessageFormat does', () => {
    let simple = 0;
    for (const catalogue of [it, en]) {
      for (const key of keys) {
        const message = catalogue[key];
        if (!isSimpleMessage(message)) continue;
        const values = Object.fromEntries([...argumentsOf(parse(message))].map((name, i) => [name, 7 + i]));
        const expected = new IntlMessageFormat(message, 'it-IT').format(values);
        expect(fillIn(message, values, String), message).toBe(expected);
        simple++;
      }
    }
    expect(simple).toBeGreaterThan(keys.length);
    expect(() => fillIn('{a} b', {}, String)).toThrow(RangeError);
  });

  test('writes numbers and plurals as each language does', () => {
    expect(translators.it.text('count.covered-markets', { count: 1 })).toBe('1 mercato coperto');
    expect(translators.it.text('gaps.people.all', { count: 4058 })).toBe('4.058 residenti');
    expect(translators.it.number(1386285)).toBe('1.386.285');
    expect(translators.it.number(4058)).toBe('4.058');
    expect(translators.en.number(4058)).toBe('4,058');
    expect(translators.en.list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(translators.it.area(1_712_857)).toBe('1,7 km²');
  });
});
