import { sourceVintage } from '../i18n/sources';
import type { Translator } from '../i18n/translate';
import type { Provenance } from '../state/provenance';

/** Of when streets, residents and places are, as the files of the study area say. */
export function describeVintages(
  { vintages, dataDate }: Pick<Provenance, 'vintages' | 'dataDate'>,
  { text, date, locale }: Pick<Translator, 'text' | 'date' | 'locale'>,
): string {
  const { streets, residents } = vintages;
  return [
    streets && text('how.vintage.streets', { streets: sourceVintage(streets, locale) }),
    text('how.vintage.people', { people: sourceVintage(residents, locale) }),
    text('how.vintage.places', { date: date(dataDate) }),
  ]
    .filter(Boolean)
    .join(', ');
}
