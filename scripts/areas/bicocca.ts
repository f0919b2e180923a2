import type { ExtractArea } from './area-config';

/**
 * Bicocca, to prove that a study area is one file and its sources: streets, services, parks, buildings and addresses
 * are those of one extract of OpenStreetMap; only the boundaries of the NIL and the ages of their residents are not.
 * `bounds` is the box that the extract fills, 1.8 by 1.2 km; docs/new-city.md says how each value was found.
 */
export const bicocca: ExtractArea = {
  id: 'bicocca',
  name: 'Bicocca (prova)',
  extent: [9.19, 45.5, 9.226, 45.522],
  bounds: [9.1969, 45.5057, 9.2197, 45.5167],
  frame: { utmZone: 32, originXMeters: 514000, originYMeters: 5038000 },
  credits: ['osm', 'comune', 'istat'],
  extract: 'bicocca-extract',
  boundaries: { source: 'nil-boundaries', numberProperty: 'ID_NIL' },
  zonesFile: 'bicocca-zones.csv',
  squareMetersPerResident: 67,
};
