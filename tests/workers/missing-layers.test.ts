import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoverageQuery } from '../../src/core/access/answers';
import { travelProfile } from '../../src/core/network/profile';
import type { Client } from '../../src/workers/client';
import type { AnalysisMessages, OpenedArea } from '../../src/workers/messages';
import { createWorkers, shippedSource, sourceWithout } from './shipped-worker';

const profile = travelProfile('adult');
const where = { baseUrl: '', areaId: 'milano' };
const lost = new Set(['fablabs.fgb']);
const source = sourceWithout(lost);
const workers = createWorkers();

let client: Client<AnalysisMessages>;
let whole: Client<AnalysisMessages>;
let area: OpenedArea;
let wholeArea: OpenedArea;

beforeAll(async () => {
  client = workers.open(source);
  whole = workers.open(shippedSource);
  area = await client.request('open', where);
  wholeArea = await whole.request('open', where);
});
afterAll(workers.close);

function question(...services: string[]): CoverageQuery {
  return { services, match: 'any', cutoffSeconds: 900, profile };
}

const QUARTO_OGGIARO = [9.13454, 45.51965] as const;
const reach = { origin: QUARTO_OGGIARO, cutoffsSeconds: [900], profile };

async function minutesTo(asked: Client<AnalysisMessages>, { places }: OpenedArea) {
  const answer = await asked.request('reach', reach);
  if (answer.kind !== 'reached') throw new Error(answer.kind);
  return new Map(places.map(({ service, id }, i) => [`${service}/${id}`, answer.facilitySeconds[i]]));
}

describe('a worker without one layer of places', () => {
  it('says which, and answers what the others need as if it were there', async () => {
    expect(area.missing).toMatchObject([{ service: 'fablabs', error: { name: 'LoadError', status: 404 } }]);
    const all = await minutesTo(whole, wholeArea);
    const found = await minutesTo(client, area);
    expect(found.size).toBe([...all.keys()].filter((key) => !key.startsWith('fablabs/')).length);
    for (const [key, seconds] of found) expect(seconds).toBe(all.get(key));
    const asked = question('coworkings');
    const [here, there] = await Promise.all([
      client.request('coverage', asked),
      whole.request('coverage', asked),
    ]);
    if (here.kind !== 'coverage' || there.kind !== 'coverage') throw new Error('nothing to count');
    expect(here.zones).toEqual(there.zones);
  });

  it('gives no figure that would count it', async () => {
    const coverage = question('coworkings', 'fablabs');
    const refused = [
      client.request('coverage', coverage),
      client.request('nearest', question('fablabs')),
      client.request('pair', { first: question('coworkings'), second: question('fablabs') }),
      client.request('curves', { curves: [{ coverage, zoneId: 'city' }] }),
      client.request('scenario', { coverage, changes: [] }),
      client.request('sheet', { nil: 76, asked: coverage, services: ['coworkings'] }),
    ];
    for (const answer of refused) await expect(answer).rejects.toThrow(/fablabs\.fgb/);
    const query = { tier: 'specialised', cutoffSeconds: 900, profile } as const;
    const [lacks, has] = await Promise.all([
      client.request('dimensions', query),
      whole.request('dimensions', query),
    ]);
    if (lacks.kind !== 'dimensions' || has.kind !== 'dimensions') throw new Error('no dimensions');
    const gone = has.dimensions.filter(({ specialised }) => specialised.includes('fablabs'));
    expect(gone.length).toBeGreaterThan(0);
    expect(lacks.dimensions).toEqual(has.dimensions.filter((dimension) => !gone.includes(dimension)));
    const kept = has.dimensions.flatMap((dimension, i) => (gone.includes(dimension) ? [] : [i]));
    expect(lacks.rows.map(({ cells }) => cells)).toEqual(
      has.rows.map(({ cells }) => kept.map((i) => cells[i])),
    );
  });

  it('does without it again when it is started again, as long as the page does', async () => {
    const again = workers.open(shippedSource);
    const { places, missing } = await again.request('open', {
      ...where,
      without: area,
    });
    expect(places).toEqual(area.places);
    expect(missing).toEqual(area.missing);
  });

  it('gives no answer when it is started again and lacks another: places would have other positions', async () => {
    const gone = new Set(['coworkings.fgb', 'fablabs.fgb']);
    const again = workers.open(sourceWithout(gone));
    await expect(again.request('open', { ...where, without: area })).rejects.toThrow(/coworkings\.fgb/);
    await expect(again.request('reach', reach)).rejects.toThrow(/coworkings\.fgb/);
    gone.delete('coworkings.fgb');
    expect(await minutesTo(again, area)).toEqual(await minutesTo(client, area));
  });

  it('is as any other once it has come', async () => {
    lost.clear();
    expect(await client.request('open', where)).toEqual(wholeArea);
    expect(await minutesTo(client, wholeArea)).toEqual(await minutesTo(whole, wholeArea));
    const asked = question('coworkings', 'fablabs');
    expect(await client.request('coverage', asked)).toEqual(await whole.request('coverage', asked));
  });
});
