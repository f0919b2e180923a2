import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskSource } from '../../scripts/lib/disk-source';
import { travelProfile } from '../../src/core/network/profile';
import { isSameQuestion } from '../../src/state/questions';
import { type Client, createClient } from '../../src/workers/client';
import { createHandlers } from '../../src/workers/handlers';
import type { AnalysisMessages, OpenedArea, OwnPlacesAnswer } from '../../src/workers/messages';
import { serve } from '../../src/workers/server';

const folder = fileURLToPath(new URL('../../public/geo', import.meta.url));
const profile = travelProfile('adult');
const { port1, port2 } = new MessageChannel();
let client: Client<AnalysisMessages>;
let area: OpenedArea;

beforeAll(async () => {
  serve<AnalysisMessages>(
    port2,
    createHandlers(() => diskSource(folder)),
  );
  port1.start();
  port2.start();
  client = createClient<AnalysisMessages>(port1);
  area = await client.request('open', { baseUrl: '', areaId: 'milano' });
});
afterAll(() => {
  port1.close();
  port2.close();
});

function give(text: string, name = 'luoghi.csv'): Promise<OwnPlacesAnswer> {
  return client.request('ownPlaces', { name, bytes: new TextEncoder().encode(text) });
}

async function coverageOf(services: readonly string[]) {
  const query = { services, match: 'any', cutoffSeconds: 900, profile } as const;
  const outcome = await client.request('coverage', query);
  if (outcome.kind !== 'coverage') throw new Error(outcome.kind);
  return outcome;
}

describe("a person's own places in the worker", () => {
  it('answer exactly as a layer of ours with the same places', async () => {
    const open = area.places.filter(({ service, status }) => service === 'coworkings' && status !== 'closed');
    const lines = open.map(
      ({ name, position: [lng, lat] }) => `"${name.replaceAll('"', '""')}";${lat};${lng}`,
    );
    const before = await coverageOf(['coworkings']);
    const taken = await give(['nome;lat;lng', ...lines].join('\n'));
    if (taken.kind !== 'taken') throw new Error(taken.fault);
    expect(taken.file).toMatchObject({ rowCount: open.length, goodRowCount: open.length, problems: [] });
    expect(taken.places.slice(0, area.places.length)).toEqual(area.places);
    expect(
      taken.places
        .slice(area.places.length)
        .map(({ position, nil, municipio }) => [position, nil, municipio]),
    ).toEqual(open.map(({ position, nil, municipio }) => [position, nil, municipio]));
    const own = await coverageOf(['own']);
    expect(own.seconds).toEqual(before.seconds);
    expect(own.zones).toEqual(before.zones);
    const figures = (answer: typeof own) =>
      answer.catchments.map(({ within, nearest }) => ({ within, nearest }));
    expect(figures(own)).toEqual(figures(before));
    const ofOwner = new Map(
      before.catchments.map(({ facilityIndex }, i) => [own.catchments[i].facilityIndex, facilityIndex]),
    );
    expect([...own.owner].map((index) => ofOwner.get(index) ?? -1)).toEqual([...before.owner]);
    expect((await coverageOf(['coworkings'])).zones).toEqual(before.zones);
  });

  it('have the same second and third nearest, and leave as many without one if one closes', async () => {
    const ask = async (service: string) => {
      const query = { services: [service], match: 'any', cutoffSeconds: 900, profile } as const;
      const outcome = await client.request('nearest', query);
      if (outcome.kind !== 'nearest') throw new Error(outcome.kind);
      return outcome;
    };
    const [ours, own] = [await ask('coworkings'), await ask('own')];
    expect(own.zones).toEqual(ours.zones);
    expect(own.losses.map(({ lost }) => lost)).toEqual(ours.losses.map(({ lost }) => lost));
    const { zones } = await coverageOf(['coworkings']);
    ours.zones.forEach(({ within, residents, meanSeconds }, i) => {
      expect(within[0]).toEqual(zones[i].covered);
      expect(residents).toEqual(zones[i].residents);
      expect(meanSeconds[0].all).toBe(zones[i].meanSeconds.all);
    });
    const [city] = ours.zones;
    const lost = ours.losses.reduce((sum, { lost: { over65 } }) => sum + over65, 0);
    expect(lost).toBe(city.within[0].over65 - city.within[1].over65);
  });

  it('keeps a place off the network, and counts it for nobody', async () => {
    const taken = await give('lat;lng\n45.4642;9.19\n45.39;9.05\n');
    if (taken.kind !== 'taken') throw new Error(taken.fault);
    const [on, off] = [area.places.length, area.places.length + 1];
    expect(taken.facilitySnapMeters[on]).toBeLessThan(100);
    expect(taken.facilitySnapMeters[off]).toBeGreaterThan(250);
    const answer = await coverageOf(['own']);
    expect(answer.offNetworkFacilities).toEqual([off]);
    expect(answer.catchments.map(({ facilityIndex }) => facilityIndex)).toEqual([on]);
    const near = await client.request('reach', { origin: [9.19, 45.4642], cutoffsSeconds: [900], profile });
    if (near.kind !== 'reached') throw new Error(near.kind);
    expect(near.facilitySeconds).toHaveLength(area.places.length + 2);
    expect(near.facilitySeconds[on]).toBeLessThan(120);
  });

  it('leaves the places of the file before when the next cannot be used, and none when they are taken out', async () => {
    await give('lat;lng\n45.4642;9.19\n');
    const before = await coverageOf(['own']);
    expect(await give('lat;lng\nabc;9.19\n', 'bad.csv')).toMatchObject({
      kind: 'refused',
      name: 'bad.csv',
      fault: 'no-good-row',
      problems: [{ row: 2, fault: 'latitude', value: 'abc' }],
    });
    expect((await coverageOf(['own'])).zones).toEqual(before.zones);
    const emptied = await client.request('ownPlaces', null);
    if (emptied.kind !== 'taken') throw new Error(emptied.fault);
    expect(emptied.file).toBeNull();
    expect(isSameQuestion(emptied.places, area.places)).toBe(true);
    const nothing = await client.request('coverage', {
      services: ['own'],
      match: 'any',
      cutoffSeconds: 900,
      profile,
    });
    expect(nothing).toMatchObject({
      kind: 'nothing-to-count',
      uncountable: [{ service: 'own', reason: 'empty' }],
    });
  });

  it('are as good to propose sites for as a layer of ours', async () => {
    await give('lat;lng\n45.4642;9.19\n');
    const found = await client.request('sites', {
      services: ['own'],
      cutoffSeconds: 600,
      profile,
      group: 'all',
      count: 1,
      goal: 'people',
      within: [],
      apartMeters: 0,
    });
    const answer = await client.request('coverage', {
      services: ['own'],
      match: 'any',
      cutoffSeconds: 600,
      profile,
    });
    if (answer.kind !== 'coverage') throw new Error(answer.kind);
    expect(found.uncovered.all).toBe(answer.zones[0].residents.all - answer.zones[0].covered.all);
  });
});
