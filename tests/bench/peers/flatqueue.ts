import FlatQueue from 'flatqueue';
import type { Network } from '../../../src/core/network/network';
import { LONGEST_WALK_CENTIMETERS, type Seed } from '../../../src/core/network/shortest-paths';
import { CUTOFF_CENTIMETERS, snapFacilities } from '../access';
import { drawOrigins } from '../city';
import { timed, type Work } from '../work';
import { CITYWIDE, ORIGINS, SEARCH } from '../work-names';

const NAME = 'flatqueue';

/** Dijkstra with a binary heap over our arrays, stopped at the same cost; gives the number of nodes reached. */
function createHeapSearch(network: Network): (seeds: readonly Seed[], cutoffCentimeters: number) => number {
  const { nodeCount, adjacencyStart, arcTarget, arcEdge, edgeLengthMeters } = network;
  const costs = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY);
  const queue = new FlatQueue<number>();
  let touched: number[] = [];
  return (seeds, cutoffCentimeters) => {
    for (const node of touched) costs[node] = Number.POSITIVE_INFINITY;
    touched = [];
    const offer = (node: number, cost: number): void => {
      if (cost > cutoffCentimeters || cost >= costs[node]) return;
      if (costs[node] === Number.POSITIVE_INFINITY) touched.push(node);
      costs[node] = cost;
      queue.push(node, cost);
    };
    for (const seed of seeds) offer(seed.node, seed.costCentimeters);
    for (let cost = queue.peekValue(); cost !== undefined; cost = queue.peekValue()) {
      const node = queue.pop();
      if (node === undefined || cost > costs[node]) continue;
      for (let arc = adjacencyStart[node]; arc < adjacencyStart[node + 1]; arc++)
        offer(arcTarget[arc], cost + edgeLengthMeters[arcEdge[arc]] * 100);
    }
    return touched.length;
  };
}

/** The heap that people pick, in the same search over the same arrays. */
export const flatqueueWorks: readonly Work[] = [
  {
    what: SEARCH,
    by: NAME,
    measure: timed(ORIGINS, (city) => {
      const search = createHeapSearch(city.network);
      const origins = drawOrigins(city, ORIGINS);
      return (turn) =>
        search([{ node: origins[turn % ORIGINS], costCentimeters: 0, owner: 0 }], CUTOFF_CENTIMETERS);
    }),
  },
  {
    what: CITYWIDE,
    by: NAME,
    measure: timed(10, (city) => {
      const search = createHeapSearch(city.network);
      const { seeds } = snapFacilities(city);
      return () => search(seeds, LONGEST_WALK_CENTIMETERS);
    }),
  },
];
