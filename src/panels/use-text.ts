import { createTranslator, type Translator } from '../i18n/translate';
import { useAppState } from '../state/use-store';

const translators = { it: createTranslator('it'), en: createTranslator('en') } as const;

/** Texts and numbers in the chosen language. */
export function useText(): Translator {
  return translators[useAppState(({ language }) => language)];
}
