import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { travelProfile } from '../../src/core/network/profile';
import type { Client } from '../../src/workers/client';
import type { AnalysisMessages, OpenedArea } from '../../src/workers/messages';
import { createWorkers, shippedSource, sourceWithout } from './shipped-worker';

const profile = travelProfile('adult');
const where = { baseUrl: '', areaId: 'milano' };
const lost = new Set(['municipi.fgb', 'areas.fgb', 'not-located.json']);
const workers = createWorkers();

let client: Client<AnalysisMessages>;
let whole: Client<AnalysisMessages>;
let area: OpenedArea;
let wholeArea: OpenedArea;

beforeAll(async () => {
  client = workers.open(sourceWithout(lost));
  whole = workers.open(shippedSource);
  area = await client.request('open', where);
  wholeArea = await whole.request('open', where);
});
afterAll(workers.close);

const coverage = { services: ['coworkings'], match: 'any', cutoffSeconds: 900, profile } as const;
const reach = { origin: [9.13454, 45.51965], cutoffsSeconds: [900], profile } as const;

/** The answer to each question, of the worker that lacks the parts and of the one that has them. */
async function askBoth<K extends keyof AnalysisMessages>(
  name: K,
  parameters: AnalysisMessages[K]['parameters'],
) {
  return Promise.all([client.request(name, parameters), whole.request(name, parameters)]);
}

describe('a worker without municipi, drawn areas and the places not located', () => {
  it('says which, each empty, and has all the rest', () => {
    expect(area.missing).toEqual([]);
    expect(area.missingParts.map(({ part, error }) => [part, error.status])).toEqual([
      ['municipi', 404],
      ['areas', 404],
      ['not-located', 404],
    ]);
    const empty = { type: 'FeatureCollection', features: [] };
    expect(area).toEqual({
      ...wholeArea,
      missingParts: area.missingParts,
      municipi: [],
      municipioShapes: empty,
      areas: empty,
      notLocated: [],
    });
  });

  it('answers near me and the plan as if they were there, municipio by municipio too', async () => {
    const [here, there] = await askBoth('reach', reach);
    expect(there).toMatchObject({ kind: 'reached', municipio: 8 });
    expect(here).toEqual({ ...there, municipio: null });
    const [covered, wholly] = await askBoth('coverage', coverage);
    if (wholly.kind !== 'coverage') throw new Error(wholly.kind);
    expect(wholly.zones.filter(({ zoneId }) => zoneId.startsWith('municipio-'))).toHaveLength(9);
    expect(covered).toEqual(wholly);
    const [ranks, wholeRanks] = await askBoth('nearest', coverage);
    expect(ranks).toEqual(wholeRanks);
    const [page, wholePage] = await askBoth('neighbourhood', {
      nil: 76,
      services: ['coworkings'],
      cutoffSeconds: 900,
      profile,
    });
    expect(page).toEqual(wholePage);
  });

  it('searches all but the municipi', async () => {
    const [streets, wholeStreets] = await askBoth('search', { text: 'via val trompia', limit: 5 });
    expect(streets).toEqual(wholeStreets);
    const [none, some] = await askBoth('search', { text: 'municipio 8', limit: 5 });
    expect(some.some(({ municipio }) => municipio === 8)).toBe(true);
    expect(none.some(({ municipio }) => municipio !== null)).toBe(false);
  });

  it('without the neighbourhoods too it answers near me, and refuses what is asked of them', async () => {
    const lacking = workers.open(sourceWithout(new Set(['nil.fgb', 'municipi.fgb'])));
    const opened = await lacking.request('open', where);
    expect(opened.missingParts.map(({ part }) => part)).toEqual(['nil', 'municipi']);
    expect(opened.nils).toEqual([]);
    expect(opened.places).toEqual(wholeArea.places);
    const there = await whole.request('reach', reach);
    expect(await lacking.request('reach', reach)).toEqual({ ...there, nil: null, municipio: null });
    const everyday = { origin: reach.origin, cutoffSeconds: 900, profile };
    expect(await lacking.request('everydayNear', everyday)).toEqual(
      await whole.request('everydayNear', everyday),
    );
    const page = { nil: 76, services: ['coworkings'], cutoffSeconds: 900, profile } as const;
    await expect(lacking.request('neighbourhood', page)).rejects.toThrow('nil.fgb');
    await expect(lacking.request('coverage', coverage)).rejects.toThrow('nil.fgb');
    const dimensions = { tier: 'everyday', cutoffSeconds: 900, profile } as const;
    await expect(lacking.request('dimensions', dimensions)).rejects.toThrow('nil.fgb');
  });

  it('is as any other once they have come', async () => {
    lost.clear();
    expect(await client.request('open', where)).toEqual(wholeArea);
    const [found, wanted] = await askBoth('search', { text: 'municipio 8', limit: 5 });
    expect(found).toEqual(wanted);
    const [here, there] = await askBoth('reach', reach);
    expect(here).toEqual(there);
  });
});
