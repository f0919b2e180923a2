import { describe, expect, it } from 'vitest';
import { readBoundaries } from '../../../scripts/lib/zones-boundaries';

const square = [
  [9, 45],
  [9.1, 45],
  [9.1, 45.1],
  [9, 45],
];
const feature = (n: unknown, geometry: object = { type: 'Polygon', coordinates: [square] }) => ({
  type: 'Feature',
  properties: { N: n },
  geometry,
});
const file = (...features: object[]) =>
  new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
const two = { property: 'N', count: 2 };

describe('readBoundaries', () => {
  it('orders zones by number and keeps polygons of several parts', () => {
    const parts = { type: 'MultiPolygon', coordinates: [[square], [square]] };
    const { features } = readBoundaries(file(feature(2, parts), feature(1)), 'x', two);
    expect(features.map(({ properties }) => properties)).toEqual([{ N: 1 }, { N: 2 }]);
    expect(features[1].geometry).toEqual(parts);
  });

  it.each<[string, Uint8Array, string]>([
    ['an HTML page', new TextEncoder().encode('<html>'), 'x: not JSON'],
    ['other JSON', new TextEncoder().encode('{"features":{}}'), 'x: no GeoJSON feature collection'],
    ['no features', file(), 'x: no features'],
    ['a missing zone', file(feature(1), feature(3)), 'x: N is 1, 3 where 1 to 2 are wanted'],
    ['a number in quotes', file(feature(1), feature('2')), 'x: N is 1, 2 where'],
    ['a line', file(feature(1, { type: 'LineString', coordinates: square })), 'feature 0: "LineString"'],
    ['an open ring', file(feature(1, { type: 'Polygon', coordinates: [square.slice(0, 3)] })), 'not closed'],
    ['no geometry', file({ type: 'Feature', geometry: null }), 'x, feature 0: no geometry'],
    [
      'metres',
      file(feature(1, { type: 'Polygon', coordinates: [square.map(([x, y]) => [x * 1e5, y])] })),
      '[900000,45] is no position in degrees',
    ],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => readBoundaries(bytes, 'x', two)).toThrow(message);
  });
});
