import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { milano } from '../../../scripts/areas/milano';
import { catalogues } from '../../../scripts/catalogues';
import { createOptionalInputs } from '../../../scripts/lib/inputs';
import { officialLists } from '../../../scripts/lib/official-lists';
import { type ListedPlaces, readOpenPlaces } from '../../../scripts/lib/open-places';
import type { ListedKind } from '../../../scripts/lib/open-readers';
import { printRefresh } from '../../../scripts/lib/print-refresh';
import { type Refreshed, refreshAll } from '../../../scripts/lib/refresh-all';
import { sourceIds } from '../../../scripts/lib/refresh-record';
import type { SourceId } from '../../../scripts/sources';
import { parseJson } from '../../../src/data/json-field';
import { type Answer, dataset, file, type MadeCatalogue, openCatalogue } from '../../helpers/made-catalogue';
import { describeWithOpenData } from '../../helpers/open-data';

const cp1252 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
/** Made tables of the official shape: their header, a row, and as many rows as make a whole download. */
const tables = {
  'official-pharmacies': {
    header:
      'CODICE_FARMACIA;DESCRIZIONE_FARMACIA;PARTITA_IVA;INDIRIZZO;COMUNE;PROVINCIA;CODICE_ISTAT;CAP;MUNICIPIO;ID_NIL;NIL;LONGITUDINE;LATITUDINE;LOCATION',
    row: (i: number) =>
      `${i};FARMACIA CANTÙ;01234567890;VIA FORLÌ 8;MILANO;MI;15146;20123;1;1;DUOMO;9,18;45,46;"(45.46, 9.18)"`,
    rows: 220,
  },
  'official-libraries': {
    header:
      'CODICE_ISIL;BIBLIOTECHE_SEDE;INDIRIZZO;CAP;TELEFONO;ORARI;E-MAIL;MEZZI_PUBBLICI;NOTE;MUNICIPIO;ID_NIL;NIL;LONG;LAT;LOCATION',
    row: (i: number) =>
      `IT-MI0${i};${i === 1 ? 'Bibliobus' : `Biblioteca Niguarda ${i}`};Via Passerini 5;20162;02;lun-sab;a@b.it;4;;9;11;NIGUARDA;9,19;45,52;x`,
    rows: 14,
  },
  'official-schools': {
    header:
      'ANNOSCOLASTICO;CODICESCUOLA;CODICEEDIFICIO;INDIRIZZO;DENOMINAZIONE_SCUOLA;TIPOLOGIA_GRADO_SCUOLA;INDIRIZZO_EMAIL;SITO_WEB;CAP;MUNICIPIO;ID_NIL;NIL;LONG_X_4326;LAT_Y_4326;LOCATION',
    row: (i: number) => {
      const [code, kind] = [
        ['MIEE', 'SCUOLA PRIMARIA'],
        ['MIPS', 'LICEO SCIENTIFICO'],
        ['MIRH', 'IST PROF PER I SERVIZI ALBERGHIERI E RISTORAZIONE'],
        ['MIIC', 'ISTITUTO COMPRENSIVO'],
      ][i % 4];
      const name = i === 4 ? 'OSPED. NIGUARDA' : 'LIBERTÀ - VIA PIRELLI';
      return `202021;${code}${i};0151460${i};VIA G. PIRELLI 9;${name};${kind};a@b.it;www.b.it;20124;2;10;CENTRALE;9,2;45,48;x`;
    },
    rows: 280,
  },
  'official-metro': {
    header: 'id_amat;nome;linee;LONG_X_4326;LAT_Y_4326;Location',
    row: (i: number) =>
      `${i};${i === 1 ? 'DUOMO M3' : i === 2 ? 'MONZA P.TA CENTRO' : 'DUOMO'};${i === 2 ? '1,5' : '3'};9,1${i === 2 ? '90' : '80'}5;45,4600;x`,
    rows: 60,
  },
  'official-rail': {
    header: 'STAZIONE;UBICAZIONE;LINEE;NOTE;MUNICIPIO;ID_NIL;NIL;LONG_X_4326;LAT_Y_4326;LOCATION',
    row: (i: number) => `MILANO P.TA VITTORIA ${i};Milano;S1,S2;Dati indicativi;4;26;X;9,22;45,46;x`,
    rows: 24,
  },
  'official-fountains': {
    header: 'OBJECTID;CAP;MUNICIPIO;ID_NIL;NIL;LONG_X_4326;LAT_Y_4326;Location',
    row: (i: number) =>
      `${i};20121;1;1;DUOMO;${i === 3 ? ';' : `9,1${String(i).padStart(3, '0')};45,4600`};x`,
    rows: 721,
  },
} as const;
type Listed = keyof typeof tables;

const tableOf = (id: Listed, header: string = tables[id].header): Uint8Array =>
  cp1252([header, ...Array.from({ length: tables[id].rows }, (_, i) => tables[id].row(i + 1))].join('\r\n'));

let server: MadeCatalogue | null = null;
afterEach(() => server?.close());

/** Asks a local portal for sources, with what it answers for each. */
async function refresh(
  only: readonly SourceId[],
  answers: Readonly<Record<string, Answer>>,
): Promise<Refreshed & { readonly cacheFolder: string }> {
  server = await openCatalogue(answers);
  const cacheFolder = join(mkdtempSync(join(tmpdir(), 'quindici-lists-')), 'opendata');
  const refreshed = await refreshAll({
    ids: only,
    catalogues,
    portal: server.portal,
    cacheFolder,
    patience: { tries: 1, firstWaitMilliseconds: 1, timeoutMilliseconds: 2000 },
    progress: () => {},
  });
  return { ...refreshed, cacheFolder };
}

function answersOf(id: Listed, table: Uint8Array): Record<string, Answer> {
  const catalogue = catalogues[id];
  const name = catalogue.kind === 'ckan' ? catalogue.dataset : '';
  return {
    [`/api/3/action/package_show?id=${name}`]: dataset('a-new-edition', 'csv', '/table.csv'),
    '/table.csv': file(table),
  };
}

/** Refreshes one table from the local portal, then reads a kind as the build does. */
async function build(id: Listed, kind: ListedKind, older: unknown = null): Promise<ListedPlaces> {
  const { written, cacheFolder } = await refresh([id], answersOf(id, tableOf(id)));
  expect(written).toBe(true);
  const optionalInput = createOptionalInputs({ folders: [], cacheFolder });
  const input = async (): Promise<Uint8Array> => new TextEncoder().encode(JSON.stringify(older));
  return readOpenPlaces({ area: milano, factsDir: '', input, optionalInput, progress: () => {} }, kind);
}

const failureOf = ({ outcomes }: Refreshed): string =>
  outcomes.map((outcome) => (outcome.kind === 'failed' ? outcome.reason : '')).join();

describe('a table of the Comune in the place of an older list', () => {
  it('pharmacies: Windows-1252, decimal commas; no tax number', async () => {
    const { sources, places } = await build('official-pharmacies', 'pharmacies');
    expect([sources, places.length]).toEqual([['official-pharmacies'], 220]);
    expect(places[0]).toEqual({
      id: '1',
      name: 'Farmacia Cantù',
      address: 'Via Forlì 8',
      note: '',
      quantity: 0,
      position: [9.18, 45.46],
      postcode: '20123',
      isPostcodeOnly: false,
    });
  });

  it('schools: by the level that the ministry’s kind says; offices and wards of hospitals are told, not counted', async () => {
    const lower = await build('official-schools', 'schools');
    expect(lower.places).toHaveLength(69);
    expect(lower.places[0]).toMatchObject({
      id: 'MIEE100-0151460100',
      name: 'Libertà - Via Pirelli',
      address: 'Via G. Pirelli 9',
      note: 'primaria',
      isElsewhere: false,
    });
    expect([...lower.tally.dropped].map(([reason, names]) => [reason, names.length])).toEqual([
      ['of the other cycle', 140],
      ['unknown kind of school: ISTITUTO COMPRENSIVO', 70],
      ['in a hospital or prison', 1],
    ]);
    await server?.close();
    const upper = await build('official-schools', 'upper-schools');
    expect([upper.places.length, upper.places[0].note]).toEqual([140, 'secondaria di secondo grado']);
  });

  it('libraries: the city’s own from its list, those of others from the older one', async () => {
    const older = (codiceIsil: string, ente: string, owner: string) => ({
      type: 'Feature',
      properties: {
        codiceIsil,
        ente,
        'denominazioni.ufficiale': `Vecchia ${codiceIsil}`,
        'indirizzo.via-piazza': 'Via Uno 1',
        'tipologia-amministrativa': owner,
        'tipologia-funzionale': 'Pubblica',
        'accesso.riservato': '0',
      },
      geometry: { type: 'Point', coordinates: [9.18, 45.46] },
    });
    const { sources, places, tally } = await build('official-libraries', 'libraries', {
      type: 'FeatureCollection',
      features: [
        older('city', 'Comune di Milano', 'Comune'),
        older('parish', 'Parrocchia', 'Enti ecclesiastici'),
      ],
    });
    expect(sources).toEqual(['official-libraries', 'libraries']);
    expect(places.map(({ name }) => name)).toContain('Vecchia parish');
    expect(places).toHaveLength(14);
    expect([...tally.dropped]).toEqual([
      ['a library on wheels: it has no place of its own', ['Bibliobus']],
      ['in the list of the Comune', ['Vecchia city']],
    ]);
  });

  it('metro: the older list stays, and stations farther than 200 m from all of it are added', async () => {
    const older = {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { name: 'Duomo', lines: ['M1', 'M3'] },
          geometry: { type: 'Point', coordinates: [9.18, 45.46] },
        },
      ],
    };
    const { sources, places } = await build('official-metro', 'metro', older);
    expect(sources).toEqual(['metro-stations', 'official-metro']);
    expect(places.map(({ name, note, position }) => [name, note, position])).toEqual([
      ['Duomo', 'M1, M3', [9.18, 45.46]],
      ['Monza Porta Centro', 'M1, M5', [9.1905, 45.46]],
    ]);
  });

  it('railway stations: the Comune’s table, by its names', async () => {
    const { sources, places } = await build('official-rail', 'rail');
    expect([sources, places.length]).toEqual([['official-rail'], 24]);
    expect(places[0]).toMatchObject({ id: 'milano-p-ta-vittoria-1', name: 'Porta Vittoria 1' });
  });

  it('drinking fountains: only from the Comune’s table; without it there is no list of them', async () => {
    const { sources, places, tally } = await build('official-fountains', 'drinking-fountains');
    expect([sources, places.length]).toEqual([['official-fountains'], 720]);
    expect(places[0]).toMatchObject({ id: '1', name: '', address: '', position: [9.1001, 45.46] });
    expect([...tally.dropped].map(([reason, names]) => [reason, names.length])).toEqual([
      ['without a position', 1],
    ]);
    const context = { area: milano, factsDir: '', progress: () => {}, optionalInput: async () => null };
    const input = async (id: SourceId): Promise<Uint8Array> => Promise.reject(new Error(`asked for ${id}`));
    const none = await readOpenPlaces({ ...context, input }, 'drinking-fountains');
    expect([none.read, none.places]).toEqual([0, []]);
  });

  it.each([
    ['official-fountains', 'OBJECTID', 'ID', 'no column objectid; the table has id,'],
    ['official-pharmacies', 'CODICE_FARMACIA', 'CODICE', 'no column codice_farmacia; the table has codice,'],
    ['official-libraries', 'BIBLIOTECHE_SEDE', 'SEDE', 'no column biblioteche_sede; the table has'],
    ['official-schools', 'LONG_X_4326', 'X', 'no column long_x_4326 or'],
  ] as const)('%s with %s renamed is refused by source and column', async (id, column, renamed, message) => {
    const table = tableOf(id, tables[id].header.replace(column, renamed));
    const refreshed = await refresh([id], answersOf(id, table));
    expect(refreshed.written).toBe(false);
    expect(failureOf(refreshed)).toContain(`${id}: ${message}`);
  });

  it('whose every row is left out is refused: its words have changed', async () => {
    const text = new TextDecoder('windows-1252').decode(tableOf('official-schools'));
    const table = cp1252(text.replaceAll(/SCUOLA PRIMARIA|LICEO SCIENTIFICO|IST PROF[^;]*/g, 'GRADO 7'));
    const refreshed = await refresh(['official-schools'], answersOf('official-schools', table));
    expect(failureOf(refreshed)).toBe('official-schools: none of its 280 rows is a place that counts');
  });
});

describe('a dataset of which only the number is known', () => {
  const search = '/api/3/action/package_search?q=name:ds555*';
  const office = (i: number) => ({
    type: 'Feature',
    properties: { Ente: 'Ufficio PT', Indirizzo: `CORSO ITALIA, ${i}`, CAP: '20122' },
    geometry: { type: 'Point', coordinates: [9.187, 45.457] },
  });
  const offices = JSON.stringify({
    type: 'FeatureCollection',
    features: Array.from({ length: 82 }, (_, i) => office(i)),
  });
  const found = (...names: readonly string[]): Answer => {
    return (response, address) => {
      const resources = [{ id: 'r', name: 'uffici', format: 'GeoJSON', url: `${address}/offices` }];
      const results = names.map((name) => ({ name, title: name, license_title: 'CC BY 4.0', resources }));
      file(JSON.stringify({ success: true, result: { count: names.length, results } }))(response, address);
    };
  };

  it.each([
    [['ds555_uffici-postali'], ''],
    [['ds5551-altro', 'ds555-uffici-postali'], ''],
    [[], 'post-offices: the catalogue has no dataset ds555'],
    [['ds555-uno', 'ds555-due'], 'post-offices: the catalogue has 2 datasets ds555: ds555-uno, ds555-due'],
  ])('is searched for: of %j', async (names, reason) => {
    const refreshed = await refresh(['post-offices'], {
      [search]: found(...names),
      '/offices': file(offices, 'application/geo+json'),
    });
    expect([refreshed.written, failureOf(refreshed)]).toEqual([reason === '', reason]);
  });
});

describe('the refresh', () => {
  it('names every source: as asked for, or with the reason why not', async () => {
    const refreshed = await refresh(
      ['official-libraries'],
      answersOf('official-libraries', tableOf('official-libraries')),
    );
    const printed = printRefresh(refreshed, 'cache');
    for (const id of sourceIds) expect(printed).toMatch(new RegExp(`^ +(.*, )?${id}[,: ]`, 'm'));
    expect(printed).toContain('pharmacies: official-pharmacies, which is asked for, is read in its place.');
    expect(printed).toMatch(/buildings, landcover, .*: made from the whole of OpenStreetMap of June 2022/);
  });

  it('keeps of the feed of the bike sharing the table that the build reads', async () => {
    const stations = Array.from({ length: 200 }, (_, i) => ({
      station_id: `${i}`,
      name: `${i} - Duomo, "Centro"`,
      lat: 45.46,
      lon: 9.19,
      capacity: 24,
      rental_uris: {},
    }));
    server = await openCatalogue({
      '/feed': file(JSON.stringify({ data: { stations } }), 'application/json'),
    });
    const cacheFolder = join(mkdtempSync(join(tmpdir(), 'quindici-lists-')), 'opendata');
    const { written } = await refreshAll({
      ids: ['bike-sharing'],
      catalogues: {
        'bike-sharing': { kind: 'file', address: `${server.portal}/feed`, isStationFeed: true },
      },
      portal: server.portal,
      cacheFolder,
      patience: { tries: 1, firstWaitMilliseconds: 1, timeoutMilliseconds: 2000 },
      progress: () => {},
    });
    expect(written).toBe(true);
    const kept = readFileSync(join(cacheFolder, 'points/bikemi_stations_2026.csv'));
    const input = async (): Promise<Uint8Array> => kept;
    const context = { area: milano, factsDir: '', input, progress: () => {} };
    const { places } = await readOpenPlaces(context, 'bike-sharing');
    expect(places[7]).toMatchObject({ id: '104', name: '104 - Duomo, "Centro"', quantity: 24 });
  });
});

describeWithOpenData('the columns of the mappings', () => {
  it('stand in the official schemas', () => {
    const path = fileURLToPath(
      new URL('../../../../shared/opendata/reference/official_table_schemas.json', import.meta.url),
    );
    const schemas = parseJson(readFileSync(path, 'utf8'), 'schemas').at('tables').items();
    const tableNames = {
      'official-pharmacies': 'ds_08_servizi_sanitari_farmacie_milano',
      'official-libraries': 'ds_11_biblioteche_sistema_bibliotecario',
      'official-schools': 'ds_06_istruzione_famiglie_edifici_scolastici_2020_2021',
      'official-rail': 'ds_07_mobilita_trasporti_stazioni_ferroviarie',
      'official-fountains': 'ds_05_servizi_essenziali_vedovelle',
    } as const;
    for (const [id, name] of Object.entries(tableNames)) {
      const schema = schemas.find((table) => table.at('table').text() === name);
      const columns = schema
        ?.at('columns')
        .items()
        .map((column) => column.at('name').text());
      const list = officialLists.find(({ source }) => source === id);
      const read = Object.values(list?.fields ?? {}).flatMap((field) => ('from' in field ? field.from : []));
      expect(read.length).toBeGreaterThan(0);
      expect(columns).toEqual(expect.arrayContaining(read));
    }
  });
});
