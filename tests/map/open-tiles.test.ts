import { describe, expect, it } from 'vitest';
import { AbortError, LoadError } from '../../src/core/errors';
import { openTiles } from '../../src/map/open-tiles';
import { createClient } from '../../src/workers/client';
import type { BasemapMessages } from '../../src/workers/messages';
import { type Handlers, serve } from '../../src/workers/server';

const place = { baseUrl: 'http://localhost/geo/', areaId: 'milano' };
const living = new AbortController().signal;

/** Tiles whose worker is the other end of a channel. */
function tilesOf(handlers: Handlers<BasemapMessages>) {
  const { port1, port2 } = new MessageChannel();
  serve<BasemapMessages>(
    {
      postMessage: (message, transfer) => port2.postMessage(message, transfer),
      addEventListener: (type, listener) => port2.addEventListener(type, listener),
    },
    handlers,
  );
  port1.start();
  port2.start();
  const failures: string[][] = [];
  const client = createClient<BasemapMessages>({
    postMessage: (message, transfer) => port1.postMessage(message, transfer),
    addEventListener: (type, listener) => port1.addEventListener(type, listener),
  });
  const tiles = openTiles(client, place, (groups) => failures.push([...groups]));
  return { tiles, failures, close: () => port1.close() };
}

describe('openTiles', () => {
  it('opens once for many tiles', async () => {
    let opens = 0;
    const { tiles, failures, close } = tilesOf({
      open: () => {
        opens++;
        return { result: null, transfer: [] };
      },
      tile: ({ tile }) => ({ result: new ArrayBuffer(tile.z), transfer: [] }),
    });
    const [first, second] = await Promise.all([
      tiles.read('quindici://base/12/1/1', living),
      tiles.read('quindici://streets/13/1/1', living),
    ]);
    close();
    expect([first.byteLength, second.byteLength, opens]).toEqual([12, 13, 1]);
    expect(failures).toEqual([]);
  });

  it('says when a group begins to fail and when it works again', async () => {
    let isDown = true;
    const { tiles, failures, close } = tilesOf({
      open: () => ({ result: null, transfer: [] }),
      tile: () => {
        if (isDown) throw new LoadError('basemap.bin: no connection', 'basemap.bin');
        return { result: new ArrayBuffer(1), transfer: [] };
      },
    });
    await expect(tiles.read('quindici://base/12/1/1', living)).rejects.toThrow('basemap.bin: no connection');
    await expect(tiles.read('quindici://base/12/1/2', living)).rejects.toThrow();
    expect([...tiles.failing]).toEqual(['base']);
    isDown = false;
    await tiles.read('quindici://base/12/1/1', living);
    close();
    expect(failures).toEqual([['base'], []]);
  });

  it('opens again after opening failed', async () => {
    let opens = 0;
    const { tiles, close } = tilesOf({
      open: () => {
        if (++opens === 1) throw new LoadError('manifest.json: no connection', 'manifest.json');
        return { result: null, transfer: [] };
      },
      tile: () => ({ result: new ArrayBuffer(1), transfer: [] }),
    });
    await expect(tiles.read('quindici://base/12/1/1', living)).rejects.toThrow('manifest.json');
    await tiles.read('quindici://base/12/1/1', living);
    close();
    expect(opens).toBe(2);
  });

  it('does not call a tile that nobody wants any more a failure', async () => {
    const { tiles, failures, close } = tilesOf({
      open: () => ({ result: null, transfer: [] }),
      tile: () => ({ result: new ArrayBuffer(1), transfer: [] }),
    });
    const controller = new AbortController();
    const tile = tiles.read('quindici://base/12/1/1', controller.signal);
    controller.abort();
    await expect(tile).rejects.toBeInstanceOf(AbortError);
    close();
    expect(failures).toEqual([]);
  });
});
