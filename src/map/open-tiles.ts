import { AbortError } from '../core/errors';
import type { Client } from '../workers/client';
import type { BasemapMessages, TileGroup } from '../workers/messages';
import { parseTileUrl } from './tile-url';

/** Tiles by their address, cut by the basemap worker. */
export interface Tiles {
  /** @throws AbortError if nobody wants it any more, or why its file could not be had */
  readonly read: (url: string, signal: AbortSignal) => Promise<ArrayBuffer>;
  /** Groups whose last tile could not be had. */
  readonly failing: ReadonlySet<TileGroup>;
}

/**
 * Asks a worker for tiles; it is opened with the first one, and opened again after a failure.
 * @param onFailing called when a group begins to fail or to work again, with all that fail now
 */
export function openTiles(
  client: Client<BasemapMessages>,
  place: BasemapMessages['open']['parameters'],
  onFailing: (groups: ReadonlySet<TileGroup>) => void,
): Tiles {
  let opened: Promise<null> | null = null;
  const failing = new Set<TileGroup>();
  const open = async (): Promise<null> => {
    opened ??= client.request('open', place);
    try {
      return await opened;
    } catch (error) {
      opened = null;
      throw error;
    }
  };
  return {
    failing,
    read: async (url, signal) => {
      const parameters = parseTileUrl(url);
      try {
        await open();
        if (signal.aborted) throw new AbortError();
        const bytes = await client.request('tile', parameters, { signal });
        if (failing.delete(parameters.group)) onFailing(failing);
        return bytes;
      } catch (error) {
        if (!(error instanceof AbortError) && !failing.has(parameters.group)) {
          failing.add(parameters.group);
          onFailing(failing);
        }
        throw error;
      }
    },
  };
}
