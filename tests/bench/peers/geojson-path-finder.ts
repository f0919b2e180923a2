import { createRequire } from 'node:module';
import type { Feature, LineString, Point } from 'geojson';
import type PathFinder from 'geojson-path-finder';
import { timed, type Work } from '../work';
import { ORIGINS, SEARCH } from '../work-names';
import { countAgreeing, farthestPairs, type Pair, simpleStreets } from './pairs';

/** Its module for Node is CommonJS with a default export, which Node does not unwrap. */
const library: { readonly default: typeof PathFinder } = createRequire(import.meta.url)(
  'geojson-path-finder',
);

function pointOf(node: number): Feature<Point> {
  return { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [node, 0] } };
}

/**
 * It reads a graph from lines by their coordinates, which are nothing but keys to it. Each node gets its number as
 * its coordinate, so that nodes less than its tolerance apart stay two; the lengths are ours.
 */
export const geojsonPathFinderWorks: readonly Work[] = [
  {
    what: SEARCH,
    by: 'geojson-path-finder',
    computes: 'one pair: the way to the farthest node in reach',
    measure: (city, effort) => {
      const features = simpleStreets(city.network).map(
        ({ from, to, lengthMeters }): Feature<LineString, { meters: number }> => ({
          type: 'Feature',
          properties: { meters: lengthMeters },
          geometry: {
            type: 'LineString',
            coordinates: [
              [from, 0],
              [to, 0],
            ],
          },
        }),
      );
      const started = performance.now();
      const finder = new library.default(
        { type: 'FeatureCollection', features },
        { tolerance: 1, weight: (_from, _to, { meters }) => meters },
      );
      const buildSeconds = (performance.now() - started) / 1000;
      const pairs = farthestPairs(city, ORIGINS);
      const metersOf = ({ from, to }: Pair): number =>
        finder.findPath(pointOf(from), pointOf(to))?.weight ?? Number.NaN;
      const run = timed(ORIGINS, () => (turn) => metersOf(pairs[turn % ORIGINS]));
      const agreeing = countAgreeing(pairs.slice(0, 100), metersOf);
      return { ...run(city, effort), finding: `${agreeing}; built in ${buildSeconds.toFixed(1)} s` };
    },
  },
];
