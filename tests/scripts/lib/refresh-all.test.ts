import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../scripts/catalogues';
import { printRefresh } from '../../../scripts/lib/print-refresh';
import { type Refreshed, refreshAll } from '../../../scripts/lib/refresh-all';
import { readRecord } from '../../../scripts/lib/refresh-record';
import type { SourceId } from '../../../scripts/sources';
import {
  cutFile,
  dataset,
  file,
  type MadeCatalogue,
  openCatalogue,
  page,
} from '../../helpers/made-catalogue';
import { zipOf } from '../../helpers/made-zip';

const COLUMNS = 'SPAZIO;SEDE;E-MAIL;WEB;LONG_X_4326;LAT_Y_4326';
const ROW = 'Spazio 1;Via Prova 1;a@b.it;www.spazio.it;9.1888;45.4642';
const MARKETS = 'MCC;ATTIVO;LONG_X_4326;LAT_Y_4326';
const coworkings = (rows: readonly string[]): string => [COLUMNS, ...rows].join('\r\n');
/** As many rows as the register has. */
const many = (row = ROW): string =>
  coworkings(Array.from({ length: 110 }, (_, i) => row.replaceAll('1;', `${i};`)));
const markets = [
  MARKETS,
  ...Array.from({ length: 26 }, (_, i) => `Mercato ${i};${i === 3 ? 'NO' : 'SI'};9,19;45,46`),
].join('\n');

const catalogues: Partial<Record<SourceId, Catalogue>> = {
  'official-coworkings': { kind: 'ckan', dataset: 'cow', resource: 'r1', format: 'csv' },
  'official-markets': { kind: 'ckan', dataset: 'mcc', resource: null, format: 'csv' },
};
const COWORKINGS_FILE = 'official/coworking.csv';

let server: MadeCatalogue;
let cacheFolder: string;
const said: string[] = [];

function listTree(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): [string, string] => {
      const path = join(entry.parentPath, entry.name);
      return [path, readFileSync(path, 'utf8')];
    });
}

async function refresh(
  only: readonly SourceId[] = ['official-coworkings', 'official-markets'],
): Promise<Refreshed> {
  return refreshAll({
    ids: only,
    catalogues,
    portal: server.portal,
    cacheFolder,
    patience: { tries: 3, firstWaitMilliseconds: 1, timeoutMilliseconds: 2000 },
    progress: (message) => said.push(message),
  });
}

/** Refreshes once where all is well, then asks again after a change, and gives the reason of the one that failed. */
async function failAfter(change: () => void): Promise<string> {
  expect((await refresh()).written).toBe(true);
  const before = listTree(dirname(cacheFolder));
  change();
  const { outcomes, written } = await refresh();
  expect(written).toBe(false);
  expect(listTree(dirname(cacheFolder))).toEqual(before);
  const failed = outcomes.find(({ kind }) => kind === 'failed');
  return failed?.kind === 'failed' ? failed.reason : 'nothing failed';
}

beforeEach(async () => {
  said.length = 0;
  cacheFolder = join(mkdtempSync(join(tmpdir(), 'quindici-refresh-')), 'opendata');
  server = await openCatalogue({
    '/api/3/action/package_show?id=cow': dataset('r1', 'csv', '/cow.csv'),
    '/api/3/action/package_show?id=mcc': dataset('another-id', 'csv', '/mcc.csv'),
    '/cow.csv': file(many()),
    '/mcc.csv': file(markets),
  });
});
afterEach(() => server.close());

describe('refreshAll', () => {
  it('asks the catalogue, keeps the files with checksum, licence and date, and what else is in the cache', async () => {
    mkdirSync(join(cacheFolder, 'points'), { recursive: true });
    writeFileSync(join(cacheFolder, 'points/own.csv'), 'kept');
    const first = await refresh();
    expect(first.outcomes.map(({ id, kind }) => [id, kind])).toEqual([
      ['official-coworkings', 'new'],
      ['official-markets', 'new'],
    ]);
    expect(readFileSync(join(cacheFolder, COWORKINGS_FILE), 'utf8')).toBe(many());
    expect(readFileSync(join(cacheFolder, 'points/own.csv'), 'utf8')).toBe('kept');
    expect(readRecord(cacheFolder)['official-coworkings']).toMatchObject({
      rows: 110,
      licence: 'CC BY 4.0',
      modified: '2026-10-02',
      bytes: Buffer.byteLength(many()),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    server.answer('/mcc.csv', file(markets.replace('Mercato 5', 'Mercato Nuovo')));
    const second = await refresh();
    expect(second.outcomes.map(({ kind }) => kind)).toEqual(['same', 'changed']);
    expect(said[0]).toBe('1 of 2: official-coworkings (Coworking: spazi di lavoro condiviso)');
    expect(printRefresh(second, 'cache')).toContain(
      'official-markets (Mercati comunali coperti): changed, 26 rows',
    );
  });

  it('asks again after a pause where the server is busy, and warns of another licence', async () => {
    let times = 0;
    server.answer('/cow.csv', (response, address) =>
      (++times < 3 ? page(503) : file(many()))(response, address),
    );
    server.answer('/api/3/action/package_show?id=cow', dataset('r1', 'csv', '/cow.csv', 'CC BY-NC 4.0'));
    const refreshed = await refresh();
    expect([refreshed.written, times]).toEqual([true, 3]);
    expect(said).toContain('official-coworkings: the server answered 503; asking again in 0.002 s');
    expect(printRefresh(refreshed, 'cache')).toContain('BUT the catalogue says "CC BY-NC 4.0"');
  });

  it('reads a table out of a zip archive', async () => {
    server.answer('/cow.csv', file(zipOf({ 'ds/coworking_final.csv': many() }), 'application/zip'));
    expect((await refresh(['official-coworkings'])).written).toBe(true);
    expect(readFileSync(join(cacheFolder, COWORKINGS_FILE), 'utf8')).toBe(many());
    const cut = zipOf({ 'ds/coworking_final.csv': many() }).subarray(0, -30);
    expect(await failAfter(() => server.answer('/cow.csv', file(cut)))).toBe(
      'official-coworkings: the archive is cut short or damaged',
    );
  });
});

describe('a refresh that fails leaves everything as it was, and says', () => {
  it('404, and does not ask again', async () => {
    const reason = await failAfter(() => server.answer('/cow.csv', page(404)));
    expect(reason).toBe('the server answered 404: it is not there any more');
    expect(server.asked.get('/cow.csv')).toBe(2);
  });

  it('a web page in the place of the file, under any name', async () => {
    const html = '<!doctype html><html><body>Manutenzione</body></html>';
    const reason = await failAfter(() => server.answer('/cow.csv', file(html)));
    expect(reason).toBe('the server answered with a web page in the place of the file');
  });

  it('a download that was cut, after three tries', async () => {
    const reason = await failAfter(() => server.answer('/cow.csv', cutFile(many())));
    expect(reason).toMatch(/^the download broke off: /);
    expect(server.asked.get('/cow.csv')).toBe(4);
  });

  it('a table cut between two rows, or in a row', async () => {
    const short = coworkings(Array.from({ length: 40 }, () => ROW));
    expect(await failAfter(() => server.answer('/cow.csv', file(short)))).toBe(
      'official-coworkings: 40 rows where there were 110: the download looks cut short',
    );
    server.answer('/cow.csv', file(many()));
    expect(await failAfter(() => server.answer('/cow.csv', file(many().slice(0, -30))))).toMatch(
      /official-coworkings, row 111, column row: \d cells where the header has 6/,
    );
  });

  it('a column that has changed its name', async () => {
    const changed = many().replace('LONG_X_4326', 'X_COORD');
    expect(await failAfter(() => server.answer('/cow.csv', file(changed)))).toBe(
      'official-coworkings: no column long_x_4326 or long_wgs84 or longitudine or long or lon or lng; the table has spazio, sede, e_mail, web, x_coord, lat_y_4326',
    );
  });

  it('a cell that is wrong, with its row and column', async () => {
    const wrong = many().replace('9.1888;45.4642', 'nord;45.4642');
    expect(await failAfter(() => server.answer('/cow.csv', file(wrong)))).toBe(
      'official-coworkings, row 2, column long_x_4326: "nord" is no longitude in degrees',
    );
    const unclear = markets.replace('NO', 'FORSE');
    server.answer('/cow.csv', file(many()));
    expect(await failAfter(() => server.answer('/mcc.csv', file(unclear)))).toBe(
      'official-markets, row 5, column attivo: "FORSE" is neither yes nor no (SI, NO)',
    );
  });

  it('a dataset without such a file, and a portal that gives no answer', async () => {
    const other = dataset('r9', 'shp', '/cow.csv');
    expect(await failAfter(() => server.answer('/api/3/action/package_show?id=cow', other))).toBe(
      '"Tabella" has no file as csv; it has tabella (shp)',
    );
    await server.close();
    const refreshed = await refresh();
    expect(printRefresh(refreshed, 'cache')).toMatch(
      /no answer: .*ECONNREFUSED[\s\S]*2 of 2 sources could not be had: nothing was changed, cache is as it was\.\nNone came: is there a network\?$/,
    );
  });
});
