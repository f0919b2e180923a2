import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import type { MessageKey } from '../../src/i18n/it';
import type { MessageValues } from '../../src/i18n/translate';
import { en, it as italian } from '../helpers/catalogues';
import { translators } from '../helpers/translators';

const keys = Object.keys(italian).filter((key): key is MessageKey => key in italian);
const catalogues = { it: italian, en } as const;

/** Counts whose plurals differ: none, one, several, and one with a separator of thousands. */
const counts = [0, 1, 2, 4058] as const;

/** Values for every argument of a message, with `count` for its numbers; `choice` takes the nth option of a select. */
function valuesFor(elements: readonly MessageFormatElement[], count: number, choice: number): MessageValues {
  const values: Record<string, string | number> = {};
  const visit = (all: readonly MessageFormatElement[]): void => {
    for (const element of all) {
      if (element.type === TYPE.argument) values[element.value] ??= 'Quarto Oggiaro';
      if (element.type === TYPE.number || element.type === TYPE.plural) values[element.value] = count;
      if (element.type === TYPE.select) {
        const options = Object.keys(element.options);
        values[element.value] = options[Math.min(choice, options.length - 1)];
      }
      if (element.type === TYPE.plural || element.type === TYPE.select)
        for (const option of Object.values(element.options)) visit(option.value);
    }
  };
  visit(elements);
  return values;
}

function optionsOf(elements: readonly MessageFormatElement[]): number {
  return Math.max(
    1,
    ...elements.map((element) => (element.type === TYPE.select ? Object.keys(element.options).length : 1)),
  );
}

/** Words of one language that the other has not, as whole words in lower case. */
const onlyEnglish = /(?<![-.@/\w])(the|with|from|within|which|not|people|minutes|of)(?![-.@\w])/i;
const onlyItalian = /(?<![-.@/\w])(che|della|delle|degli|sono|quartiere|minuti|nella|oppure|più)(?![-.@\w])/i;

/** Proper names and quotations that stand in the other language on purpose. */
const names = /OpenStreetMap contributors|Scuola dei Quartieri|Italia in Classe[^.]*/g;

for (const locale of ['it', 'en'] as const) {
  describe(`every text in ${locale}`, () => {
    it('renders with every option and number, without a brace or a value left over', () => {
      for (const key of keys) {
        const parsed = parse(catalogues[locale][key]);
        for (const count of counts) {
          for (let choice = 0; choice < optionsOf(parsed); choice++) {
            const text = translators[locale].text(key, valuesFor(parsed, count, choice));
            expect(text.trim().length, key).toBeGreaterThan(0);
            expect(text, key).not.toMatch(/[{}#]|\b(undefined|NaN|null)\b|\[object/);
          }
        }
      }
    });

    it('writes thousands as the language does', () => {
      const wrong = locale === 'it' ? /4,058/ : /4\.058/;
      for (const key of keys)
        expect(
          translators[locale].text(key, valuesFor(parse(catalogues[locale][key]), 4058, 0)),
          key,
        ).not.toMatch(wrong);
    });

    it('has no word of the other language', () => {
      const strange = locale === 'it' ? onlyEnglish : onlyItalian;
      const found = keys.flatMap((key) => {
        const parsed = parse(catalogues[locale][key]);
        const text = translators[locale].text(key, valuesFor(parsed, 2, 0)).replaceAll(names, '');
        return strange.test(text) ? [`${key}: ${text}`] : [];
      });
      expect(found).toEqual([]);
    });
  });
}
