import { missingEn, missingIt } from '../i18n/missing';
import type { Translator } from '../i18n/translate';
import type { AreaPart } from '../schema/area-part';

const names = { it: missingIt, en: missingEn } as const;

/** What parts of the study area are called inside a sentence: "i confini dei municipi". */
export function partNames(
  parts: readonly AreaPart[],
  { locale }: Pick<Translator, 'locale'>,
): readonly string[] {
  return parts.map((part) => names[locale][part]);
}
