import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { encodeVectorTile } from '../../src/schema/vector-tile';

describe('encodeVectorTile', () => {
  const bytes = encodeVectorTile([
    { name: 'empty', features: [], classNames: [] },
    {
      name: 'waterway',
      classNames: ['river', 'canal'],
      features: [
        {
          kind: 'lines',
          classCode: 1,
          id: 0,
          name: 'Più giù – Ca’',
          parts: [
            [0, 0, 10, 5],
            [7, 7, 8, 8, -9, 8],
          ],
        },
        { kind: 'polygons', classCode: 0, id: 300, name: '', parts: [[0, 0, 10, 0, 10, 10, 0, 10]] },
        { kind: 'points', classCode: 0, id: 0, name: 'Dateo', parts: [[5, 8191]] },
      ],
    },
  ]);
  const tile = new VectorTile(new PbfReader(bytes));

  it('is read by the reader that maps use, accents and all', () => {
    expect(Object.keys(tile.layers)).toEqual(['waterway']);
    const layer = tile.layers.waterway;
    expect(layer.extent).toBe(8192);
    expect([0, 1, 2].map((i) => layer.feature(i).properties)).toEqual([
      { class: 'canal', name: 'Più giù – Ca’' },
      { class: 'river' },
      { class: 'river', name: 'Dateo' },
    ]);
    expect([0, 1, 2].map((i) => layer.feature(i).id)).toEqual([undefined, 300, undefined]);
    expect([0, 1, 2].map((i) => layer.feature(i).type)).toEqual([2, 3, 1]);
  });

  it('keeps every point, and closes rings', () => {
    const points = (i: number): number[][][] =>
      tile.layers.waterway
        .feature(i)
        .loadGeometry()
        .map((part) => part.map(({ x, y }) => [x, y]));
    expect(points(0)).toEqual([
      [
        [0, 0],
        [10, 5],
      ],
      [
        [7, 7],
        [8, 8],
        [-9, 8],
      ],
    ]);
    expect(points(1)[0]).toHaveLength(5);
    expect(points(2)).toEqual([[[5, 8191]]]);
  });
});
