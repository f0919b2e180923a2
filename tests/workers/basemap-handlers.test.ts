import { describe, expect, it } from 'vitest';
import { LoadError } from '../../src/core/errors';
import { createBasemapHandlers } from '../../src/workers/basemap-handlers';

const context = { signal: new AbortController().signal, report: () => {} };

describe('basemap handlers', () => {
  it('refuse a tile before open', async () => {
    const { tile } = createBasemapHandlers(() => ({ address: 'x', read: async () => new Uint8Array() }));
    await expect(tile({ group: 'base', tile: { z: 0, x: 0, y: 0 } }, context)).rejects.toThrow(
      'a tile of base was asked for before open',
    );
  });

  it('say what is missing when the manifest cannot be had', async () => {
    const { open } = createBasemapHandlers(() => ({
      address: 'x',
      read: async (path) => {
        throw new LoadError(`${path}: no connection`, path);
      },
    }));
    await expect(open({ baseUrl: 'x', areaId: 'milano' }, context)).rejects.toThrow(
      'manifest.json: no connection',
    );
  });
});
