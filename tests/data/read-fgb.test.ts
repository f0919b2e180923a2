import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { DataFormatError } from '../../src/core/errors';
import { readFgb } from '../../src/data/read-fgb';
import { writeFgb } from '../../src/data/write-fgb';
import { seededRandom } from '../helpers/grid-city';

const columns = [
  { name: 'id', type: 'String' },
  { name: 'count', type: 'Int' },
  { name: 'open', type: 'Bool' },
] as const;
const typeOf = { id: 'string', count: 'number', open: 'boolean' } as const;

const properties = (i: number) => ({ id: `città-${i}`, count: i, open: i % 2 === 0 });

function writePoints(count: number): Uint8Array {
  const features = Array.from({ length: count }, (_, i): Feature => {
    const coordinates = [9 + ((i * 37) % 101) / 300, 45.4 + ((i * 53) % 97) / 900];
    return { type: 'Feature', geometry: { type: 'Point', coordinates }, properties: properties(i) };
  });
  return writeFgb({ name: 'points', columns, geometryType: 'Point', features });
}

function ring(lng: number, lat: number, size: number): number[][] {
  return [
    [lng, lat],
    [lng + size, lat],
    [lng + size, lat + size],
    [lng, lat + size],
    [lng, lat],
  ];
}

function writeAreas(count: number): Uint8Array {
  const features = Array.from({ length: count }, (_, i): Feature => {
    const west = 9 + i / 100;
    const coordinates = [
      [ring(west, 45.4, 0.005), ring(west + 0.001, 45.401, 0.001)],
      [ring(west, 45.5, 0.002)],
    ];
    return { type: 'Feature', geometry: { type: 'MultiPolygon', coordinates }, properties: properties(i) };
  });
  return writeFgb({ name: 'areas', columns, geometryType: 'MultiPolygon', features });
}

const files = { points: writePoints(20), areas: writeAreas(18) } as const;
const kinds = ['points', 'areas'] as const;

/** Bytes of the header after its length, and where the index begins. */
function headerEnd(bytes: Uint8Array): number {
  return 12 + new DataView(bytes.buffer).getUint32(8, true);
}

describe('readFgb', () => {
  it('reads areas with holes and parts as they were', async () => {
    const read = await readFgb(files.areas, 'areas.fgb');
    const first = read.find((feature) => feature.properties?.id === 'città-0');
    expect(read).toHaveLength(18);
    expect(first?.geometry).toEqual({
      type: 'MultiPolygon',
      coordinates: [[ring(9, 45.4, 0.005), ring(9.001, 45.401, 0.001)], [ring(9, 45.5, 0.002)]],
    });
    expect(first?.properties).toEqual({ id: 'città-0', count: 0, open: true });
  });

  it('reads from a view into a larger buffer', async () => {
    const larger = new Uint8Array(files.points.length + 3);
    larger.set(files.points, 3);
    expect(await readFgb(larger.subarray(3), 'view.fgb')).toHaveLength(20);
  });

  it.each(kinds)('refuses %s cut anywhere', async (kind) => {
    const bytes = files[kind];
    for (let length = 0; length < bytes.length; length += 7) {
      await expect(readFgb(bytes.slice(0, length), 'cut.fgb')).rejects.toThrow(/^cut\.fgb[:,]/);
    }
  });

  it('refuses another magic, another major version and bytes too many', async () => {
    for (const at of [0, 3, 5]) {
      const bytes = files.points.slice();
      bytes[at]++;
      await expect(readFgb(bytes, 'x.fgb')).rejects.toThrow('x.fgb: not a FlatGeobuf file of version 3');
    }
    const longer = new Uint8Array([...files.points, 0, 0, 0]);
    await expect(readFgb(longer, 'x.fgb')).rejects.toThrow('x.fgb, feature 20: cut short');
  });

  it('refuses a header that says 0 features, and one that says too many', async () => {
    const bytes = files.points.slice();
    const view = new DataView(bytes.buffer);
    let at = -1;
    for (let i = 12; i + 8 <= headerEnd(bytes); i++) if (view.getBigUint64(i, true) === 20n) at = i;
    expect(at).toBeGreaterThan(0);
    view.setBigUint64(at, 0n, true);
    await expect(readFgb(bytes, 'zero.fgb')).rejects.toThrow('zero.fgb: its header says 0 features');
    view.setBigUint64(at, 1n << 60n, true);
    await expect(readFgb(bytes, 'many.fgb')).rejects.toThrow(/many\.fgb: cut short: \d+ bytes cannot hold/);
  });

  it('refuses an index that does not fit the features', async () => {
    const bytes = files.points.slice();
    bytes[headerEnd(bytes) + 6] ^= 1;
    await expect(readFgb(bytes, 'index.fgb')).rejects.toThrow('index.fgb: node 0 of the index does not fit');
  });

  it.each(kinds)('never hangs and never gives another type for damaged %s', async (kind) => {
    const random = seededRandom(kind.length);
    const original = files[kind];
    const outcomes = { refused: 0, read: 0 };
    for (let round = 0; round < 1500; round++) {
      const bytes = original.slice();
      for (let flips = 1 + Math.floor(random() * 3); flips > 0; flips--) {
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      }
      try {
        const read = await readFgb(bytes, 'damaged.fgb');
        outcomes.read++;
        expect(read).toHaveLength(kind === 'points' ? 20 : 18);
        for (const { geometry, properties: row } of read) {
          expect(geometry.type).toBe(kind === 'points' ? 'Point' : 'MultiPolygon');
          for (const [name, value] of Object.entries(row ?? {})) {
            const expected = Object.entries(typeOf).find(([column]) => column === name)?.[1];
            if (expected) expect(typeof value).toBe(expected);
          }
        }
      } catch (error) {
        if (!(error instanceof DataFormatError)) throw error;
        expect(error.message).toMatch(/^damaged\.fgb[:,]/);
        outcomes.refused++;
      }
    }
    expect(outcomes.refused).toBeGreaterThan(800);
    expect(outcomes.read).toBeGreaterThan(10);
  });
});
