import { type DimensionsKey, dimensionsEn, dimensionsIt } from '../../i18n/dimensions';
import { createTexts, type MessageValues, type Translator } from '../../i18n/translate';
import { useText } from '../use-text';

/** The texts of the eight dimensions, filled in. */
export type DimensionsText = (key: DimensionsKey, values?: MessageValues) => string;

/** By language, the texts of the eight dimensions. */
export const dimensionsTexts = {
  it: createTexts('it', dimensionsIt),
  en: createTexts('en', dimensionsEn),
} as const;

/** Kinds that an extract of OpenStreetMap has more of than the city's lists, under another name. */
const mappedKinds: Readonly<Partial<Record<DimensionsKey, DimensionsKey>>> = {
  'kind.schools': 'kind.schools.mapped',
  'kind.libraries': 'kind.libraries.mapped',
};

/** Those of a page that speaks of the city, or of another study area. */
export function dimensionsTextOf({ locale, inArea }: Pick<Translator, 'locale' | 'inArea'>): DimensionsText {
  const texts = dimensionsTexts[locale];
  if (!inArea) return texts;
  return (key, values) => inArea(key, texts(mappedKinds[key] ?? key, values));
}

/** Those in the language and the study area of the page. */
export function useDimensionsText(): DimensionsText {
  return dimensionsTextOf(useText());
}
