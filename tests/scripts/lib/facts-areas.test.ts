import { describe, expect, it } from 'vitest';
import { readAreaFile } from '../../../scripts/lib/facts-areas';
import { createSquareZones } from '../../helpers/square-zones';

const zones = createSquareZones();
const ring = [
  [9.1, 45.4],
  [9.2, 45.4],
  [9.2, 45.5],
  [9.1, 45.4],
];
const properties = {
  id: 'brera',
  name: 'Brera',
  service: 'design-districts',
  approximate: true,
  method: 'hull',
  source: 'report',
};
const area = (changes: object = {}, coordinates: unknown = [ring], type = 'Polygon') => ({
  type: 'Feature',
  properties: { ...properties, ...changes },
  geometry: { type, coordinates },
});

function read(features: unknown, ids: ReadonlySet<string> | null = new Set(['brera'])) {
  const text = JSON.stringify({ type: 'FeatureCollection', features }, null, 1);
  return readAreaFile(new TextEncoder().encode(text), 'data/a.geojson', ids, zones);
}

describe('readAreaFile', () => {
  it('keeps the properties of the schema and drops others', () => {
    const { features, problems } = read([area({ area_km2: 0.2 })]);
    expect(problems).toEqual([]);
    expect(features).toEqual([area()]);
  });

  it.each([
    [area({ id: 'isola' }), 'id', 'isola', /no row of design-districts.csv/],
    [area({ name: '' }), 'name', '', /fill it in/],
    [area({ source: 7 }), 'source', '7', /fill it in/],
    [area({ approximate: 'yes' }), 'approximate', 'yes', /true or false/],
    [area({ service: 'parks' }), 'service', 'parks', /no service/],
    [area({}, [ring], 'LineString'), 'geometry', 'LineString', /no polygon/],
    [area({}, [ring.slice(0, 3)]), 'geometry', 'Polygon', /closed rings/],
    [area({}, [[...ring.slice(0, 3), [9.3, 45.4]]]), 'geometry', 'Polygon', /closed rings/],
    [area({}, []), 'geometry', 'Polygon', /closed rings/],
    [area({}, [ring.map(([lng, lat]) => [lat, lng])]), 'geometry', '[45.4,9.1]', /swapped/],
  ])('refuses %j', (feature, column, value, advice) => {
    const { features, problems } = read([feature]);
    expect(features).toEqual([]);
    expect(problems).toMatchObject([{ file: 'data/a.geojson', column: `area 1, ${column}`, value }]);
    expect(problems[0].advice).toMatch(advice);
  });

  it('says where an area stands that is there twice', () => {
    const { features, problems } = read([area(), area()]);
    expect(features).toHaveLength(1);
    expect(problems).toMatchObject([{ line: 7, column: 'area 2, id', value: 'brera' }]);
  });

  it('does not blame the areas where the table of districts could not be read', () => {
    expect(read([area({ id: 'isola' })], null).problems).toEqual([]);
  });

  it('refuses what is no feature collection', () => {
    const from = (text: string) =>
      readAreaFile(new TextEncoder().encode(text), 'data/a.geojson', null, zones).problems;
    expect(from('{"features":')).toMatchObject([{ advice: expect.stringContaining('not JSON') }]);
    expect(from('{"a":1}')).toMatchObject([{ advice: expect.stringContaining('not a feature collection') }]);
  });
});
