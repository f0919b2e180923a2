import type { CoverageQuery } from '../core/access/answers';
import type { AccessContext } from '../core/access/coverage';
import { CELL_METERS } from '../core/access/demand';
import { fromLocal } from '../core/geo';
import { decidingWalks } from '../core/sheet/sheet-figures';
import type { GeoAbout, GeoLayer } from '../schema/geo-layer';

/** Decimals of a minute that are told. */
const DIGITS = 2;

/**
 * The parts of 100 m cells with their residents and the walking minutes that the map colours: as squares, several of
 * one cell where it lies in several NIL or municipi. Null where there is nothing to measure walks to.
 */
export function cellsLayer(context: AccessContext, query: CoverageQuery, about: GeoAbout): GeoLayer | null {
  const seconds = decidingWalks(context, query)?.seconds;
  if (!seconds) return null;
  const { demand } = context;
  const corner = (column: number, row: number): number[] => [
    ...fromLocal([column * CELL_METERS, row * CELL_METERS], demand.frame),
  ];
  return {
    name: 'cells',
    about,
    columns: [
      { name: 'nil', type: 'Int' },
      { name: 'municipio', type: 'Int' },
      { name: 'residents', type: 'Int' },
      { name: 'over65', type: 'Int' },
      { name: 'under15', type: 'Int' },
      { name: 'minutes', type: 'Double' },
      { name: 'covered', type: 'Bool' },
    ],
    geometryType: 'Polygon',
    features: Array.from({ length: demand.count }, (_, i) => {
      const [column, row] = [demand.cellX[i], demand.cellY[i]];
      const minutes = seconds[i] / 60;
      return {
        type: 'Feature',
        properties: {
          nil: demand.nil[i],
          municipio: demand.municipio[i],
          residents: demand.residents[i],
          over65: demand.over65[i],
          under15: demand.under15[i],
          minutes: Number.isFinite(minutes) ? Number(minutes.toFixed(DIGITS)) : null,
          covered: seconds[i] <= query.cutoffSeconds,
        },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              corner(column, row),
              corner(column + 1, row),
              corner(column + 1, row + 1),
              corner(column, row + 1),
              corner(column, row),
            ],
          ],
        },
      };
    }),
  };
}
