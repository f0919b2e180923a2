import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SitesOptions } from '../../../scripts/lib/analyse-options';
import { analyseSites } from '../../../scripts/lib/analyse-sites';
import { UsageError } from '../../../scripts/lib/analyse-values';
import { diskSource } from '../../../scripts/lib/disk-source';
import { travelProfile } from '../../../src/core/network/profile';
import { createClient } from '../../../src/workers/client';
import { createHandlers } from '../../../src/workers/handlers';
import type { AnalysisMessages } from '../../../src/workers/messages';
import { serve } from '../../../src/workers/server';
import {
  coverageOf,
  coveredInCity,
  openShippedCity,
  type ShippedCity,
  subtract,
  withFacilities,
} from '../../helpers/shipped-city';

const profile = travelProfile('older');
const options: SitesOptions = {
  command: 'sites',
  service: 'fablabs',
  count: 4,
  minutes: 15,
  profile,
  group: 'over65',
  goal: 'people',
  within: [],
  apartMeters: 0,
  exact: false,
};
let city: ShippedCity;

beforeAll(async () => {
  city = await openShippedCity();
});

function ask(changes: Partial<SitesOptions> = {}) {
  return analyseSites(city.data, city.context, { ...options, ...changes });
}

describe('analyseSites on the shipped city', () => {
  it('gains what a city with those places covers more, to the person', async () => {
    const { sites, gained } = await ask();
    const { facilities } = city.context;
    const opened = sites.map(({ at }, i) => ({
      id: `new-${i}`,
      service: 'fablabs',
      position: at,
      countable: true,
    }));
    const after = coverageOf(withFacilities(city, [...facilities, ...opened]), 'fablabs', 15, profile);
    const before = coverageOf(city.context, 'fablabs', 15, profile);
    expect(subtract(coveredInCity(after), coveredInCity(before))).toEqual(gained);
  });

  it('says what the page says', async () => {
    const { port1, port2 } = new MessageChannel();
    const folder = fileURLToPath(new URL('../../../public/geo', import.meta.url));
    serve<AnalysisMessages>(
      port2,
      createHandlers(() => diskSource(folder)),
    );
    port1.start();
    port2.start();
    const client = createClient<AnalysisMessages>(port1);
    await client.request('open', { baseUrl: '', areaId: 'milano' });
    const { within, group, goal, apartMeters, count } = { ...options, within: ['municipio-8'] as const };
    const page = await client.request('sites', {
      services: ['fablabs'],
      cutoffSeconds: 900,
      profile,
      group,
      goal,
      within,
      apartMeters,
      count,
    });
    port1.close();
    port2.close();
    const told = await ask({ within });
    expect(told.sites.map(({ point, near, gain }) => ({ point, near, gain }))).toEqual(
      page.sites.map(({ point, gain }, i) => ({ point, near: page.addresses[i], gain })),
    );
    expect(told.gained).toEqual(page.gained);
    expect(told.provenShare).toBe(page.provenShare);
    expect(new Set(told.sites.map(({ municipio }) => municipio))).toEqual(new Set([8]));
  });

  it('finds the best of all where that is asked, never less than the proposed sites', async () => {
    const proposed = await ask({ count: 5 });
    const best = await ask({ count: 5, exact: true });
    expect(best.exact).toMatchObject({
      kind: 'proven',
      gained: best.gained.over65,
      gainedByProposed: proposed.gained.over65,
      atMost: best.gained.over65,
    });
    expect(best.provenShare).toBe(1);
    expect(best.gained.over65).toBeGreaterThanOrEqual(proposed.gained.over65);
    const [first, ...rest] = best.sites.map(({ gain }) => gain.over65);
    expect([first, ...rest]).toEqual([first, ...rest].sort((a, b) => b - a));
  });

  it('keeps apart from the places of today, and knows which zones there are', async () => {
    const { sites } = await ask({ apartMeters: 3000, goal: 'depth' });
    const { model, facilities } = city.context;
    const fablabs = [...facilities.keys()].filter((i) => facilities[i].service === 'fablabs');
    const { demandMeters } = model.walksToNearest(fablabs);
    for (const { point } of sites) expect(demandMeters[point]).toBeGreaterThanOrEqual(3000);
    await expect(ask({ within: ['nil-999'] })).rejects.toThrow(UsageError);
  });
});
