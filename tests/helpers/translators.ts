import { createTranslator } from '../../src/i18n/translate';
import { en, it } from './catalogues';

/** The page's texts in both languages. */
export const translators = { it: createTranslator('it', it), en: createTranslator('en', en) } as const;
