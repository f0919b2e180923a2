import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lngLatToUtm } from '../../src/core/geo';
import { readOwnPlaces } from '../../src/data/read-own-places';
import { OWN_MAX_BYTES, OWN_MAX_ROWS, type OwnFileReading } from '../../src/schema/own-places';

const ground = { bounds: [9.04, 45.38, 9.28, 45.54], utmZone: 32 } as const;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(text: string | Uint8Array): Promise<OwnFileReading> {
  return readOwnPlaces(typeof text === 'string' ? encode(text) : text, ground);
}

async function rowsOf(text: string | Uint8Array) {
  const reading = await read(text);
  if (reading.kind !== 'read') throw new Error(`${reading.fault} ${reading.value}`);
  return reading.rows;
}

/** Three good rows and two broken ones, as a person would have them. */
const mixed = `Nome;Indirizzo;Latitudine;Longitudine
Biblioteca Affori;Viale Affori 21;45,5183;9,1703
Biblioteca Baggio;Via Pistoia 10;45.4616;9.0877

Biblioteca Cassina;Via Sant'Arnaldo 17;abc;9,21
"Biblioteca ""Dergano""";Via Baldinucci 76;45.5036;9.1801
Biblioteca di Torino;Via della Cittadella 5;45.0711;7.6763
`;

describe('a table of places', () => {
  it('keeps the good rows and tells the others by the number a spreadsheet gives them', async () => {
    const reading = await read(mixed);
    expect(reading).toMatchObject({ kind: 'read', rowCount: 5, goodRowCount: 3, isMetric: false });
    if (reading.kind !== 'read') throw new Error(reading.kind);
    expect(reading.rows.map(({ row, name }) => [row, name])).toEqual([
      [2, 'Biblioteca Affori'],
      [3, 'Biblioteca Baggio'],
      [6, 'Biblioteca "Dergano"'],
    ]);
    expect(reading.rows[0].position).toEqual([9.1703, 45.5183]);
    expect(reading.problems).toEqual([
      { row: 5, fault: 'latitude', value: 'abc' },
      { row: 7, fault: 'outside', value: '45.0711, 7.6763' },
    ]);
  });

  it.each([
    ['commas', 'name,lat,lon\nA,45.46,9.19\n'],
    ['commas with decimal commas in quotes', 'name,lat,lon\nA,"45,46","9,19"\n'],
    ['tabs', 'name\tlat\tlng\nA\t45,46\t9,19\n'],
    ['a mark before the header', '\ufeffname;y;x\nA;45.46;9.19\n'],
    ['lines of Windows', 'denominazione;LONG_X_4326;LAT_Y_4326\r\nA;9.19;45.46\r\n'],
    ['an empty line first', '\n;;\nName;Latitude;Longitude\nA;45.46;9.19'],
    ['cells left empty at the end of a line', 'name;lat;lng;note;more\nA;45.46;9.19\n'],
  ])('reads %s', async (_, text) => {
    expect(await rowsOf(text)).toMatchObject([{ name: 'A', position: [9.19, 45.46] }]);
  });

  it('reads Western European letters and the Unicode text of Excel', async () => {
    const western = Uint8Array.from('nome;lat;lng\nCittà;45.46;9.19\n', (letter) => letter.charCodeAt(0));
    expect((await rowsOf(western))[0].name).toBe('Città');
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from('lat\tlng\n45,46\t9,19\n', (c) => c.charCodeAt(0)).buffer),
    ]);
    expect(await rowsOf(wide)).toHaveLength(1);
  });

  it('reads metres of the zone of the study area, and says so', async () => {
    const [x, y] = lngLatToUtm([9.19, 45.4642], 32);
    const reading = await read(`nome;x;y\nDuomo;${x.toFixed(2)};${y.toFixed(2)}\n`);
    expect(reading).toMatchObject({ kind: 'read', isMetric: true });
    if (reading.kind !== 'read') throw new Error(reading.kind);
    expect(reading.rows[0].position[0]).toBeCloseTo(9.19, 6);
    expect(reading.rows[0].position[1]).toBeCloseTo(45.4642, 6);
  });

  it('names what is wrong with a row', async () => {
    const reading = await read(
      'lat;lng\n45.46;9.19\n9.19;45.46\n;\n45.46;\n;9.19\n45.46;9.19;x\n45.46;1e1\n45.46;"9.19\n45.47;9.19\n',
    );
    if (reading.kind !== 'read') throw new Error(reading.kind);
    expect(reading.problems.map(({ row, fault }) => [row, fault])).toEqual([
      [3, 'swapped'],
      [5, 'longitude'],
      [6, 'latitude'],
      [7, 'cells'],
      [8, 'longitude'],
      [9, 'quote'],
    ]);
    expect(reading.goodRowCount).toBe(1);
    expect(reading.rowCount).toBe(7);
  });

  it('takes a place just beyond the boundary, not one far from it', async () => {
    const reading = await read('lat;lng\n45.46;9.298\n45.46;9.302\n45.46;9.19\n');
    expect(reading).toMatchObject({ goodRowCount: 2, problems: [{ row: 3, fault: 'outside' }] });
  });

  it.each([
    ['not-text', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)],
    ['empty', ''],
    ['empty', 'lat;lng\n\n'],
    ['no-columns', 'nome;via\nA;B\n'],
    ['no-good-row', 'lat;lng\nabc;9\n'],
    ['too-large', new Uint8Array(OWN_MAX_BYTES + 1).fill(32)],
    ['too-many-rows', `lat;lng\n${'45.46;9.19\n'.repeat(OWN_MAX_ROWS + 1)}`],
    ['too-many-rows', `lat;lng\n${'\n'.repeat(1_900_000)}`],
    ['empty', ';'.repeat(1_900_000)],
    ['empty', '"'.repeat(1_900_000)],
    ['empty', `lat;lng\n${';'.repeat(1_900_000)}`],
    ['no-good-row', `lat;lng\n"${'45.46;9.19\n'.repeat(4000)}${'x'.repeat(1_900_000)}`],
  ])('refuses a file as a whole: %s', async (fault, content) => {
    expect(await read(content)).toMatchObject({ kind: 'refused', fault });
  });

  it('names the columns that it found', async () => {
    expect(await read('nome;"via";cap\nA;B;C\n')).toMatchObject({
      fault: 'no-columns',
      value: 'nome, via, cap',
    });
  });

  it('takes as many rows as it says', async () => {
    expect(await rowsOf(`lat;lng\n${'45.46;9.19\n'.repeat(OWN_MAX_ROWS)}`)).toHaveLength(OWN_MAX_ROWS);
  });
});

describe('GeoJSON of places', () => {
  const point = (coordinates: unknown, properties: unknown = null, type = 'Point') => ({
    type: 'Feature',
    properties,
    geometry: { type, coordinates },
  });
  const collection = (features: readonly unknown[]): string =>
    JSON.stringify({ type: 'FeatureCollection', features });

  it('reads points and several points in one, and refuses areas one by one', async () => {
    const reading = await read(
      collection([
        point([9.19, 45.46], { nome: 'A', Indirizzo: 'Via B 1' }),
        point([[[9.1, 45.4]]], {}, 'Polygon'),
        point(
          [
            [9.2, 45.46],
            [9.21, 45.47],
          ],
          { name: 7 },
          'MultiPoint',
        ),
        { type: 'Feature', properties: {}, geometry: null },
        point(['9.19', 45.46]),
        null,
      ]),
    );
    if (reading.kind !== 'read') throw new Error(reading.kind);
    expect(reading).toMatchObject({ rowCount: 6, goodRowCount: 2 });
    expect(reading.rows).toEqual([
      { row: 1, name: 'A', address: 'Via B 1', position: [9.19, 45.46] },
      { row: 3, name: '7', address: '', position: [9.2, 45.46] },
      { row: 3, name: '7', address: '', position: [9.21, 45.47] },
    ]);
    expect(reading.problems).toEqual([
      { row: 2, fault: 'geometry', value: 'Polygon' },
      { row: 4, fault: 'no-position', value: '' },
      { row: 5, fault: 'no-position', value: '' },
      { row: 6, fault: 'no-position', value: '' },
    ]);
  });

  it.each([
    ['not-json', '{"type":"FeatureCollection"'],
    ['not-json', '[1,2]'],
    ['not-json', '{"type":"Topology"}'],
    ['empty', '{"type":"FeatureCollection","features":[]}'],
    ['not-json', `{"type":${'['.repeat(400_000)}`],
    ['no-good-row', `{"type":"Feature","geometry":{"type":${'['.repeat(200_000)}${']'.repeat(200_000)}}}`],
  ])('refuses a file as a whole: %s', async (fault, text) => {
    expect(await read(text)).toMatchObject({ kind: 'refused', fault });
  });
});

describe('any file', () => {
  const coordinate = (low: number, high: number) =>
    fc.double({ min: low, max: high, noNaN: true }).map((value) => Number(value.toFixed(6)));
  const place = fc.record({
    name: fc.string({ unit: 'grapheme', maxLength: 30 }),
    lat: coordinate(45.38, 45.54),
    lng: coordinate(9.04, 9.28),
  });

  it('brings back what was written, in every way of writing', async () => {
    const way = fc.record({
      delimiter: fc.constantFrom(';', '\t', ','),
      comma: fc.boolean(),
      newline: fc.constantFrom('\n', '\r\n'),
      mark: fc.constantFrom('', '\ufeff'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(place, { minLength: 1, maxLength: 8 }),
        way,
        async (places, { delimiter, comma, newline, mark }) => {
          const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
          const print = (value: number): string =>
            quote(comma ? String(value).replace('.', ',') : String(value));
          const lines = places.map(({ name, lat, lng }) =>
            [quote(name), print(lat), print(lng)].join(delimiter),
          );
          const rows = await rowsOf(mark + [['nome', 'lat', 'lng'].join(delimiter), ...lines].join(newline));
          expect(rows.map(({ position }) => position)).toEqual(places.map(({ lat, lng }) => [lng, lat]));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is read the same from a table and from GeoJSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 8 }), async (places) => {
        const features = places.map(({ lat, lng }) => ({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [lng, lat] },
        }));
        const table = `lat;lng\n${places.map(({ lat, lng }) => `${lat};${lng}`).join('\n')}`;
        const positions = (rows: Awaited<ReturnType<typeof rowsOf>>) => rows.map(({ position }) => position);
        expect(positions(await rowsOf(JSON.stringify({ type: 'FeatureCollection', features })))).toEqual(
          positions(await rowsOf(table)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('never throws, and never invents a row or a place outside, however its bytes are damaged', async () => {
    const whole = [
      encode(mixed),
      encode(
        JSON.stringify({
          type: 'FeatureCollection',
          features: [
            {
              type: 'Feature',
              properties: { nome: 'A' },
              geometry: { type: 'Point', coordinates: [9.19, 45.46] },
            },
            {
              type: 'Feature',
              properties: { nome: 'B' },
              geometry: { type: 'MultiPoint', coordinates: [[9.2, 45.46]] },
            },
          ],
        }),
      ),
    ];
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...whole), damage, fc.nat(), async (bytes, changes, cut) => {
        const damaged = bytes.slice(0, bytes.length - (cut % 40));
        for (const [at, value] of changes) damaged[at % damaged.length] = value;
        const reading = await read(damaged);
        if (reading.kind === 'refused') return;
        expect(reading.rowCount).toBeLessThanOrEqual(damaged.length);
        expect(reading.goodRowCount).toBeGreaterThan(0);
        for (const {
          position: [lng, lat],
        } of reading.rows) {
          expect(Math.abs(lng - 9.16)).toBeLessThan(0.15);
          expect(Math.abs(lat - 45.46)).toBeLessThan(0.1);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
