import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { milano } from '../../../scripts/areas/milano';
import { buildBuildings, nearPolygon } from '../../../scripts/lib/basemap-buildings';
import { measureRings } from '../../../scripts/lib/demand-buildings';
import { fromLocal, type LngLat } from '../../../src/core/geo';

const { frame } = milano;
const at = (x: number, y: number): LngLat => fromLocal([x, y], frame);

/** A municipality of 2 km by 2 km. */
const comune: Feature = {
  type: 'Feature',
  properties: {},
  geometry: {
    type: 'Polygon',
    coordinates: [
      [at(9000, 9000), at(11000, 9000), at(11000, 11000), at(9000, 11000), at(9000, 9000)].map((point) => [
        ...point,
      ]),
    ],
  },
};

function house(x: number, y: number, side: number) {
  const rings = [[at(x, y), at(x + side, y), at(x + side, y + side), at(x, y + side), at(x, y)]];
  return { rings, ...measureRings(rings, frame), heightMeters: null };
}

describe('nearPolygon', () => {
  it('reaches its margin beyond the outline', () => {
    const isNear = nearPolygon(comune, frame, 300);
    expect(isNear([10000, 10000])).toBe(true);
    expect(isNear([11290, 10000])).toBe(true);
    expect(isNear([11310, 10000])).toBe(false);
    expect(isNear([11290, 11290])).toBe(false);
  });
});

describe('buildBuildings', () => {
  const pieces = [
    house(10000, 10000, 10),
    house(10100, 10000, 4),
    house(12000, 10000, 10),
    house(10050, 10000, 20),
  ];

  it('writes the demand index plus one, 0 where nobody lives', () => {
    const { table } = buildBuildings(pieces, comune, milano, Int32Array.of(41, -1, -1, -1));
    expect([...(table.featureId ?? [])].sort()).toEqual([0, 42]);
  });

  it('drops the small and the far, and says how many', () => {
    const { line } = buildBuildings(pieces, comune, milano, null);
    expect(line).toMatchObject({ in: 4, out: 2 });
    expect(line.dropped.map(({ reason, count }) => [reason, count])).toEqual([
      ['smaller than 20 m²', 1],
      ['farther than 300 m from the municipality', 1],
    ]);
  });

  it('refuses demand indexes of another number of pieces', () => {
    expect(() => buildBuildings(pieces, comune, milano, new Int32Array(3))).toThrow(
      '3 demand indexes for 4 building pieces',
    );
  });
});
