import type { BoundingBox, LocalFrame } from '../../src/core/geo';

/** What the pipeline must know of a study area before it reads any source. */
export interface AreaConfig {
  readonly id: string;
  readonly name: string;
  /** The municipality with 1.5 km around it: the network reaches this far, a place outside it is an error. */
  readonly extent: BoundingBox;
  /** The municipality's own box: a facility must lie in the municipality, this is the first, quick check. */
  readonly bounds: BoundingBox;
  readonly frame: LocalFrame;
}

/** Milan. EPSG:32632 with an origin on a cell corner south-west of everything. */
export const milano: AreaConfig = {
  id: 'milano',
  name: 'Milano',
  extent: [9.0197, 45.3675, 9.3055, 45.5526],
  bounds: [9.0409, 45.3868, 9.278, 45.5359],
  frame: { utmZone: 32, originXMeters: 501000, originYMeters: 5023000 },
};
