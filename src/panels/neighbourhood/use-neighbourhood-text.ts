import { type NeighbourhoodKey, neighbourhoodEn, neighbourhoodIt } from '../../i18n/neighbourhood';
import { createTexts, type MessageValues } from '../../i18n/translate';
import { useText } from '../use-text';

/** The texts of the page of a neighbourhood, filled in. */
export type NeighbourhoodText = (key: NeighbourhoodKey, values?: MessageValues) => string;

/** By language, the texts of the page of a neighbourhood. */
export const neighbourhoodTexts = {
  it: createTexts('it', neighbourhoodIt),
  en: createTexts('en', neighbourhoodEn),
} as const;

/** Those in the language of the page. */
export function useNeighbourhoodText(): NeighbourhoodText {
  const { locale, inArea } = useText();
  const texts = neighbourhoodTexts[locale];
  return inArea ? (key, values) => inArea(key, texts(key, values)) : texts;
}
