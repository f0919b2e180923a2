import createGraph, { type NodeId } from 'ngraph.graph';
import ngraphPath from 'ngraph.path';
import { timed, type Work } from '../work';
import { ORIGINS, SEARCH } from '../work-names';
import { countAgreeing, farthestPairs, type Pair, simpleStreets } from './pairs';

/** Bidirectional search between two nodes (NBA*), without a heuristic so that it is exact on any lengths. */
export const ngraphPathWorks: readonly Work[] = [
  {
    what: SEARCH,
    by: 'ngraph.path',
    computes: 'one pair: the way to the farthest node in reach',
    measure: (city, effort) => {
      const graph = createGraph<undefined, number>();
      for (let node = 0; node < city.network.nodeCount; node++) graph.addNode(node);
      for (const { from, to, lengthMeters } of simpleStreets(city.network))
        graph.addLink(from, to, lengthMeters);
      const finder = ngraphPath.nba<undefined, number>(graph, {
        distance: (_from, _to, link) => link.data,
      });
      const pairs = farthestPairs(city, ORIGINS);
      const linkMeters = (a: NodeId, b: NodeId): number =>
        (graph.getLink(a, b) ?? graph.getLink(b, a))?.data ?? Number.NaN;
      const metersOf = ({ from, to }: Pair): number => {
        const nodes = finder.find(from, to);
        return nodes.slice(1).reduce((meters, { id }, i) => meters + linkMeters(nodes[i].id, id), 0);
      };
      const run = timed(
        ORIGINS,
        () => (turn) => finder.find(pairs[turn % ORIGINS].from, pairs[turn % ORIGINS].to),
      );
      return { ...run(city, effort), finding: countAgreeing(pairs.slice(0, 100), metersOf) };
    },
  },
];
