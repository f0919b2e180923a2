import { contours } from 'd3-contour';
import type { Position } from 'geojson';
import { timed, type Work } from '../work';
import { DRAWING, DRAWINGS } from '../work-names';
import { CUTOFFS_METERS, walkInputs } from './walk-grid';

/** Areas of at most a walk, by contours of the negative walk. */
export const d3ContourWorks: readonly Work[] = [
  {
    what: DRAWING,
    by: 'd3-contour',
    computes: 'drawing alone, from a grid of 20 m that is given',
    measure: timed(DRAWINGS, (city) => {
      const grids = walkInputs(city, DRAWINGS).grids.map((grid) => ({
        ...grid,
        values: Array.from(grid.walkMeters, (meters) => -meters),
      }));
      return (turn) => {
        const { columns, rows, values, place } = grids[turn % DRAWINGS];
        const toDegrees = ([x, y]: Position): Position => [...place(x - 0.5, y - 0.5)];
        const draw = contours().size([columns, rows]);
        return CUTOFFS_METERS.map((cutoff) =>
          draw.contour(values, -cutoff).coordinates.map((rings) => rings.map((ring) => ring.map(toDegrees))),
        );
      };
    }),
  },
];
