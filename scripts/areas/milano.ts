import type { AreaConfig } from './area-config';

/** Milan. EPSG:32632 with an origin on a cell corner south-west of everything. */
export const milano: AreaConfig = {
  id: 'milano',
  name: 'Milano',
  extent: [9.0197, 45.3675, 9.3055, 45.5526],
  bounds: [9.0409, 45.3868, 9.278, 45.5359],
  frame: { utmZone: 32, originXMeters: 501000, originYMeters: 5023000 },
  credits: ['osm', 'comune', 'istat'],
};
