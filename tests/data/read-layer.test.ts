import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readAreas, readLayer, readNotLocated } from '../../src/data/read-layer';
import { writeFgb } from '../../src/data/write-fgb';
import { areaColumns } from '../../src/schema/area-properties';
import type { GeoColumn } from '../../src/schema/geo-layer';
import { placeColumns } from '../../src/schema/place-columns';

const LATITUDE = 45.431394;
const row = {
  id: 'cf-noto',
  name: 'Civica Scuola di Liuteria',
  service: 'training-centres',
  nil: 38,
  municipio: 5,
  status: 'unknown',
  offers: 'lutherie;languages',
  precision: 'house',
  source: 'report 2021',
};
const point = (changes: Record<string, unknown> = {}): Feature => ({
  type: 'Feature',
  properties: { ...row, ...changes },
  geometry: { type: 'Point', coordinates: [9.200859, LATITUDE] },
});
const file = (features: readonly Feature[]) =>
  writeFgb({ name: 'training-centres', columns: placeColumns, geometryType: 'Point', features });
const read = (features: readonly Feature[]) => readLayer(file(features), 'tc.fgb', 'training-centres');

const triangle: Feature = {
  type: 'Feature',
  properties: row,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [9.18, 45.47],
        [9.19, 45.47],
        [9.19, 45.48],
        [9.18, 45.47],
      ],
    ],
  },
};

describe('readLayer', () => {
  it('reads a row, with empty texts for what is absent', async () => {
    expect(await read([point()])).toEqual([
      {
        ...row,
        nameEn: '',
        address: '',
        kind: '',
        quantity: '',
        website: '',
        noteIt: '',
        noteEn: '',
        coordinateSource: '',
        lastSeen: '',
        offers: ['lutherie', 'languages'],
        position: [9.200859, LATITUDE],
      },
    ]);
    expect((await read([point({ nil: null })]))[0].nil).toBeNull();
  });

  it.each([
    [{ id: null }, /^tc\.fgb, row 0, id: undefined is not filled in$/],
    [{ name: '' }, /name: "" is not filled in/],
    [{ website: 'javascript:alert(1)' }, /website: "javascript:alert\(1\)" is not an http\(s\) address/],
    [{ source: null }, /source: undefined is not filled in/],
    [{ service: 'fablabs' }, /service: "fablabs" is not training-centres/],
    [{ status: 'ajar' }, /status: "ajar" is not open, closed, unknown/],
    [{ precision: 'near' }, /precision: "near" is not house, street, place/],
    [{ kind: 'flowers' }, /kind: "flowers" is not a kind of training-centres/],
    [{ offers: 'lutherie;golf' }, /offers: "lutherie;golf" is not what training-centres can offer/],
    [{ nil: -1 }, /nil: -1 is not the number of a zone/],
  ])('refuses %j', async (changes, message) => {
    await expect(read([point(changes)])).rejects.toThrow(message);
  });

  it('refuses an id that stands twice, a shape that is no point and a point off the globe', async () => {
    await expect(read([point(), point()])).rejects.toThrow(/id: "cf-noto" is not the only one/);
    const bytes = file([point()]);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 8 <= bytes.length; at++)
      if (view.getFloat64(at, true) === LATITUDE) view.setFloat64(at, 99, true);
    await expect(readLayer(bytes, 'tc.fgb', 'training-centres')).rejects.toThrow(/tc\.fgb.* 9\.200859, 99/);
    const area = writeFgb({
      name: 'areas',
      columns: placeColumns,
      geometryType: 'Polygon',
      features: [triangle],
    });
    await expect(readLayer(area, 'tc.fgb', 'training-centres')).rejects.toThrow('a Polygon, not a point');
  });

  it('refuses columns of other names, of other types, in another order, too many and too few', async () => {
    const layer = (columns: readonly GeoColumn[]) =>
      readLayer(
        writeFgb({ name: 'tc', columns, geometryType: 'Point', features: [point()] }),
        'tc.fgb',
        'training-centres',
      );
    const [id, name, ...others] = placeColumns;
    await expect(layer([name, id, ...others])).rejects.toThrow(
      'tc.fgb: column 0 is "name" where id of type String is expected',
    );
    await expect(layer([id, { name: 'names', type: 'String' }, ...others])).rejects.toThrow(
      'tc.fgb: column 1 is "names" where name of type String is expected',
    );
    await expect(layer([id, name, ...others.slice(0, -1)])).rejects.toThrow(
      'tc.fgb: column 17 is undefined where coord_src of type String is expected',
    );
    await expect(layer([...placeColumns, { name: 'more', type: 'Int' }])).rejects.toThrow(
      'tc.fgb: column 18 is "more" where none',
    );
    const wide = placeColumns.map((column) =>
      column.name === 'nil' ? { name: 'nil', type: 'Double' as const } : column,
    );
    await expect(layer(wide)).rejects.toThrow('tc.fgb: column 5 is "nil" where nil of type Int is expected');
  });
});

const area = (changes: Record<string, unknown> = {}): Feature => ({
  type: 'Feature',
  properties: {
    id: 'brera',
    name: 'Brera',
    service: 'design-districts',
    approximate: true,
    method: 'hull',
    source: 'report',
    ...changes,
  },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [9.18, 45.47],
        [9.19, 45.47],
        [9.19, 45.48],
        [9.18, 45.47],
      ],
    ],
  },
});
const areaFile = (features: readonly Feature[]) =>
  writeFgb({ name: 'areas', columns: areaColumns, geometryType: 'Polygon', features });

describe('readAreas', () => {
  it('reads shape and properties', async () => {
    const { features } = await readAreas(areaFile([area({ approximate: false })]), 'areas.fgb');
    expect(features).toEqual([
      {
        type: 'Feature',
        geometry: area().geometry,
        properties: { id: 'brera', name: 'Brera', service: 'design-districts', approximate: false },
      },
    ]);
  });

  it.each([
    [{ id: '' }, /row 0, id: "" is not filled in/],
    [{ name: null }, /name: undefined is not filled in/],
    [{ service: 'parks' }, /service: "parks" is not a known service/],
    [{ approximate: null }, /approximate: undefined is not true or false/],
  ])('refuses %j', async (changes, message) => {
    await expect(readAreas(areaFile([area(changes)]), 'areas.fgb')).rejects.toThrow(message);
  });

  it('refuses points', async () => {
    const places = writeFgb({
      name: 'areas',
      columns: areaColumns,
      geometryType: 'Point',
      features: [point()],
    });
    await expect(readAreas(places, 'areas.fgb')).rejects.toThrow('a Point, not an area');
  });
});

describe('readNotLocated', () => {
  const place = {
    ...row,
    nameEn: '',
    address: '',
    position: null,
    precision: null,
    kind: '',
    offers: ['optics'],
    quantity: '',
    website: '',
    noteIt: '',
    noteEn: '',
    coordinateSource: '',
    lastSeen: '',
    nil: null,
    municipio: null,
  };
  const parse = (value: unknown) =>
    readNotLocated(new TextEncoder().encode(JSON.stringify(value)), 'not-located.json');

  it('reads what was written', () => {
    expect(parse([place])).toEqual([place]);
    expect(parse([])).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    ['a position', [{ ...place, position: [9, 45] }], /row 0, position: \[9,45\] is not null/],
    ['another service', [{ ...place, service: 'parks' }], /service: "parks" is not a known service/],
    ['an id that is no text', [place, { ...place, id: 7 }], /row 1, id: 7 is not a text/],
    ['offers in a text', [{ ...place, offers: 'optics' }], /offers: "optics" is not a list/],
    ['an offer that is no code', [{ ...place, offers: [3] }], /offers: \[3\] is not what training-centres/],
    ['a row that is a text', ['x'], /row 0: not an object/],
    ['what is no list', { places: [] }, /not a list/],
  ])('refuses %s', (_, value, message) => {
    expect(() => parse(value)).toThrow(message);
  });

  it('refuses what is no JSON', () => {
    expect(() => readNotLocated(new TextEncoder().encode('<html>'), 'not-located.json')).toThrow(
      'not-located.json: not JSON',
    );
  });
});
