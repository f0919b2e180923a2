import { en } from '../../src/i18n/en';
import { it } from '../../src/i18n/it';
import { createTranslator } from '../../src/i18n/translate';

/** The page's texts in both languages. */
export const translators = { it: createTranslator('it', it), en: createTranslator('en', en) } as const;
