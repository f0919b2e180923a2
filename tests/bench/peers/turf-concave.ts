import { concave, featureCollection, point } from '@turf/turf';
import { timed, type Work } from '../work';
import { DRAWING, DRAWINGS } from '../work-names';
import { CUTOFFS_METERS, walkInputs } from './walk-grid';

/** No side of a triangle of the hull is longer. */
const LONGEST_SIDE_METERS = 200;

/** A hull round the nodes that were reached: the way without a raster. */
export const turfConcaveWorks: readonly Work[] = [
  {
    what: DRAWING,
    by: '@turf/turf (concave)',
    computes: 'drawing alone, from our costs: a hull round the nodes, sides to 200 m',
    measure: timed(DRAWINGS, (city) => {
      const { nodes } = walkInputs(city, DRAWINGS);
      return (turn) => {
        const { positions, walkMeters } = nodes[turn % DRAWINGS];
        return CUTOFFS_METERS.map((cutoff) => {
          const inReach = positions.filter((_, i) => walkMeters[i] <= cutoff);
          return concave(featureCollection(inReach.map((position) => point([...position]))), {
            maxEdge: LONGEST_SIDE_METERS,
            units: 'meters',
          });
        });
      };
    }),
  },
];
