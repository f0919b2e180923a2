import { type DimensionsKey, dimensionsEn, dimensionsIt } from '../../i18n/dimensions';
import { createTexts, type MessageValues } from '../../i18n/translate';
import { useText } from '../use-text';

/** The texts of the eight dimensions, filled in. */
export type DimensionsText = (key: DimensionsKey, values?: MessageValues) => string;

/** By language, the texts of the eight dimensions. */
export const dimensionsTexts = {
  it: createTexts('it', dimensionsIt),
  en: createTexts('en', dimensionsEn),
} as const;

/** Those in the language of the page. */
export function useDimensionsText(): DimensionsText {
  const { locale, inArea } = useText();
  const texts = dimensionsTexts[locale];
  return inArea ? (key, values) => inArea(key, texts(key, values)) : texts;
}
