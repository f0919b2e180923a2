import { type AccessContext, computeCoverage } from '../../src/core/access/coverage';
import { drawNothing } from '../../src/core/access/gap-drawer';
import { travelProfile } from '../../src/core/network/profile';
import { createShortestPaths, UNREACHED } from '../../src/core/network/shortest-paths';
import { createAccessContext } from '../../src/data/access-context';
import type { AreaData } from '../../src/data/open-area';
import { askedServiceIds } from '../../src/schema/service';

/** What was compared, and what was wrong, in words. */
export interface WalkCheck {
  readonly cases: number;
  readonly problems: readonly string[];
}

/** Origins whose walks to the whole city are looked through, spread over the nodes. */
const ORIGINS = 5;
const FARTHEST_CENTIMETERS = 2_000_000_000;

/** From some nodes: every node is reached, and no edge still shortens a walk that was found. */
export function checkNetwork({ network: files }: AreaData): WalkCheck {
  const network = files?.topology;
  if (!network) return { cases: 0, problems: [] };
  const paths = createShortestPaths(network);
  const problems: string[] = [];
  for (let turn = 0; turn < ORIGINS; turn++) {
    const node = Math.floor(((turn + 0.5) / ORIGINS) * network.nodeCount);
    paths.run([{ node, costCentimeters: 0, owner: 0 }], FARTHEST_CENTIMETERS);
    const { costCentimeters: cost } = paths;
    for (let edge = 0; edge < network.edgeCount; edge++) {
      const [a, b] = [cost[network.edgeFrom[edge]], cost[network.edgeTo[edge]]];
      if (a === UNREACHED || b === UNREACHED || Math.abs(a - b) > network.edgeLengthMeters[edge] * 100)
        problems.push(`network: edge ${edge} still shortens a walk from node ${node}`);
    }
  }
  return { cases: ORIGINS * network.edgeCount, problems };
}

function coverageOf(context: AccessContext, services: readonly string[], minutes: number, speedKmh: number) {
  const profile = travelProfile('adult', speedKmh);
  return computeCoverage(context, {
    services: [...services],
    match: 'any',
    cutoffSeconds: minutes * 60,
    profile,
  });
}

/** For every service: whoever is covered stays so with more time, a faster walk and one more service. */
export function checkCoverage(data: AreaData): WalkCheck {
  const context = { ...createAccessContext(data), drawGap: drawNothing };
  const problems: string[] = [];
  let cases = 0;
  for (const service of askedServiceIds) {
    const small = coverageOf(context, [service], 10, 5);
    const larger = {
      'more time': coverageOf(context, [service], 15, 5),
      'a faster walk': coverageOf(context, [service], 10, 6),
      'one more service': coverageOf(context, [...new Set([service, 'coworkings'])], 10, 5),
    };
    for (const [what, answer] of Object.entries(larger)) {
      small.seconds.forEach((seconds, point) => {
        cases++;
        if (seconds <= small.query.cutoffSeconds && answer.seconds[point] > answer.query.cutoffSeconds)
          problems.push(`coverage of ${service}: demand point ${point} falls out with ${what}`);
      });
    }
  }
  return { cases, problems };
}
