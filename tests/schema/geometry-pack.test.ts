import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGeometryTable, type GeometryFeature } from '../../src/core/tiles/geometry-table';
import { decodeGeometryPack, encodeGeometryPack } from '../../src/schema/geometry-pack';

const square: GeometryFeature = {
  classCode: 2,
  id: 7,
  name: 'Ca’ Granda',
  parts: [
    [
      [100, 100],
      [110, 100],
      [110, 120],
      [100, 120],
    ],
    [
      [102, 102],
      [104, 102],
      [104, 104],
    ],
  ],
};
const line: GeometryFeature = {
  classCode: 0,
  id: 0,
  name: 'Naviglio Pavese – più giù',
  parts: [
    [
      [5, 5],
      [900, 0],
      [17, 33554432],
    ],
  ],
};
const point: GeometryFeature = { classCode: 9, id: 3, name: '', parts: [[[33554431, 1]]] };

const polygons = buildGeometryTable([square, { ...square, id: 2, name: '' }], {
  name: 'building',
  kind: 'polygons',
  worldBits: 26,
  withIds: true,
  withNames: true,
});
const lines = buildGeometryTable([line], { name: 'waterway', kind: 'lines', worldBits: 25, withNames: true });
const points = buildGeometryTable([point], { name: 'place', kind: 'points', worldBits: 25 });
const empty = buildGeometryTable([], { name: 'nothing', kind: 'lines', worldBits: 25 });
const bytes = encodeGeometryPack([polygons, lines, points, empty]);

describe('geometry pack', () => {
  it('reads back what it wrote', () => {
    expect(decodeGeometryPack(bytes, 'x.bin')).toEqual([polygons, lines, points, empty]);
  });

  it('reads back any lines and polygons', () => {
    const coordinate = fc.tuple(fc.integer({ min: 0, max: 2 ** 26 }), fc.integer({ min: 0, max: 2 ** 26 }));
    const feature = fc.record({
      classCode: fc.integer({ min: 0, max: 255 }),
      id: fc.integer({ min: 0, max: 20000 }),
      name: fc.constant(''),
      parts: fc.array(fc.array(coordinate, { minLength: 3, maxLength: 9 }), { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(feature), fc.constantFrom('lines', 'polygons'), (features, kind) => {
        const table = buildGeometryTable(features, { name: 't', kind, worldBits: 26, withIds: true });
        expect(decodeGeometryPack(encodeGeometryPack([table]), 'x.bin')).toEqual([table]);
      }),
      { seed: 15, numRuns: 60 },
    );
  });

  it('refuses another file, a newer version, a cut one and one with bytes too many, each with its own message', () => {
    const other = bytes.slice();
    other[0] = 'X'.charCodeAt(0);
    expect(() => decodeGeometryPack(other, 'x.bin')).toThrow('x.bin: not a QGEO file');
    const newer = bytes.slice();
    newer[4] = 9;
    expect(() => decodeGeometryPack(newer, 'x.bin')).toThrow('version 9 is newer');
    expect(() => decodeGeometryPack(Uint8Array.of(...bytes, 0), 'x.bin')).toThrow(
      '1 bytes too many after the last layer',
    );
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeGeometryPack(bytes.slice(0, length), 'x.bin')).toThrow(/x\.bin/);
    }
  });

  it('refuses a polygon of two points', () => {
    const flat = buildGeometryTable(
      [
        {
          ...square,
          parts: [
            [
              [0, 0],
              [5, 5],
            ],
          ],
        },
      ],
      {
        name: 'flat',
        kind: 'polygons',
        worldBits: 20,
      },
    );
    expect(() => decodeGeometryPack(encodeGeometryPack([flat]), 'x.bin')).toThrow(
      'a part of 2 where at least 3 is needed',
    );
  });

  it('refuses a layer that stands twice, and half a letter', () => {
    expect(() => decodeGeometryPack(encodeGeometryPack([lines, lines]), 'x.bin')).toThrow(
      'x.bin: a layer stands twice',
    );
    const half = { ...lines, names: ['', 'Naviglio \ud83d'] };
    expect(() => decodeGeometryPack(encodeGeometryPack([half]), 'x.bin')).toThrow(
      /^x\.bin: half a letter before byte \d+$/,
    );
  });

  it('refuses an id over 32 bits', () => {
    const ids = [2 ** 31 - 1, 2 ** 32 - 2, 2 ** 32 - 1];
    const table = buildGeometryTable(
      ids.map((id) => ({ ...point, id })),
      { name: 'place', kind: 'points', worldBits: 25, withIds: true },
    );
    const right = encodeGeometryPack([table]);
    expect(decodeGeometryPack(right, 'x.bin')[0].featureId).toEqual(Uint32Array.from(ids));
    const steps = [0xfe, 0xff, 0xff, 0xff, 0x0f, 0xfe, 0xff, 0xff, 0xff, 0x0f, 0x02];
    const at = right.findIndex((_, i) => steps.every((byte, j) => right[i + j] === byte));
    const wrong = right.with(at + 10, 0x04);
    expect(() => decodeGeometryPack(wrong, 'x.bin')).toThrow(
      'x.bin, layer "place": feature 2 has id 4294967296',
    );
  });
});
