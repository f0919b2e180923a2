import { featureCollection, isolines, point } from '@turf/turf';
import type { FeatureCollection, Point } from 'geojson';
import { timed, type Work } from '../work';
import { DRAWING, DRAWINGS } from '../work-names';
import { CUTOFFS_METERS, type WalkGrid, walkInputs } from './walk-grid';

/** The grid as points with a property. */
export function gridOfPoints({ columns, walkMeters, place }: WalkGrid): FeatureCollection<Point> {
  return featureCollection(
    Array.from(walkMeters, (meters, i) =>
      point([...place(i % columns, Math.floor(i / columns))], { meters }),
    ),
  );
}

/** Lines of equal walk from a grid of points: open lines, not polygons. */
export const turfIsolinesWorks: readonly Work[] = [
  {
    what: DRAWING,
    by: '@turf/turf (isolines)',
    computes: 'drawing alone, lines and not areas, from a grid of 20 m that is given',
    measure: timed(DRAWINGS, (city) => {
      const grids = walkInputs(city, DRAWINGS).grids.map(gridOfPoints);
      return (turn) => isolines(grids[turn % DRAWINGS], [...CUTOFFS_METERS], { zProperty: 'meters' });
    }),
  },
];
