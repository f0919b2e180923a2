import type { Feature } from 'geojson';
import type { GeoColumn } from '../schema/geo-layer';
import type { LocatedPlace } from '../schema/place';
import type { Language } from './app-state';

/** The columns that every layer of places has. */
export const placeColumns = [
  { name: 'service', type: 'String' },
  { name: 'id', type: 'String' },
  { name: 'name', type: 'String' },
  { name: 'address', type: 'String' },
  { name: 'status', type: 'String' },
  { name: 'source', type: 'String' },
] as const satisfies readonly GeoColumn[];

/** A place with further figures of its own; its name in the language where it is a description. */
export function placeFeature(
  { service, id, name, nameEn, address, status, source, position }: LocatedPlace,
  language: Language,
  figures: Readonly<Record<string, number>>,
): Feature {
  const shownName = language === 'en' && nameEn ? nameEn : name;
  return {
    type: 'Feature',
    properties: { service, id, name: shownName, address, status, source, ...figures },
    geometry: { type: 'Point', coordinates: [...position] },
  };
}
