import { AbortError, LoadError } from '../core/errors';
import type { Client } from '../workers/client';
import type { BasemapMessages, TileGroup } from '../workers/messages';
import { parseTileUrl } from './tile-url';

export interface TilesOptions {
  readonly client: Client<BasemapMessages>;
  readonly place: BasemapMessages['open']['parameters'];
  /** Called when a group begins to fail or works again, with all that fail now. */
  readonly onFailing: (groups: ReadonlySet<TileGroup>) => void;
  /** Waits before a file is asked for again; `attempt` counts from 0. Rejects with `AbortError`. */
  readonly wait: (attempt: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Asks a worker for tiles by their address; it is opened with the first one. A tile whose file could not be had is
 * asked for again and again until it comes or is no longer wanted: the map itself never asks twice for a failed one.
 */
export function openTiles({
  client,
  place,
  onFailing,
  wait,
}: TilesOptions): (url: string, signal: AbortSignal) => Promise<ArrayBuffer> {
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
  const setFailing = (group: TileGroup, isFailing: boolean): void => {
    if (failing.has(group) === isFailing) return;
    if (isFailing) failing.add(group);
    else failing.delete(group);
    onFailing(new Set(failing));
  };
  return async (url, signal) => {
    const parameters = parseTileUrl(url);
    for (let attempt = 0; ; attempt++) {
      try {
        await open();
        if (signal.aborted) throw new AbortError();
        const bytes = await client.request('tile', parameters, { signal });
        setFailing(parameters.group, false);
        return bytes;
      } catch (error) {
        if (error instanceof AbortError) throw error;
        setFailing(parameters.group, true);
        if (!(error instanceof LoadError)) throw error;
      }
      await wait(attempt, signal);
    }
  };
}

const FIRST_WAIT_MILLISECONDS = 3000;
const LONGEST_WAIT_MILLISECONDS = 60_000;

/** Waits three seconds, twice as long each time, at most a minute; or until the connection is back. */
export function waitForConnection(attempt: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', onOnline);
      signal.removeEventListener('abort', onAbort);
      settle();
    };
    const onOnline = end(resolve);
    const onAbort = end(() => reject(new AbortError()));
    const timer = setTimeout(
      onOnline,
      Math.min(LONGEST_WAIT_MILLISECONDS, FIRST_WAIT_MILLISECONDS * 2 ** attempt),
    );
    window.addEventListener('online', onOnline);
    signal.addEventListener('abort', onAbort);
  });
}
