import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { milano } from '../../../scripts/areas/milano';
import { readOpenPlaces } from '../../../scripts/lib/open-places';
import { readGeoJsonRows } from '../../../scripts/lib/open-rows';

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const feature = (properties: Readonly<Record<string, unknown>>, lng = 9.18) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [lng, 45.46] },
});
const collection = (features: readonly unknown[]) => bytes({ type: 'FeatureCollection', features });
const read = (kind: 'pharmacies' | 'sport-centres' | 'libraries', file: Uint8Array) =>
  readOpenPlaces({ area: milano, factsDir: '', input: async () => file, progress: () => {} }, kind);

const pharmacy = (id: number, changes: Readonly<Record<string, unknown>> = {}) =>
  feature({
    CODICEIDENTIFICATIVOFARMACIA: id,
    DESCRIZIONEFARMACIA: 'ALLE COLONNE',
    INDIRIZZO: 'Corso di Porta Ticinese, 50',
    CAP: 20123,
    DATAFINEVALIDITA: '-',
    arcGIS_response: 'Corso di Porta Ticinese 50, 20123, Milano',
    TELEFONO: '02 123456',
    PARTITA_IVA: '01234567890',
    ...changes,
  });

describe('readOpenPlaces', () => {
  it('takes our own fields only: no telephone, no tax number', async () => {
    const { places, tally } = await read(
      'pharmacies',
      collection([pharmacy(7), pharmacy(8, { DATAFINEVALIDITA: '2017' })]),
    );
    expect(places).toEqual([
      {
        id: '7',
        name: 'Alle Colonne',
        address: 'Corso di Porta Ticinese, 50',
        note: '',
        quantity: 0,
        position: [9.18, 45.46],
        postcode: '20123',
        isPostcodeOnly: false,
      },
    ]);
    expect([...tally.dropped]).toEqual([['closed', ['ALLE COLONNE']]]);
  });

  it('knows a point that is only that of its postcode', async () => {
    const { places } = await read('pharmacies', collection([pharmacy(7, { arcGIS_response: '20123' })]));
    expect(places[0].isPostcodeOnly).toBe(true);
  });

  it('keeps libraries that are open to all, and no archives of companies', async () => {
    const library = (id: string, owner: string, use: string, body: string, reserved: string) =>
      feature({
        codiceIsil: id,
        'denominazioni.ufficiale': `Biblioteca ${id}`,
        ente: body,
        'indirizzo.via-piazza': 'Via Uno 1',
        'tipologia-amministrativa': owner,
        'tipologia-funzionale': use,
        'accesso.riservato': reserved,
      });
    const { places } = await read(
      'libraries',
      collection([
        library('a', 'Comune', 'Importante non specializzata', 'Comune di Milano', '0'),
        library('b', 'Comune', 'Pubblica', 'Comune di Buccinasco', '1'),
        library('c', 'Enti ecclesiastici', 'Pubblica', 'Parrocchia', '0'),
        library('d', 'NON SPECIFICATA', 'NON SPECIFICATA', 'Siemens spa', '1'),
      ]),
    );
    expect(places.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('joins the sports of one centre, in any order of the rows', async () => {
    const row = (sport: string) =>
      feature({ VIA: 'Via Uno', LOCALITA: '4, 20158', SPECIFICA_LOCALITA: 'Centro', Tipo: sport });
    const rows = ['Tennis', 'Basket', 'Nuoto', 'Tennis'].map(row);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (order) => {
        const { places } = await read('sport-centres', collection(order));
        expect(places.map(({ id, note }) => [id, note])).toEqual([
          ['centro-via-uno-4', 'Basket; Nuoto; Tennis'],
        ]);
      }),
      { numRuns: 10, seed: 7 },
    );
  });

  it.each([
    ['a web page', new TextEncoder().encode('<!doctype html>'), /pharmacies: not JSON/],
    ['a list of something else', bytes({ data: [] }), /pharmacies: not a feature collection/],
    ['a row off the globe', collection([feature({}, 200)]), /pharmacies, row 0: at 200/],
    ['other columns', collection([feature({ nome: 'x' })]), /pharmacies: no column CODICE/],
  ])('refuses %s by name', async (_, file, message) => {
    await expect(read('pharmacies', file)).rejects.toThrow(message);
    expect(() => readGeoJsonRows(file, 'pharmacies', ['CODICEIDENTIFICATIVOFARMACIA'])).toThrow(message);
  });
});
