import { describe, expect, it } from 'vitest';
import { AbortError, DataFormatError, LoadError } from '../../src/core/errors';
import { openTiles, type TilesOptions } from '../../src/map/open-tiles';
import { createClient } from '../../src/workers/client';
import type { BasemapMessages } from '../../src/workers/messages';
import { type Handlers, serve } from '../../src/workers/server';

const place = { baseUrl: 'http://localhost/geo/', areaId: 'milano' };
const living = new AbortController().signal;

/** Tiles whose worker is the other end of a channel. */
function tilesOf(handlers: Handlers<BasemapMessages>, wait: TilesOptions['wait'] = async () => {}) {
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
  const onFailing: TilesOptions['onFailing'] = (groups) => failures.push([...groups]);
  return { read: openTiles({ client, place, onFailing, wait }), failures, close: () => port1.close() };
}

describe('openTiles', () => {
  it('opens once for many tiles', async () => {
    let opens = 0;
    const { read, failures, close } = tilesOf({
      open: () => {
        opens++;
        return { result: null, transfer: [] };
      },
      tile: ({ tile }) => ({ result: new ArrayBuffer(tile.z), transfer: [] }),
    });
    const [first, second] = await Promise.all([
      read('quindici://base/12/1/1', living),
      read('quindici://streets/13/1/1', living),
    ]);
    close();
    expect([first.byteLength, second.byteLength, opens]).toEqual([12, 13, 1]);
    expect(failures).toEqual([]);
  });

  it('asks again until the file comes, and says so', async () => {
    let answers = 0;
    const attempts: number[] = [];
    const { read, failures, close } = tilesOf(
      {
        open: () => ({ result: null, transfer: [] }),
        tile: () => {
          if (++answers < 3) throw new LoadError('basemap.bin: no connection', 'basemap.bin');
          return { result: new ArrayBuffer(7), transfer: [] };
        },
      },
      async (attempt) => {
        attempts.push(attempt);
      },
    );
    const bytes = await read('quindici://base/12/1/1', living);
    close();
    expect(bytes.byteLength).toBe(7);
    expect(attempts).toEqual([0, 1]);
    expect(failures).toEqual([['base'], []]);
  });

  it('gives up on a file that is there and damaged', async () => {
    const { read, failures, close } = tilesOf({
      open: () => ({ result: null, transfer: [] }),
      tile: () => {
        throw new DataFormatError('buildings.bin: cut short');
      },
    });
    await expect(read('quindici://buildings/14/1/1', living)).rejects.toThrow('buildings.bin: cut short');
    close();
    expect(failures).toEqual([['buildings']]);
  });

  it('opens again after opening failed', async () => {
    let opens = 0;
    const { read, close } = tilesOf({
      open: () => {
        if (++opens === 1) throw new LoadError('manifest.json: no connection', 'manifest.json');
        return { result: null, transfer: [] };
      },
      tile: () => ({ result: new ArrayBuffer(1), transfer: [] }),
    });
    await read('quindici://base/12/1/1', living);
    close();
    expect(opens).toBe(2);
  });

  it('does not call a tile that nobody wants any more a failure', async () => {
    const { read, failures, close } = tilesOf({
      open: () => ({ result: null, transfer: [] }),
      tile: () => ({ result: new ArrayBuffer(1), transfer: [] }),
    });
    const controller = new AbortController();
    const tile = read('quindici://base/12/1/1', controller.signal);
    controller.abort();
    await expect(tile).rejects.toBeInstanceOf(AbortError);
    close();
    expect(failures).toEqual([]);
  });
});
