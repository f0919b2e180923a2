import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { DataFormatError } from '../../src/core/errors';
import { readMunicipi, readNils } from '../../src/data/read-zones';
import { writeFgb } from '../../src/data/write-fgb';
import { municipioColumns, nilColumns } from '../../src/schema/zone-columns';

/** Zone n is the square of a hundredth of a degree whose west edge is 9 + n/100. */
function zone(number: number, properties: object): Feature {
  const [west, east] = [9 + number / 100, 9 + (number + 1) / 100];
  const ring = [
    [west, 45],
    [east, 45],
    [east, 45.01],
    [west, 45.01],
    [west, 45],
  ];
  return {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [ring] },
    properties: { ...properties },
  };
}
const place = (number: number) => ({
  label_lng: 9 + (number + 0.5) / 100,
  label_lat: 45.005,
  area_m2: 876_543,
});
const nilProperties = (nil: number, changes: object = {}): object => ({
  nil,
  name: `Nome ${nil} - Lungo`,
  common: `Nome ${nil}`,
  aliases: 'Altro; Altro ancora',
  municipio: 8,
  residents: 1000 + nil,
  over65: 250,
  under15: 120,
  o65_2011: 0.24,
  u15_2011: 0.12,
  periphery: true,
  group: 'quarto-oggiaro',
  ...place(nil),
  ...changes,
});
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
const nilFile = (changeOf: (nil: number) => object = () => ({}), nils = numbers(88)) =>
  writeFgb({
    name: 'nil',
    columns: nilColumns,
    geometryType: 'Polygon',
    features: nils.map((nil) => zone(nil, nilProperties(nil, changeOf(nil)))),
  });
const only = (nil: number, changes: object) => (number: number) => (number === nil ? changes : {});

describe('readNils', () => {
  it('gives the zones and their shapes by number, whatever the order of the file', async () => {
    const { zones, shapes } = await readNils(nilFile(), 'nil.fgb');
    expect(zones.map((z) => z.nil)).toEqual(numbers(88));
    expect(shapes.features.map((f) => f.properties.nil)).toEqual(numbers(88));
    expect(zones[75]).toEqual({
      kind: 'nil',
      nil: 76,
      name: 'Nome 76 - Lungo',
      commonName: 'Nome 76',
      aliases: ['Altro', 'Altro ancora'],
      municipio: 8,
      residents: { all: 1076, over65: 250, under15: 120 },
      periphery: true,
      peripheryGroup: 'quarto-oggiaro',
      over65Share2011: 0.24,
      under15Share2011: 0.12,
      label: [9.765, 45.005],
      bbox: [9.76, 45, 9.77, 45.01],
      areaSquareMeters: 876_543,
    });
    expect(shapes.features[75].geometry).toEqual(zone(76, {}).geometry);
  });

  it('reads an empty share as NaN, never as 0', async () => {
    const { zones } = await readNils(nilFile(only(8, { o65_2011: null, u15_2011: null })), 'nil.fgb');
    expect(zones[7].over65Share2011).toBeNaN();
    expect(zones[7].under15Share2011).toBeNaN();
    expect(zones[8].under15Share2011).toBe(0.12);
  });

  it.each<[string, object, string]>([
    ['a number that no NIL has', { nil: 256 }, 'column nil is 256, not a number from 1 to 255'],
    [
      'a municipio that none can be',
      { municipio: 256 },
      'column municipio is 256, not a number from 1 to 255',
    ],
    ['more of an age than residents', { over65: 2000 }, 'column over65 is 2000, not a number from 0 to 1003'],
    [
      'more of two ages than residents',
      { under15: 900 },
      'column under15 is 900, not a number from 0 to 753',
    ],
    ['an unknown group', { group: 'centre' }, 'column group is "centre", not one of lorenteggio-giambellino'],
    ['no name', { name: null }, 'column name is null, not a text'],
    ['no periphery flag', { periphery: null }, 'column periphery is null, not true or false'],
    ['a share over 1', { o65_2011: 24 }, 'column o65_2011 is 24, not a number from 0 to 1'],
    ['a label elsewhere', { label_lat: 46 }, 'column label_lat is 46, not a number from 45 to 45.01'],
  ])('refuses %s', async (_, changes, message) => {
    const reading = readNils(nilFile(only(3, changes)), 'v1/x/nil.fgb');
    await expect(reading).rejects.toThrow(DataFormatError);
    await expect(reading).rejects.toThrow(/^v1\/x\/nil\.fgb, feature \d+: /);
    await expect(reading).rejects.toThrow(message);
  });

  it('reads the zones of an area that has few, with numbers of its city and no municipi', async () => {
    const file = nilFile(() => ({ municipio: null }), [13, 15]);
    const { zones } = await readNils(file, 'nil.fgb', 2);
    expect(zones.map(({ nil, municipio }) => [nil, municipio])).toEqual([
      [13, null],
      [15, null],
    ]);
    await expect(readNils(file, 'nil.fgb', 3)).rejects.toThrow('2 zones where 3');
  });

  it('refuses a missing zone, one that stands twice, and points', async () => {
    await expect(readNils(nilFile(undefined, numbers(87)), 'nil.fgb')).rejects.toThrow('87 zones where 88');
    await expect(readNils(nilFile(only(5, { nil: 6 })), 'nil.fgb')).rejects.toThrow('nil 6 stands twice');
    const features: Feature[] = [
      { type: 'Feature', geometry: { type: 'Point', coordinates: [9, 45] }, properties: { nil: 1 } },
    ];
    const points = writeFgb({ name: 'nil', columns: nilColumns, geometryType: 'Point', features });
    await expect(readNils(points, 'nil.fgb')).rejects.toThrow('Point where a polygon is wanted');
  });
});

describe('readMunicipi', () => {
  const features = numbers(9).map((municipio) =>
    zone(municipio, { municipio, residents: 150_000, over65: 37_000, under15: 20_000, ...place(municipio) }),
  );

  it('gives the nine of them with their shapes', async () => {
    const bytes = writeFgb({
      name: 'municipi',
      columns: municipioColumns,
      geometryType: 'Polygon',
      features,
    });
    const { zones, shapes } = await readMunicipi(bytes, 'municipi.fgb');
    expect(zones.map((z) => z.municipio)).toEqual(numbers(9));
    expect(zones[0].residents).toEqual({ all: 150_000, over65: 37_000, under15: 20_000 });
    expect(shapes.features[8].properties).toEqual({ municipio: 9 });
  });

  it('refuses eight of them', async () => {
    const bytes = writeFgb({
      name: 'municipi',
      columns: municipioColumns,
      geometryType: 'Polygon',
      features: features.slice(1),
    });
    await expect(readMunicipi(bytes, 'municipi.fgb')).rejects.toThrow('8 zones where 9 are wanted');
  });
});
