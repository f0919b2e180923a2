import { beforeAll, describe, expect, it } from 'vitest';
import type { AccessContext } from '../../../src/core/access/coverage';
import { groups } from '../../../src/core/access/population';
import { profileSpeed, travelProfile } from '../../../src/core/network/profile';
import { runToEnd } from '../../../src/core/run-to-end';
import { buildCoverageSets, type CoverageSets } from '../../../src/core/siting/coverage-sets';
import { proposeSites } from '../../../src/core/siting/propose-sites';
import { siteGoals } from '../../../src/core/siting/site-goals';
import { openShippedCity } from '../../helpers/shipped-city';

const cutoffSeconds = 900;
const profile = travelProfile('adult');
let context: AccessContext;
let sets: CoverageSets;

beforeAll(async () => {
  ({ context } = await openShippedCity());
  const points = Uint32Array.from({ length: context.demand.count }, (_, point) => point);
  sets = runToEnd(buildCoverageSets(context.model, points, cutoffSeconds, profileSpeed(profile)));
}, 60_000);

describe('sites proposed on the shipped data', () => {
  it('are proven to gain at least 95 % of the best possible, for up to ten sites, every service, group and goal', () => {
    const services = [...new Set(context.facilities.map(({ service }) => service))];
    expect(services.length).toBeGreaterThan(9);
    const shares = services.flatMap((service, turn) =>
      [10, 5].map((count, step) => {
        const group = groups[(turn + step) % groups.length];
        const goal = siteGoals[(turn + step) % siteGoals.length];
        const query = {
          services: [service],
          cutoffSeconds,
          profile,
          group,
          goal,
          within: [],
          apartMeters: 0,
        };
        const { provenShare, sites, gained } = runToEnd(proposeSites(context, sets, { ...query, count }));
        expect(sites).toHaveLength(count);
        expect(sites.reduce((sum, { gain }) => sum + gain[group], 0)).toBe(gained[group]);
        return provenShare;
      }),
    );
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.95);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  }, 240_000);

  it('stand apart from the places of today by walks that are searched one by one', () => {
    const apartMeters = 1500;
    const query = {
      services: ['covered-markets'],
      cutoffSeconds,
      profile,
      group: 'all',
      goal: 'depth',
    } as const;
    const { sites } = runToEnd(
      proposeSites(context, sets, {
        ...query,
        within: ['municipio-2', 'municipio-9'],
        apartMeters,
        count: 6,
      }),
    );
    expect(sites).toHaveLength(6);
    const markets = context.facilities.flatMap(({ service, countable }, index) =>
      service === 'covered-markets' && countable ? [index] : [],
    );
    for (const { point, municipio } of sites) {
      expect([2, 9]).toContain(municipio);
      const { facilityMeters } = context.model.walksFrom({ demand: point }, Number.POSITIVE_INFINITY);
      for (const index of markets) expect(facilityMeters[index]).toBeGreaterThanOrEqual(apartMeters);
    }
  });
});
