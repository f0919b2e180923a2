import { describe, expect, it } from 'vitest';
import { FactsError, readFacts } from '../../../scripts/lib/facts';
import type { ServiceId } from '../../../src/schema/service';
import { createSquareZones } from '../../helpers/square-zones';

const COLUMNS =
  'id,name,name_en,address,lng,lat,precision,status,kind,offers,quantity,website,last_seen,note_it,note_en,source,coordinate_source,remark';
const zones = createSquareZones();
const good: Readonly<Record<string, string>> = {
  id: 'a-1',
  name: 'Uno',
  lng: '9.19',
  lat: '45.46',
  precision: 'house',
  status: 'open',
  source: 'report 2021',
};

function row(changes: Readonly<Record<string, string>>): string {
  const values = { ...good, ...changes };
  return COLUMNS.split(',')
    .map((column) => `"${(values[column] ?? '').replaceAll('"', '""')}"`)
    .join(',');
}

function read(rows: readonly string[], service: ServiceId = 'coworkings', header = COLUMNS) {
  return readFacts(
    new TextEncoder().encode(`${[header, ...rows].join('\n')}\n`),
    'data/t.csv',
    service,
    zones,
  );
}

describe('readFacts', () => {
  it('reads every field of a row and finds its zones', () => {
    const { places, problems } = read(
      [
        row({
          name_en: 'One',
          address: 'Via Roma, 1',
          offers: 'languages; optics',
          quantity: '3',
          website: 'https://example.org/x',
          last_seen: '2024',
          note_it: 'Sì.',
          note_en: 'Yes.',
          coordinate_source: 'register',
          remark: 'not for the screen',
        }),
      ],
      'training-centres',
    );
    expect(problems).toEqual([]);
    expect(places).toEqual([
      {
        id: 'a-1',
        service: 'training-centres',
        name: 'Uno',
        nameEn: 'One',
        address: 'Via Roma, 1',
        position: [9.19, 45.46],
        precision: 'house',
        status: 'open',
        kind: '',
        offers: ['languages', 'optics'],
        quantity: '3',
        website: 'https://example.org/x',
        noteIt: 'Sì.',
        noteEn: 'Yes.',
        source: 'report 2021',
        coordinateSource: 'register',
        lastSeen: '2024',
        nil: 7,
        municipio: 3,
      },
    ]);
  });

  it('reads a place that is not located, and one that the network reaches just outside the city', () => {
    const { places, problems } = read([
      row({ lng: '', lat: '', precision: '' }),
      row({ id: 'b', lng: '9.285', lat: '45.46' }),
    ]);
    expect(problems).toEqual([]);
    expect(places[0]).toMatchObject({ position: null, precision: null, nil: null, municipio: null });
    expect(places[1]).toMatchObject({ position: [9.285, 45.46], nil: null });
  });

  it.each<[string, Record<string, string>, string, string, RegExp]>([
    ['half a coordinate, lat', { lat: '' }, 'lat', '', /half a coordinate/],
    ['half a coordinate, lng', { lng: '' }, 'lng', '', /half a coordinate/],
    ['a decimal comma', { lng: '9,19' }, 'lng', '9,19', /decimal comma: write a point/],
    ['no number', { lat: '45.46N' }, 'lat', '45.46N', /not a number/],
    ['a number in another notation', { lat: '0x2d' }, 'lat', '0x2d', /not a number/],
    ['swapped coordinates', { lng: '45.46', lat: '9.19' }, 'lng', '45.46, 9.19', /swapped/],
    ['a place out of the city', { lng: '9.31' }, 'lng', '9.31, 45.46', /^2\d{3} m outside the city/],
    ['a place off the globe', { lat: '95' }, 'lng', '9.19, 95', /not on the globe/],
    ['coordinates without precision', { precision: '' }, 'precision', '', /house, street, place/],
    ['precision without coordinates', { lng: '', lat: '' }, 'precision', 'house', /no coordinates/],
    ['an unknown precision', { precision: 'exact' }, 'precision', 'exact', /house, street, place/],
    ['an unknown status', { status: 'aperto' }, 'status', 'aperto', /open, closed, unknown/],
    ['no status', { status: '' }, 'status', '', /open, closed, unknown/],
    ['an unknown kind', { kind: 'cafe' }, 'kind', 'cafe', /coworking, flex-office/],
    ['a kind of another table', { kind: 'flowers' }, 'kind', 'flowers', /unknown/],
    ['two kinds', { kind: 'hybrid;coworking' }, 'kind', 'hybrid;coworking', /only one/],
    ['an unknown offer', { offers: 'yoga' }, 'offers', 'yoga', /leave it empty/],
    ['no id', { id: '' }, 'id', '', /is empty/],
    ['an id that no link can carry', { id: 'Caffè 1' }, 'id', 'Caffè 1', /small letters/],
    ['no name', { name: '' }, 'name', '', /is empty/],
    ['no source', { source: '' }, 'source', '', /is empty/],
    ['a website without scheme', { website: 'www.a.it' }, 'website', 'www.a.it', /https:\/\//],
    ['a script for a website', { website: 'javascript:x.y' }, 'website', 'javascript:x.y', /https:\/\//],
    ['a note in Italian only', { note_it: 'Sì.' }, 'note_en', '', /both languages/],
    ['a note in English only', { note_en: 'Yes.' }, 'note_it', '', /both languages/],
    ['a year that is none', { last_seen: '03/2016' }, 'last_seen', '03/2016', /year/],
  ])('says where %s stands', (_, changes, column, value, advice) => {
    const { problems } = read([row({ id: 'first' }), row(changes)]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'data/t.csv', line: 3, column, value });
    expect(problems[0].advice).toMatch(advice);
  });

  it('names the line that has an id already', () => {
    const { problems } = read([row({}), row({ id: 'b' }), row({})]);
    expect(problems).toEqual([
      { file: 'data/t.csv', line: 4, column: 'id', value: 'a-1', advice: expect.stringContaining('line 2') },
    ]);
  });

  it('names columns to add and to remove', () => {
    const header = COLUMNS.replace('remark', 'comment');
    const { places, problems } = read([row({})], 'coworkings', header);
    expect(places).toEqual([]);
    expect(problems).toMatchObject([{ line: 1, column: 'header', value: header }]);
    expect(problems[0].advice).toBe('wrong columns: add remark; remove comment');
  });

  it('says that a table is divided by semicolons', () => {
    expect(read([], 'coworkings', COLUMNS.replaceAll(',', ';')).problems).toMatchObject([
      { line: 1, column: 'header', advice: expect.stringContaining('semicolons') },
    ]);
  });

  it('puts everything that is wrong with a table into one message', () => {
    const bytes = Uint8Array.of(
      ...new TextEncoder().encode(
        `${[COLUMNS, row({ lat: '' }), row({ status: 'x', kind: 'y' }), 'short,row'].join('\n')}\n`,
      ),
      ...new TextEncoder().encode(row({ id: 'z', name: 'CITT' })).map((byte) => (byte === 84 ? 0xc0 : byte)),
    );
    const { problems } = readFacts(bytes, 'data/t.csv', 'coworkings', zones);
    const error = new FactsError(problems);
    expect(error.message.split('\n')[0]).toBe('6 problems in the tables of places:');
    for (const line of [
      '  data/t.csv, line 2, lat: "": half a coordinate',
      '  data/t.csv, line 3, status: "x": write one of open, closed, unknown',
      '  data/t.csv, line 3, kind: "y": unknown: write one of coworking',
      '  data/t.csv, line 3, id: "a-1": stands already on line 2',
      '  data/t.csv, line 4, row: "short,row": 2 cells where the header has 18',
      '  data/t.csv, line 5, name: "CI\ufffd\ufffd": not UTF-8',
    ]) {
      expect(error.message).toContain(`\n${line}`);
    }
    expect(error.name).toBe('DataFormatError');
    expect(error.problems).toEqual(problems);
  });
});
