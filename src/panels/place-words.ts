import type { Locale } from '../i18n/translate';
import type { Place } from '../schema/place';
import { useText } from './use-text';

/** The name of a place in a language: a proper name, or its description in that language. */
export function placeName({ name, nameEn }: Pick<Place, 'name' | 'nameEn'>, locale: Locale): string {
  return locale === 'en' && nameEn ? nameEn : name;
}

/** The language of what `placeName` gives: a place without an English name keeps its Italian one. */
export function nameLanguage({ nameEn }: Pick<Place, 'nameEn'>, locale: Locale): Locale {
  return locale === 'en' && nameEn ? 'en' : 'it';
}

/**
 * "Mercato coperto · alimentari", "Centro di formazione · lingue e ottica", "Incubatore universitario": what it is, then what
 * it has.
 */
export function useServiceLine(): (place: Pick<Place, 'service' | 'kind' | 'offers'>) => string {
  const { text, kind, list } = useText();
  return (place) => {
    const service = text(`one-of.${place.service}`);
    const label = kind(place.kind);
    const offers = place.offers.map(kind).filter(Boolean);
    const isInLabel = label.toLowerCase().startsWith(service.toLowerCase());
    const what = isInLabel ? [label] : [service, label.toLowerCase()];
    return [...what, list(offers)].filter(Boolean).join(' · ');
  };
}
