import { splitHash } from '../state/link-values';

/** The attributes of `<quindici-map>`, and the keys of the link that they set. */
export const attributeKeys = {
  map: 'map',
  view: 's',
  at: 'at',
  label: 'label',
  nil: 'nil',
  layers: 'lay',
  services: 'svc',
  minutes: 'min',
  cutoff: 'cut',
  pace: 'pace',
  speed: 'kmh',
  language: 'lang',
  theme: 'theme',
  allow: 'allow',
} as const;

/** The attributes that make the element show what a hash does; keys that it has no attribute for are left out. */
export function attributesOf(hash: string): Record<string, string> {
  const values = splitHash(hash);
  return Object.fromEntries(
    Object.entries(attributeKeys).flatMap(([name, key]) => {
      const value = values.get(key);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
