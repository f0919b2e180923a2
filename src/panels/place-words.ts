import type { Locale } from '../i18n/translate';
import type { Place } from '../schema/place';
import { useText } from './use-text';

/** The name of a place in a language: a proper name, or its description in that language. */
export function placeName({ name, nameEn }: Pick<Place, 'name' | 'nameEn'>, locale: Locale): string {
  return locale === 'en' && nameEn ? nameEn : name;
}

/** "Mercato coperto · alimentari": the service, then the kind where it says more. */
export function useServiceLine(): (place: Pick<Place, 'service' | 'kind'>) => string {
  const { text, kind } = useText();
  return (place) => {
    const service = text(`service.${place.service}`);
    const label = kind(place.kind);
    return label && label.toLowerCase() !== service.toLowerCase()
      ? `${service} · ${label.toLowerCase()}`
      : service;
  };
}
