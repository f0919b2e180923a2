import type { AreaPart } from '../schema/area-part';

/** Names of the parts of a study area inside a sentence, in the plural. */
export const missingIt: Readonly<Record<AreaPart, string>> = {
  nil: 'i confini dei quartieri',
  municipi: 'i confini dei municipi',
  areas: 'le aree disegnate (distretti del design, Sharing Cities)',
  'not-located': 'i luoghi non localizzati',
};

/** The same in English. */
export const missingEn: Readonly<Record<AreaPart, string>> = {
  nil: 'the borders of the neighbourhoods',
  municipi: 'the borders of the municipi',
  areas: 'the drawn areas (design districts, Sharing Cities)',
  'not-located': 'the places not located',
};
