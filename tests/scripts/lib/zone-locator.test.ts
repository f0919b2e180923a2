import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createZoneLocator } from '../../../scripts/lib/zone-locator';
import { lngLatToUtm } from '../../../src/core/geo';

function square(west: number, east: number, properties: Record<string, unknown>): Feature<Polygon> {
  const ring = [
    [west, 45.4],
    [east, 45.4],
    [east, 45.5],
    [west, 45.5],
    [west, 45.4],
  ];
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
}

const collection = (...features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

const sources = {
  nil: collection(square(9.2, 9.3, { ID_NIL: 2 }), square(9.1, 9.2, { ID_NIL: 1 })),
  municipi: collection(square(9.1, 9.3, { MUNICIPIO: 4 })),
  comune: collection(square(9.1, 9.3, {})),
};

describe('createZoneLocator', () => {
  const locator = createZoneLocator(sources);

  it('finds the zone a point lies in, and none outside', () => {
    expect(locator.nilAt([9.15, 45.45])).toBe(1);
    expect(locator.nilAt([9.25, 45.45])).toBe(2);
    expect(locator.municipioAt([9.25, 45.45])).toBe(4);
    expect(locator.nilAt([9.05, 45.45])).toBeNull();
    expect(locator.municipioAt([9.25, 45.55])).toBeNull();
  });

  it('gives a shared boundary to the lowest number, whatever the order of the file', () => {
    expect(locator.nilAt([9.2, 45.45])).toBe(1);
  });

  it('measures metres outside the city to edges and to corners', () => {
    expect(locator.metersOutsideCity([9.15, 45.45])).toBe(0);
    expect(locator.insideCity([9.1, 45.45])).toBe(true);
    expect(locator.insideCity([9.09, 45.45])).toBe(false);
    for (const [outside, nearest] of [
      [
        [9.09, 45.45],
        [9.1, 45.45],
      ],
      [
        [9.31, 45.51],
        [9.3, 45.5],
      ],
    ] as const) {
      const [ax, ay] = lngLatToUtm(outside, 32);
      const [bx, by] = lngLatToUtm(nearest, 32);
      const expected = Math.hypot(ax - bx, ay - by);
      expect(Math.abs(locator.metersOutsideCity(outside) / expected - 1)).toBeLessThan(0.003);
    }
  });

  it('refuses a zone without a number, a number twice and a shape that is no polygon', () => {
    expect(() => createZoneLocator({ ...sources, nil: collection(square(9, 9.1, { ID_NIL: '7' })) })).toThrow(
      /NIL: ID_NIL is "7", not a whole number/,
    );
    const twice = collection(square(9.1, 9.2, { MUNICIPIO: 4 }), square(9.2, 9.3, { MUNICIPIO: 4 }));
    expect(() => createZoneLocator({ ...sources, municipi: twice })).toThrow(/MUNICIPIO 4 stands twice/);
    const point: Feature = {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [9, 45] },
    };
    expect(() => createZoneLocator({ ...sources, comune: collection(point) })).toThrow(
      /comune: Point where a polygon/,
    );
  });
});
