import { describe, expect, it } from 'vitest';
import { LoadError } from '../../src/core/errors';
import { buildGeometryTable, type TableOptions } from '../../src/core/tiles/geometry-table';
import { lngLatToWorld } from '../../src/core/tiles/world';
import { createBarrierReader, readBarriers } from '../../src/data/read-barriers';
import { sha256Hex } from '../../src/data/verify-file';
import { BARRIER_LAYER } from '../../src/schema/barriers-file';
import { encodeGeometryPack } from '../../src/schema/geometry-pack';
import { gridFrame, gridPoint } from '../helpers/grid-city';
import { makeOpenedArea } from '../state/made-area';

const BITS = 25;

/** One line of two points, a kilometre long from west to east. */
function pack(classCode: number, options: Partial<TableOptions> = {}): Uint8Array {
  const part = [gridPoint(0, 500), gridPoint(1000, 500)].map((point): [number, number] => {
    const [x, y] = lngLatToWorld(point, BITS);
    return [Math.round(x), Math.round(y)];
  });
  const table = buildGeometryTable([{ classCode, id: 0, name: 'Naviglio Grande', parts: [part] }], {
    name: BARRIER_LAYER,
    kind: 'lines',
    worldBits: BITS,
    withNames: true,
    ...options,
  });
  return encodeGeometryPack([table]);
}

describe('readBarriers', () => {
  it('reads kind, name and local metres, to the step of the grid', () => {
    const [line] = readBarriers(pack(1), 'barriers.bin', gridFrame);
    expect(line).toMatchObject({ what: 'waterway', name: 'Naviglio Grande' });
    const [[ax, ay], [bx, by]] = line.points;
    expect(Math.hypot(ax - 10_000, ay - 10_500)).toBeLessThan(1);
    expect(Math.hypot(bx - 11_000, by - 10_500)).toBeLessThan(1);
  });

  it('reads lines without names', () => {
    expect(readBarriers(pack(0, { withNames: false }), 'barriers.bin', gridFrame)[0].name).toBe('');
  });

  it('refuses another layer, and a kind that it does not know', () => {
    expect(() => readBarriers(pack(0, { name: 'rail' }), 'barriers.bin', gridFrame)).toThrow(
      'barriers.bin: no layer of lines barrier',
    );
    expect(() => readBarriers(pack(3), 'barriers.bin', gridFrame)).toThrow('line 0 is of kind 3');
  });
});

describe('createBarrierReader', () => {
  const bytes = pack(1);
  const entry = {
    path: 'barriers.bin',
    bytes: bytes.length,
    sha256: sha256Hex(bytes),
    counts: {},
    vintage: '',
    sources: [],
  };
  const { area } = makeOpenedArea();

  it('reads once, when first asked, and again after a failure', async () => {
    let reads = 0;
    const read = createBarrierReader(
      {
        address: 'made',
        read: async (path) => {
          if (++reads === 1) throw new LoadError(`${path}: no connection`, path);
          return bytes;
        },
      },
      { ...area, barriers: entry },
    );
    await expect(read()).rejects.toThrow('no connection');
    const barriers = await read();
    expect(await read()).toBe(barriers);
    expect(reads).toBe(2);
    expect(barriers?.crossings([10_500, 10_000], [10_500, 11_000])).toHaveLength(1);
  });

  it('reads nothing for an area without barriers', async () => {
    const read = createBarrierReader(
      { address: 'made', read: () => Promise.reject(new Error('read')) },
      { ...area, barriers: null },
    );
    expect(await read()).toBeNull();
  });
});
