import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskSource } from '../../scripts/lib/disk-source';
import type { CoverageQuery } from '../../src/core/access/answers';
import { groups } from '../../src/core/access/population';
import { triedMinutes, triedPaces } from '../../src/core/access/robustness';
import { AbortError } from '../../src/core/errors';
import { travelProfile } from '../../src/core/network/profile';
import type { ScenarioChange } from '../../src/core/scenario';
import { type Client, createClient, newestWins } from '../../src/workers/client';
import { createHandlers } from '../../src/workers/handlers';
import type { AnalysisMessages, OpenedArea } from '../../src/workers/messages';
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

describe('the analysis worker on the shipped data', () => {
  it('answers a reach whose nearest places are no farther than those of a walk to each', async () => {
    const origin = [9.1253, 45.5115] as const;
    const answer = await client.request('reach', { origin, cutoffsSeconds: [900], profile });
    if (answer.kind !== 'reached') throw new Error(answer.kind);
    const market = area.places.findIndex(({ service }) => service === 'covered-markets');
    const markets = area.places.flatMap(({ service }, i) => (service === 'covered-markets' ? [i] : []));
    const nearest = Math.min(...markets.map((i) => answer.facilitySeconds[i]));
    let shortest = Number.POSITIVE_INFINITY;
    for (const i of markets) {
      if (area.places[i].status === 'closed') continue;
      const route = await client.request('route', { origin, destination: area.places[i].position, profile });
      if (route.kind === 'route') shortest = Math.min(shortest, route.seconds);
    }
    expect(market).toBeGreaterThanOrEqual(0);
    expect(nearest).toBe(shortest);
  });

  it('tells apart why no walk can be told', async () => {
    const duomo = [9.19, 45.464] as const;
    const field = [9.05, 45.39] as const;
    const ask = (origin: readonly [number, number], destination: readonly [number, number]) =>
      client.request('route', { origin, destination, profile });
    expect(await ask(field, duomo)).toEqual({ kind: 'no-route', reason: 'origin-off-network' });
    expect(await ask(duomo, field)).toEqual({ kind: 'no-route', reason: 'place-off-network' });
    const nothing = await client.request('coverage', {
      services: ['museums'],
      match: 'any',
      cutoffSeconds: 900,
      profile,
    });
    expect(nothing).toMatchObject({
      kind: 'nothing-to-count',
      uncountable: [{ service: 'museums', reason: 'empty' }],
    });
    const closed = area.places.findIndex(({ status }) => status === 'closed');
    expect(
      await client.request('catchment', { facilityIndex: closed, cutoffSeconds: 900, profile }),
    ).toMatchObject({ kind: 'no-catchment', reason: 'closed' });
  });

  it('plays a scenario again and again, each answer of its own', async () => {
    const question = { services: ['covered-markets'], match: 'any', cutoffSeconds: 900, profile } as const;
    const position = [9.1396, 45.5153] as const;
    const open = [{ kind: 'open', service: 'covered-markets', position }] as const;
    const play = async (coverage: CoverageQuery, changes: readonly ScenarioChange[]) => {
      const outcome = await client.request('scenario', { coverage, changes });
      if (outcome.kind !== 'scenario') throw new Error(outcome.kind);
      return outcome;
    };
    const [first, nothing, again] = [
      await play(question, open),
      await play(question, []),
      await play(question, open),
    ];
    expect(again).toEqual(first);
    expect(first.query).toEqual({ coverage: question, changes: open });
    expect(first.zones[0].gained.all).toBeGreaterThan(100);
    expect(nothing.zones[0].gained.all).toBe(0);
    const coverage = await client.request('coverage', question);
    if (coverage.kind !== 'coverage') throw new Error(coverage.kind);
    expect(nothing.zones.map(({ after }) => after)).toEqual(coverage.zones.map(({ covered }) => covered));
    const slower = await play({ ...question, profile: travelProfile('slow') }, open);
    expect(slower.zones[0].after.all).toBeLessThan(first.zones[0].after.all);
    expect(await play(question, open)).toEqual(first);
  });

  it('plays the newest of the scenarios of a drag, and stops the ones before it', async () => {
    const coverage = { services: ['coworkings'], match: 'any', cutoffSeconds: 901, profile } as const;
    const ask = newestWins((lng: number, signal: AbortSignal) => {
      const changes = [{ kind: 'open', service: 'coworkings', position: [lng, 45.5153] }] as const;
      return client.request('scenario', { coverage, changes }, { signal });
    });
    const steps = [9.13, 9.135, 9.14].map((lng) => ask(lng));
    const [first, second, last] = await Promise.allSettled(steps);
    expect([first.status, second.status]).toEqual(['rejected', 'rejected']);
    if (last.status === 'rejected') throw last.reason;
    expect(last.value.query.changes).toMatchObject([{ position: [9.14, 45.5153] }]);
  });

  it('sets two services side by side as two answers do, and measures what circles claim of each place', async () => {
    const ask = (service: string) =>
      ({ services: [service], match: 'any', cutoffSeconds: 900, profile }) as const;
    const query = { first: ask('coworkings'), second: ask('covered-markets') };
    const pair = await client.request('pair', query);
    const second = await client.request('coverage', query.second);
    const circles = await client.request('circles', query.first);
    const first = await client.request('coverage', query.first);
    if (pair.kind !== 'pair' || circles.kind !== 'circles') throw new Error('no answer');
    if (first.kind !== 'coverage' || second.kind !== 'coverage') throw new Error('no answer');
    expect(pair.second).toEqual(second);
    const [{ covered }] = pair.both;
    expect(covered.all).toBeGreaterThan(0);
    expect(covered.all).toBeLessThan(Math.min(first.zones[0].covered.all, second.zones[0].covered.all));
    expect(circles.facilities.map(({ facilityIndex, walk }) => [facilityIndex, walk])).toEqual(
      first.catchments.map(({ facilityIndex, within }) => [facilityIndex, within]),
    );
    const [city, ...nils] = circles.land;
    expect(nils).toHaveLength(88);
    expect(Math.abs(city.squareMeters / 181.7e6 - 1)).toBeLessThan(0.01);
    expect(nils.reduce((sum, { walkSquareMeters }) => sum + walkSquareMeters, 0)).toBe(city.walkSquareMeters);
    expect(city.walkSquareMeters).toBeLessThan(city.circleSquareMeters);
    await expect(client.request('pair', { ...query, second: ask('museums') })).resolves.toMatchObject({
      kind: 'nothing-to-count',
    });
  });

  const sitesQuestion = {
    services: ['fablabs'],
    cutoffSeconds: 600,
    profile,
    group: 'all',
    goal: 'people',
    within: [],
    apartMeters: 0,
    count: 3,
  } as const;

  it('proposes sites that gain what coverage counts as left out, with rising progress and a proof', async () => {
    const progress: number[] = [];
    const found = await client.request('sites', sitesQuestion, {
      onProgress: ({ done, total }) => progress.push(done / total),
    });
    expect(progress.length).toBeGreaterThan(3);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(found.sites).toHaveLength(3);
    expect(found.addresses).toHaveLength(3);
    const { services, cutoffSeconds } = sitesQuestion;
    const outcome = await client.request('coverage', { services, match: 'any', cutoffSeconds, profile });
    if (outcome.kind !== 'coverage') throw new Error(outcome.kind);
    const [city] = outcome.zones;
    expect(found.uncovered.all).toBe(city.residents.all - city.covered.all);
    expect(found.sites.reduce((sum, { gain }) => sum + gain.all, 0)).toBe(found.gained.all);
    expect(found.provenShare).toBeGreaterThan(0.95);
    expect(found.provenShare).toBeLessThanOrEqual(1);
    const [first] = found.sites;
    const around = await client.request('reach', { origin: first.position, cutoffsSeconds: [600], profile });
    if (around.kind !== 'reached') throw new Error(around.kind);
    expect(around.bands[0].residents.all).toBe(first.within.all);
  });

  it('tells depth to the person as nine coverages and the one of the question do, also by bicycle', async () => {
    const { services, cutoffSeconds } = sitesQuestion;
    const query = { services, match: 'any', cutoffSeconds, profile } as const;
    const depth = await client.request('depth', query);
    if (depth.kind !== 'depth') throw new Error(depth.kind);
    const out = new Uint8Array(depth.timesOut.length);
    for (const id of triedPaces) {
      for (const minutes of triedMinutes) {
        const tried = { ...query, cutoffSeconds: minutes * 60, profile: travelProfile(id) };
        const outcome = await client.request('coverage', tried);
        if (outcome.kind !== 'coverage') throw new Error(outcome.kind);
        outcome.seconds.forEach((seconds, point) => {
          if (!(seconds <= tried.cutoffSeconds)) out[point]++;
        });
      }
    }
    expect(depth.timesOut).toEqual(out);
    const outcome = await client.request('coverage', query);
    if (outcome.kind !== 'coverage') throw new Error(outcome.kind);
    outcome.zones.forEach(({ residents, covered }, i) => {
      for (const group of groups) {
        expect(depth.zones[i].uncovered[group]).toBe(residents[group] - covered[group]);
        if (residents[group] > 0)
          expect(Math.round(depth.zones[i].depth[group].headcount * residents[group])).toBe(
            residents[group] - covered[group],
          );
      }
    });
    expect(depth.barriers).toHaveLength(outcome.gaps.length);
    outcome.gaps.forEach(({ uncovered }, id) => {
      const barrier = depth.barriers[id];
      if (barrier.kind === 'barrier') expect(barrier.residents).toBeLessThanOrEqual(uncovered.all);
    });
    expect(depth.barriers.some(({ kind }) => kind === 'barrier')).toBe(true);
    const cycling = await client.request('depth', { ...query, profile: travelProfile('bicycle') });
    if (cycling.kind !== 'depth') throw new Error(cycling.kind);
    expect(cycling.timesOut).toEqual(depth.timesOut);
    expect(cycling.zones[0].uncovered.all).toBeLessThan(depth.zones[0].uncovered.all);
    expect(await client.request('depth', { ...query, services: ['museums'] })).toMatchObject({
      kind: 'nothing-to-count',
    });
  });

  it('proposes sites only inside Municipio 8, and makes no sets again for it', async () => {
    const within = ['municipio-8'];
    const progress: number[] = [];
    const found = await client.request(
      'sites',
      { ...sitesQuestion, within, goal: 'depth' },
      { onProgress: ({ done }) => progress.push(done) },
    );
    expect(found.sites.map(({ municipio }) => municipio)).toEqual([8, 8, 8]);
    expect(found.provenShare).toBeGreaterThan(0.95);
    expect(progress[0] ?? 0).toBeLessThan(0.7);
  });

  it('says how few sites give seven in ten a fablab, and that fewer cannot, to the person', async () => {
    const { count: _, goal: __, ...subject } = sitesQuestion;
    const cutoffSeconds = 1800;
    const outcome = await client.request('fewest', { ...subject, cutoffSeconds, percent: 70 });
    if (outcome.kind !== 'fewest') throw new Error(outcome.kind);
    const today = await client.request('coverage', {
      services: subject.services,
      match: 'any',
      cutoffSeconds,
      profile,
    });
    if (today.kind !== 'coverage') throw new Error(today.kind);
    const [city] = today.zones;
    expect([outcome.residents, outcome.covered]).toEqual([city.residents.all, city.covered.all]);
    expect(outcome.coveredAfter).toBe(outcome.covered + outcome.gained.all);
    expect(outcome.coveredAfter).toBeGreaterThanOrEqual(0.7 * outcome.residents);
    expect(outcome.sites.length).toBeGreaterThanOrEqual(outcome.atLeast);
    expect(outcome.sites.length - outcome.atLeast).toBeLessThanOrEqual(1);
    expect(outcome.addresses).toHaveLength(outcome.sites.length);
  });

  it('stops a long search for a newer question, which does not wait for it', async () => {
    const ask = newestWins((cutoffSeconds: number, signal: AbortSignal) =>
      client.request('sites', { ...sitesQuestion, cutoffSeconds }, { signal }),
    );
    const long = ask(1800);
    long.catch(() => {});
    await client.request('describe', { position: [9.19, 45.464] });
    const short = ask(60);
    await expect(long).rejects.toThrow(AbortError);
    expect((await short).query.cutoffSeconds).toBe(60);
  });
});
