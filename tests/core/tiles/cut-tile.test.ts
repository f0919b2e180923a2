import { describe, expect, it } from 'vitest';
import { cutTile, indexTable, TILE_EXTENT } from '../../../src/core/tiles/cut-tile';
import { buildGeometryTable, type GeometryFeature } from '../../../src/core/tiles/geometry-table';

/** A grid of 2^13 steps: the tile 0/0/0 shows it one to one, the four tiles of zoom 1 twice as large. */
const WORLD_BITS = 13;
const all = { isDrawn: () => true, tolerancePixels: 0 };
const whole = { z: 0, x: 0, y: 0 };

function polygon(id: number, parts: [number, number][][], classCode = 0): GeometryFeature {
  return { classCode, id, name: '', parts };
}

function square(left: number, top: number, side: number): [number, number][] {
  return [
    [left, top],
    [left, top + side],
    [left + side, top + side],
    [left + side, top],
  ];
}

function tableOf(kind: 'lines' | 'polygons' | 'points', features: GeometryFeature[]) {
  return indexTable(
    buildGeometryTable(features, { name: 't', kind, worldBits: WORLD_BITS, withIds: true, withNames: true }),
  );
}

describe('cutTile', () => {
  it('scales and moves into the tile', () => {
    const table = tableOf('polygons', [polygon(1, [square(5000, 100, 10)])]);
    const [feature] = cutTile(table, { z: 1, x: 1, y: 0 }, all);
    const xs = feature.parts[0].filter((_, i) => i % 2 === 0);
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([(5000 - 4096) * 2, (5010 - 4096) * 2]);
    expect(cutTile(table, { z: 1, x: 0, y: 1 }, all)).toEqual([]);
  });

  it('turns outer rings clockwise and holes the other way', () => {
    const [feature] = cutTile(
      tableOf('polygons', [polygon(1, [square(100, 100, 50), square(110, 110, 10)])]),
      whole,
      all,
    );
    const area = (ring: number[]): number => {
      let twice = 0;
      for (let i = 0; i < ring.length; i += 2) {
        const next = (i + 2) % ring.length;
        twice += ring[i] * ring[next + 1] - ring[next] * ring[i + 1];
      }
      return twice / 2;
    };
    expect(feature.parts.map(area)).toEqual([2500, -100]);
  });

  it('puts polygons of the same class and id together, and no others', () => {
    const features = cutTile(
      tableOf('polygons', [
        polygon(1, [square(0, 0, 5)]),
        polygon(2, [square(20, 0, 5)]),
        polygon(1, [square(40, 0, 5)]),
        polygon(1, [square(60, 0, 5)], 3),
      ]),
      whole,
      all,
    );
    expect(features.map(({ id, classCode, parts }) => [id, classCode, parts.length])).toEqual([
      [1, 0, 2],
      [2, 0, 1],
      [1, 3, 1],
    ]);
  });

  it('leaves out classes that are not drawn and polygons too small to be seen', () => {
    const table = tableOf('polygons', [
      polygon(1, [square(0, 0, 500)], 1),
      polygon(2, [square(600, 0, 8)], 0),
    ]);
    const found = cutTile(table, whole, { isDrawn: (classCode) => classCode === 0, tolerancePixels: 1 });
    expect(found).toEqual([]);
  });

  it('leaves out near points of a line but never its ends', () => {
    const line: GeometryFeature = {
      classCode: 0,
      id: 0,
      name: 'Via',
      parts: [
        [
          [0, 0],
          [4, 0],
          [100, 0],
          [103, 2],
        ],
      ],
    };
    const [feature] = cutTile(tableOf('lines', [line]), whole, { ...all, tolerancePixels: 1 });
    expect(feature).toMatchObject({ name: 'Via', parts: [[0, 0, 100, 0, 103, 2]] });
  });

  it('reaches a little beyond the tile so that strokes meet', () => {
    const line: GeometryFeature = {
      classCode: 0,
      id: 0,
      name: '',
      parts: [
        [
          [0, 10],
          [8000, 10],
        ],
      ],
    };
    const [feature] = cutTile(tableOf('lines', [line]), { z: 1, x: 0, y: 0 }, all);
    expect(feature.parts[0][0]).toBe(0);
    expect(feature.parts[0][2]).toBeGreaterThan(TILE_EXTENT);
    expect(feature.parts[0][2]).toBeLessThan(TILE_EXTENT * 1.1);
  });

  it('keeps every point apart', () => {
    const at = (x: number): GeometryFeature => ({ classCode: 0, id: 0, name: 'Dateo', parts: [[[x, 5]]] });
    expect(cutTile(tableOf('points', [at(1), at(2)]), whole, all)).toHaveLength(2);
  });
});
