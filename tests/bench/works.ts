import { countedByService } from '../../src/core/access/nearest-facility';
import { computeReach } from '../../src/core/access/reach';
import { fromLocal, toLocal } from '../../src/core/geo';
import { ownersOfNodes, ownersOfPoints } from '../../src/core/network/owners';
import { createPointCosts } from '../../src/core/network/point-costs';
import { profileSpeed } from '../../src/core/network/profile';
import { createShortestPaths, LONGEST_WALK_CENTIMETERS } from '../../src/core/network/shortest-paths';
import { createSnapIndex } from '../../src/core/network/snap';
import { snapPoints } from '../../src/core/network/snapped-points';
import { searchIndex } from '../../src/core/search/search';
import { buildCoverageSets } from '../../src/core/siting/coverage-sets';
import { createAccessContext } from '../../src/data/access-context';
import {
  askCoverage,
  CUTOFF_CENTIMETERS,
  CUTOFF_SECONDS,
  countedCoworkings,
  createBenchContext,
  createPlayer,
  createTally,
  originPositions,
  PROFILE,
  SERVICE,
  snapFacilities,
} from './access';
import { drawOrigins } from './city';
import { OURS, timed, type Work } from './work';
import { CITYWIDE, DRAWING, DRAWINGS, ORIGINS, SEARCH } from './work-names';

const TYPED = 'via val trompia 45/a';

/** What our engine does; a further work is one entry more. */
export const ourWorks: readonly Work[] = [
  {
    what: SEARCH,
    by: OURS,
    measure: timed(ORIGINS, (city) => {
      const paths = createShortestPaths(city.network);
      const origins = drawOrigins(city, ORIGINS);
      return (turn) =>
        paths.run([{ node: origins[turn % ORIGINS], costCentimeters: 0, owner: 0 }], CUTOFF_CENTIMETERS);
    }),
  },
  {
    what: CITYWIDE,
    by: OURS,
    measure: timed(30, (city) => {
      const paths = createShortestPaths(city.network);
      const { seeds } = snapFacilities(city);
      return () => paths.run(seeds, LONGEST_WALK_CENTIMETERS);
    }),
  },
  {
    what: 'nearest coworking of every node and demand point, by name',
    by: OURS,
    measure: timed(30, (city) => {
      const paths = createShortestPaths(city.network);
      const { points, used, seeds } = snapFacilities(city);
      const { xMeters, yMeters } = city.demand;
      const demandPoints = snapPoints(createSnapIndex(city.network, city.shapes), xMeters, yMeters);
      const costs = createPointCosts(paths, demandPoints);
      return () => {
        paths.run(seeds, LONGEST_WALK_CENTIMETERS);
        costs.measure(points, used, LONGEST_WALK_CENTIMETERS);
        const nodeOwner = ownersOfNodes(paths, seeds);
        return ownersOfPoints(paths, nodeOwner, demandPoints, costs.costCentimeters, points, used);
      };
    }),
  },
  {
    what: 'three nearest coworkings of every demand point',
    by: OURS,
    measure: timed(10, (city) => {
      const context = createBenchContext(city);
      const used = countedCoworkings(context);
      return () => context.model.walksToKNearest(used, 3);
    }),
  },
  {
    what: DRAWING,
    by: OURS,
    computes: 'snap, search, sampling of the streets and drawing',
    measure: timed(DRAWINGS, (city) => {
      const { model } = createBenchContext(city);
      const origins = originPositions(city, ORIGINS);
      const speed = profileSpeed(PROFILE);
      return (turn) => {
        const found = model.startAt(origins[turn]);
        return found.kind === 'start' && model.drawReach(found, [300 * speed, 600 * speed, 900 * speed]);
      };
    }),
  },
  {
    what: 'reach: residents, places and drawings of 5, 10 and 15 minutes',
    by: OURS,
    measure: timed(100, (city) => {
      const { model, demand, facilities } = createBenchContext(city);
      const origins = originPositions(city, ORIGINS);
      const counted = countedByService(model, facilities);
      const zone = { nil: null, municipio: null };
      return (turn) => {
        const query = { origin: origins[turn], cutoffsSeconds: [300, 600, 900], profile: PROFILE };
        return computeReach(model, demand, counted, query, zone);
      };
    }),
  },
  {
    what: 'coverage question, figures of all zones and gaps',
    by: OURS,
    computes: 'walks to the nearest known from an earlier question',
    measure: timed(10, (city) => {
      const context = createBenchContext(city);
      return () => askCoverage(context);
    }),
  },
  {
    what: 'coverage question with gaps cut and drawn',
    by: OURS,
    sides: [1],
    measure: timed(10, ({ data }) => {
      const context = createAccessContext(data);
      return () => askCoverage(context);
    }),
  },
  {
    what: 'move one place: exact coverage of the city, by NIL and group',
    by: OURS,
    measure: timed(ORIGINS, (city) => {
      const { cover, tally, readAll } = createTally(city);
      const origins = originPositions(city, ORIGINS);
      let own = cover(origins[ORIGINS - 1]);
      tally.open(0, own);
      return (turn) => {
        tally.close(0, own);
        own = cover(origins[turn % ORIGINS]);
        tally.open(0, own);
        return readAll();
      };
    }),
  },
  {
    what: 'add one place and remove it again, exact coverage after both',
    by: OURS,
    measure: timed(ORIGINS, (city) => {
      const { cover, tally, readAll } = createTally(city);
      const origins = originPositions(city, ORIGINS);
      return (turn) => {
        const own = cover(origins[turn % ORIGINS]);
        tally.open(0, own);
        const added = readAll();
        tally.close(0, own);
        return [added, readAll()];
      };
    }),
  },
  {
    what: 'scenario: one step of the drag of a place, gained and lost by NIL and group',
    by: OURS,
    computes: 'the whole answer of the worker, with what becomes of every demand point',
    measure: timed(ORIGINS, (city) => {
      const play = createPlayer(city);
      const origins = originPositions(city, ORIGINS);
      return (turn) => play([{ kind: 'open', service: SERVICE, position: origins[turn % ORIGINS] }]);
    }),
  },
  {
    what: 'scenario: one step of the drag of a new crossing of 200 m',
    by: OURS,
    measure: timed(100, (city) => {
      const play = createPlayer(city);
      const origins = originPositions(city, ORIGINS);
      return (turn) => {
        const from = origins[turn % ORIGINS];
        const [x, y] = toLocal(from, city.network.frame);
        return play([{ kind: 'crossing', from, to: fromLocal([x + 200, y], city.network.frame) }]);
      };
    }),
  },
  {
    what: 'coverage sets of all demand points',
    by: OURS,
    measure: timed(3, (city) => {
      const { model, demand } = createBenchContext(city);
      const candidates = Uint32Array.from({ length: demand.count }, (_, i) => i);
      return () => [...buildCoverageSets(model, candidates, CUTOFF_SECONDS, profileSpeed(PROFILE))].length;
    }),
  },
  {
    what: 'search of an address, one keystroke',
    by: OURS,
    sides: [1],
    measure: timed(200, ({ data }) => (turn) => {
      const length = 2 + (turn % (TYPED.length - 1));
      return searchIndex(data.search, TYPED.slice(0, length), 8);
    }),
  },
];
