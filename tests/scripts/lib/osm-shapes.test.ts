import { describe, expect, it } from 'vitest';
import type { OsmElements } from '../../../scripts/lib/osm-elements';
import { toRows } from '../../../scripts/lib/osm-rows';
import { joinRings, shapeElements } from '../../../scripts/lib/osm-shapes';
import type { LngLat } from '../../../src/core/geo';

/** Node n stands at column n % 10 and row n / 10 of a grid of thousandths of a degree. */
const positions = new Map<number, LngLat>(
  Array.from({ length: 100 }, (_, n) => [n, [9 + (n % 10) / 1000, 45 + Math.floor(n / 10) / 1000]]),
);
const box = [8.9995, 44.9995, 9.0095, 45.0095] as const;
const made = (parts: Partial<OsmElements>): OsmElements => ({
  positions,
  nodes: [],
  ways: [],
  multipolygons: [],
  ...parts,
});

describe('joinRings', () => {
  it('joins lines end to end, turning those that run the other way', () => {
    expect(
      joinRings([
        [1, 2, 3],
        [5, 4, 3],
        [5, 1],
      ]),
    ).toEqual([[1, 2, 3, 4, 5, 1]]);
    expect(
      joinRings([
        [1, 2, 3, 1],
        [7, 8, 9, 7],
      ]),
    ).toEqual([
      [1, 2, 3, 1],
      [7, 8, 9, 7],
    ]);
  });

  it('gives nothing where an end hangs loose, or there is no line', () => {
    expect(
      joinRings([
        [1, 2, 3],
        [3, 4],
      ]),
    ).toBeNull();
    expect(joinRings([])).toBeNull();
  });
});

describe('shapeElements', () => {
  it('makes a closed way an area and a line, and keeps the hole of a multipolygon', () => {
    const ways = [
      { id: 1, nodes: [0, 9, 99, 90, 0], tags: {} },
      { id: 2, nodes: [11, 12, 22, 21, 11], tags: { leisure: 'park', name: 'Corte' } },
    ];
    const multipolygons = [
      { id: 3, tags: { type: 'multipolygon', landuse: 'grass' }, outer: [1], inner: [2] },
    ];
    const things = shapeElements(made({ ways, multipolygons }), box);
    expect(things.lines.map(({ id }) => id)).toEqual(['way-2']);
    expect(things.areas.map(({ id, geometry }) => [id, geometry.coordinates.length])).toEqual([
      ['way-2', 1],
      ['relation-3', 2],
    ]);
    const { landcover } = toRows(things);
    expect(landcover.map(({ properties }) => [properties?.subclass, properties?.name])).toEqual([
      ['park', 'Corte'],
      ['grass', ''],
    ]);
  });

  it('leaves out what the extract cuts, and what lies outside', () => {
    const ways = [
      { id: 1, nodes: [0, 1, 500], tags: { highway: 'path' } },
      { id: 2, nodes: [0, 1, 11], tags: {} },
    ];
    const multipolygons = [{ id: 3, tags: {}, outer: [2, 77], inner: [] }];
    const nodes = [
      { id: 9, position: [9.5, 45.5] as const, tags: { amenity: 'bank' } },
      { id: 8, position: [9.001, 45.001] as const, tags: { amenity: 'bank' } },
    ];
    const things = shapeElements(made({ ways, multipolygons, nodes }), box);
    expect([things.lines.length, things.areas.length, things.cutAreas]).toEqual([0, 0, 1]);
    expect(things.points.map(({ id }) => id)).toEqual(['node-8']);
  });
});
