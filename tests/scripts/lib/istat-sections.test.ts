import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../scripts/catalogues';
import { joinSections, readSectionPeople, readSectionShapes } from '../../../scripts/lib/census-sections';
import { printRefresh } from '../../../scripts/lib/print-refresh';
import { refreshAll } from '../../../scripts/lib/refresh-all';
import { readRecord } from '../../../scripts/lib/refresh-record';
import type { SourceId } from '../../../scripts/sources';
import { type LngLat, toLocal } from '../../../src/core/geo';
import {
  cutFile,
  dataset,
  file,
  type MadeCatalogue,
  openCatalogue,
  page,
} from '../../helpers/made-catalogue';
import { type MadeSection, peopleTable, peopleWorkbook, shapesArchive } from '../../helpers/made-istat';
import { zipOf } from '../../helpers/made-zip';

/** The least that a refresh takes for Milan. */
const COUNT = 3100;
const MILAN = 15146;
const utm = { utmZone: 32, originXMeters: 0, originYMeters: 0 };
const part = { municipality: MILAN, region: 'R03' };
const catalogues: Partial<Record<SourceId, Catalogue>> = {};
let server: MadeCatalogue;
let cacheFolder: string;

/** Squares of 100 m, outer rings with the clock; the second has a hole of 20 m, every tenth lies in Monza. */
function makeSection(number: number): MadeSection {
  const [x, y] = [510_000 + 100 * (number % 100), 5_030_000 + 100 * Math.floor(number / 100)];
  const square = (from: number, to: number): [number, number][] => [
    [x + from, y + from],
    [x + from, y + to],
    [x + to, y + to],
    [x + to, y + from],
    [x + from, y + from],
  ];
  return {
    id: 151_460_000_000 + number,
    municipality: number % 10 === 9 ? 108_033 : MILAN,
    rings: number === 2 ? [square(0, 100), square(40, 60).reverse()] : [square(0, 100)],
    people: { P1: 50 + number, P14: 1, P15: 2, P16: 3, P27: 4, P28: 5, P29: 6 },
  };
}

const sections = Array.from({ length: COUNT }, (_, i) => makeSection(i + 1));
const ofMilan = sections.filter(({ municipality }) => municipality === MILAN);
const shapes = shapesArchive(sections);
const people = zipOf({
  'dati/R02_indicatori_2021_sezioni.csv': 'nothing of ours',
  'dati/R03_indicatori_2021_sezioni.csv': peopleTable(sections),
});

async function refresh() {
  return refreshAll({
    ids: ['census-sections', 'census-people'],
    catalogues,
    portal: server.portal,
    cacheFolder,
    patience: { tries: 2, firstWaitMilliseconds: 1, timeoutMilliseconds: 5000 },
    progress: () => {},
  });
}

function kept(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(cacheFolder, 'official', name)));
}

/** Why the refresh failed, which must have left no trace. */
async function failWith(path: string, answer: Parameters<MadeCatalogue['answer']>[1]): Promise<string> {
  const before = readdirSync(dirname(cacheFolder), { recursive: true });
  server.answer(path, answer);
  const { outcomes, written } = await refresh();
  expect(written).toBe(false);
  expect(readdirSync(dirname(cacheFolder), { recursive: true })).toEqual(before);
  return outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? [outcome.reason] : [])).join('; ');
}

beforeEach(async () => {
  cacheFolder = join(mkdtempSync(join(tmpdir(), 'quindici-istat-')), 'opendata');
  server = await openCatalogue({ '/R03_21.zip': file(shapes), '/people.zip': file(people) });
  const istat = { kind: 'istat', part } as const;
  catalogues['census-sections'] = {
    ...istat,
    address: `${server.portal}/R03_21.zip`,
    content: 'section-shapes',
  };
  catalogues['census-people'] = {
    ...istat,
    address: `${server.portal}/people.zip`,
    content: 'section-people',
  };
});
afterEach(() => server.close());

describe('the census sections of ISTAT', () => {
  it('come as archives of a region, and are kept for the municipality alone, as the build reads them', async () => {
    expect((await refresh()).outcomes.map(({ kind }) => kind)).toEqual(['new', 'new']);
    const outlines = readSectionShapes(kept('census_sections_2021.geojson'), 'sections');
    const joined = joinSections(outlines, readSectionPeople(kept('census_people_2021.csv'), 'people'));
    expect(joined.map(({ id, residents, under15, over65 }) => [id, residents, under15, over65])).toEqual(
      ofMilan.map(({ id, people: counts }) => [String(id), counts.P1, 6, 15]),
    );
    const second = outlines.find(({ id }) => id === '151460000002')?.shape.geometry;
    const [polygon, ...others] = second?.type === 'MultiPolygon' ? second.coordinates : [];
    expect([others.length, polygon.length]).toEqual([0, 2]);
    polygon.flat().forEach(([lng, lat], i) => {
      const [x, y] = toLocal([lng, lat] satisfies LngLat, utm);
      const [expectedX, expectedY] = makeSection(2).rings.flat()[i];
      expect(Math.hypot(x - expectedX, y - expectedY)).toBeLessThan(0.02);
    });
    const record = readRecord(cacheFolder)['census-people'];
    expect(record).toMatchObject({ rows: ofMilan.length, address: `${server.portal}/people.zip` });
    expect((await refresh()).outcomes.map(({ kind }) => kind)).toEqual(['same', 'same']);
  });

  it('are read from a workbook as from a table', async () => {
    await refresh();
    const table = kept('census_people_2021.csv');
    server.answer(
      '/people.zip',
      file(zipOf({ 'R03_indicatori_2021_sezioni.xlsx': peopleWorkbook(sections) })),
    );
    expect((await refresh()).written).toBe(true);
    expect(readSectionPeople(kept('census_people_2021.csv'), 'workbook')).toEqual(
      readSectionPeople(table, 'table'),
    );
  });

  it('leave everything as it was, and say why, where something is wrong', async () => {
    await refresh();
    expect(await failWith('/R03_21.zip', page(404))).toBe(
      'the server answered 404: it is not there any more',
    );
    expect(await failWith('/R03_21.zip', file('<!doctype html><html>ISTAT</html>'))).toBe(
      'the server answered with a web page in the place of the file',
    );
    expect(await failWith('/R03_21.zip', cutFile('PK'.repeat(5000)))).toMatch(/^the download broke off/);
    expect(await failWith('/R03_21.zip', file(shapes.subarray(0, -40)))).toBe(
      'census-sections: the archive is cut short or damaged',
    );
    const renamed = shapesArchive(sections, ['COMUNE', 'SEZ21_ID']);
    expect(await failWith('/R03_21.zip', file(renamed))).toBe(
      'census-sections: no column procom or pro_com; the table has COMUNE, SEZ21_ID',
    );
    expect(await failWith('/R03_21.zip', file(zipOf({ 'leggimi.txt': 'altrove' })))).toBe(
      'census-sections: 0 files R03*.dbf in the archive; it holds leggimi.txt',
    );
    server.answer('/R03_21.zip', file(shapes));
    const html = zipOf({ 'R03_sezioni.csv': '<html><body>Errore</body></html>' });
    expect(await failWith('/people.zip', file(html))).toBe(
      'census-people: a web page or XML where a table is wanted',
    );
    const few = zipOf({ 'R03_sezioni.csv': peopleTable(sections.slice(0, 100)) });
    expect(await failWith('/people.zip', file(few))).toMatch(/90 rows where there were 2790/);
    const elsewhere = zipOf({ 'R03_sezioni.csv': peopleTable(sections.filter(({ id }) => id % 10 === 9)) });
    expect(await failWith('/people.zip', file(elsewhere))).toBe(
      'census-people: no section of municipality 15146',
    );
    await server.close();
    expect(printRefresh(await refresh(), 'cache')).toContain('None came: is there a network?');
    expect(readSectionPeople(kept('census_people_2021.csv'), 'kept').size).toBe(ofMilan.length);
  });
});

describe('an open list of the portal that the build reads as rows', () => {
  const shops = [
    'N;TARGA;GENERE_MERCEOLOGICO;ANNO;STATO;INDIRIZZO;LONG_X_4326;LAT_Y_4326',
    ...Array.from(
      { length: 400 },
      (_, i) => `${i + 1};Bottega ${i + 1};Ristorante;1929;attiva;Via Prova ${i + 1};9,19;45.46`,
    ),
  ].join('\n');
  const ask = () =>
    refreshAll({
      ids: ['historic-shops'],
      catalogues: {
        'historic-shops': { kind: 'ckan', dataset: 'bot', resource: 'r', format: 'csv', isKeptAsRows: true },
      },
      portal: server.portal,
      cacheFolder,
      patience: { tries: 1, firstWaitMilliseconds: 1, timeoutMilliseconds: 5000 },
      progress: () => {},
    });

  it('is kept as the build reads it; a wrong point is told by row', async () => {
    server.answer('/api/3/action/package_show?id=bot', dataset('r', 'csv', '/bot.csv'));
    server.answer('/bot.csv', file(shops));
    expect((await ask()).outcomes).toMatchObject([{ kind: 'new', entry: { rows: 400 } }]);
    const { data } = JSON.parse(readFileSync(join(cacheFolder, 'points/historic_shops_ds290.json'), 'utf8'));
    expect(data[0]).toMatchObject({ n: '1', targa: 'Bottega 1', long_x_4326: 9.19, lat_y_4326: 45.46 });
    server.answer('/bot.csv', file(shops.replace('9,19;45.46', 'nord;45.46')));
    expect((await ask()).outcomes).toMatchObject([
      {
        kind: 'failed',
        reason: 'historic-shops, row 2, column long_x_4326: "nord" is no number of degrees',
      },
    ]);
  });
});
