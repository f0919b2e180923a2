import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { diskSource } from '../../scripts/lib/disk-source';
import { type AccessContext, computeCoverage } from '../../src/core/access/coverage';
import { drawNothing } from '../../src/core/access/gap-drawer';
import { countedByService } from '../../src/core/access/nearest-facility';
import { fromLocal } from '../../src/core/geo';
import { travelProfile } from '../../src/core/network/profile';
import { createShortestPaths, UNREACHED } from '../../src/core/network/shortest-paths';
import { createAccessContext } from '../../src/data/access-context';
import { type AreaData, openArea } from '../../src/data/open-area';
import { seededRandom } from '../helpers/grid-city';

let data: AreaData;
let context: AccessContext;

beforeAll(async () => {
  data = await openArea(diskSource(fileURLToPath(new URL('../../public/geo', import.meta.url))), 'milano');
  context = { ...createAccessContext(data), drawGap: drawNothing };
});

function coverage(minutes: number, speedKmh: number, services = ['covered-markets']) {
  const query = {
    services,
    match: 'any',
    cutoffSeconds: minutes * 60,
    profile: travelProfile('adult', speedKmh),
  } as const;
  return computeCoverage(context, query);
}

describe('the shipped network', () => {
  it('is one component, and no edge can still improve a node', () => {
    const network = data.network?.topology;
    if (!network) throw new Error('Milan has a network');
    const paths = createShortestPaths(network);
    const random = seededRandom(15);
    for (let run = 0; run < 3; run++) {
      const node = Math.floor(random() * network.nodeCount);
      paths.run([{ node, costCentimeters: 0, owner: 0 }], 2_000_000_000);
      expect(paths.reachedCount()).toBe(network.nodeCount);
      const { costCentimeters: cost } = paths;
      for (let edge = 0; edge < network.edgeCount; edge++) {
        const length = network.edgeLengthMeters[edge] * 100;
        const [a, b] = [cost[network.edgeFrom[edge]], cost[network.edgeTo[edge]]];
        if (a === UNREACHED || Math.abs(a - b) > length)
          throw new Error(`edge ${edge} improves a node: ${a}, ${b}, ${length}`);
      }
    }
  });

  it('has no edge shorter than the straight line between its ends, to 0.3 % and the rounding of a metre', () => {
    const network = data.network?.topology;
    if (!network) throw new Error('Milan has a network');
    let short = 0;
    for (let edge = 0; edge < network.edgeCount; edge++) {
      const [a, b] = [network.edgeFrom[edge], network.edgeTo[edge]];
      const straight = Math.hypot(
        network.nodeXMeters[a] - network.nodeXMeters[b],
        network.nodeYMeters[a] - network.nodeYMeters[b],
      );
      if (network.edgeLengthMeters[edge] < 0.997 * straight - 2) short++;
    }
    expect(short).toBe(0);
  });
});

describe('the nearest place on the shipped data', () => {
  it('is the same by a search from the start as by the field of the service', () => {
    const { model, demand, facilities } = createAccessContext(data);
    const services = [...countedByService(model, facilities).values()];
    const random = seededRandom(15);
    const starts = Array.from({ length: 60 }, () => Math.floor(random() * demand.count)).flatMap((point) => {
      const found = model.startAt(fromLocal([demand.xMeters[point], demand.yMeters[point]], demand.frame));
      return found.kind === 'start' ? [found.start] : [];
    });
    expect(starts.length).toBeGreaterThan(50);
    const ask = () => starts.map((start) => services.map((used) => model.nearestTo(start, used)));
    const bySearch = ask();
    for (const used of services) model.walksToNearest(used);
    expect(ask()).toEqual(bySearch);
  });
});

describe('coverage on the shipped data', () => {
  it('adds up to the person: NIL, municipi, periphery groups and city', () => {
    const { zones } = coverage(15, 5);
    const sum = (prefix: string) =>
      zones
        .filter(({ zoneId }) => zoneId.startsWith(prefix))
        .reduce((total, { covered }) => total + covered.all, 0);
    const city = zones.find(({ zoneId }) => zoneId === 'city');
    expect(city?.residents.all).toBe(1_386_285);
    expect(sum('nil-')).toBe(city?.covered.all);
    expect(sum('municipio-')).toBe(city?.covered.all);
    expect(sum('group-')).toBe(city?.covered.all);
  });

  it('never falls with a larger cutoff, a faster walk or another service', () => {
    const covered = (answer: ReturnType<typeof coverage>): Set<number> => {
      const set = new Set<number>();
      answer.seconds.forEach((seconds, i) => {
        if (seconds <= answer.query.cutoffSeconds) set.add(i);
      });
      return set;
    };
    const small = covered(coverage(10, 5));
    for (const larger of [
      coverage(15, 5),
      coverage(10, 6),
      coverage(10, 5, ['covered-markets', 'coworkings']),
    ]) {
      const set = covered(larger);
      expect([...small].filter((i) => !set.has(i))).toEqual([]);
      expect(set.size).toBeGreaterThan(small.size);
    }
  });

  it('has gaps that hold exactly the uncovered residents, and catchments that hold every resident once', () => {
    const answer = coverage(15, 5);
    const city = answer.zones.find(({ zoneId }) => zoneId === 'city');
    const inGaps = answer.gaps.reduce((total, { uncovered }) => total + uncovered.all, 0);
    expect(inGaps).toBe((city?.residents.all ?? 0) - (city?.covered.all ?? 0));
    const walkable = data.demand.residents.reduce(
      (total, count, i) => (answer.owner[i] >= 0 ? total + count : total),
      0,
    );
    expect(answer.catchments.reduce((total, { nearest }) => total + nearest.all, 0)).toBe(walkable);
  });
});
