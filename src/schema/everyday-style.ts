import type { OpenKind } from './everyday';

/** What stands in the disc of a kind, on the map as in the legend: told apart without colour. */
export const kindMarks: Readonly<Record<OpenKind, string>> = {
  schools: 'S',
  'upper-schools': 'SS',
  libraries: 'B',
  'post-offices': 'P',
  'historic-workshops': 'A',
  'historic-shops': 'N',
  'food-shops': 'AL',
  pharmacies: '+',
  'sport-centres': 'I',
  parks: 'V',
  'drinking-fountains': 'FO',
  metro: 'M',
  rail: 'T',
  'surface-stops': 'F',
  'bike-sharing': 'BM',
  charging: 'E',
};
