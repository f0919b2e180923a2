import { AbortError, LoadError } from '../core/errors';

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Whether the file is asked for past whatever caches keep of it. */
  readonly isFresh?: boolean;
  /** Reading ends as soon as there are more bytes than these; what has come by then is given. */
  readonly mostBytes?: number;
}

/** Gives the bytes of built files by their path below public/geo: over HTTP in the browser, from disk in Node. */
export interface Source {
  /** Named in errors: the address or folder the paths are relative to. */
  readonly address: string;
  /** First hexadecimal digits of the SHA-256 of the manifest that belongs to this page; not given where any will do. */
  readonly version?: string;
  /**
   * The whole file, as a buffer of its own.
   * @throws LoadError if it cannot be had, AbortError if `signal` was aborted.
   */
  readonly read: (path: string, options?: ReadOptions) => Promise<Uint8Array>;
}

/**
 * Longest silence in milliseconds before a file is given up. Bytes of any file of the source break it: on a slow line a
 * file may wait while another comes.
 */
export const SILENCE_MILLISECONDS = 8000;

/** Most bytes of a file whose length is not known beforehand. */
const MOST_BYTES = 32 * 1024 * 1024;

/** The body as one buffer; ended early once it is longer than `mostBytes`. */
async function readBody(
  body: ReadableStream<Uint8Array>,
  mostBytes: number,
  onBytes: () => void,
): Promise<Uint8Array> {
  const reader = body.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    onBytes();
    pieces.push(value);
    length += value.length;
    if (length <= mostBytes) continue;
    await reader.cancel();
    break;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * Files over HTTP, below a base address whose path ends with a slash. Its query, the version of the data, is that of every
 * file: what is kept of one version never answers for another. A file that once could not be had is asked for past all
 * caches the next time.
 */
export function fetchSource(
  baseUrl: string,
  fetchFile: typeof fetch = (...given) => fetch(...given),
): Source {
  const { search } = new URL(baseUrl);
  const failed = new Set<string>();
  let movedAt = 0;
  return {
    address: baseUrl,
    ...(search === '' ? {} : { version: search.slice(1) }),
    read: async (path, { signal, isFresh = false, mostBytes = MOST_BYTES } = {}) => {
      const address = new URL(path + search, baseUrl).href;
      const silence = new AbortController();
      const move = (): void => {
        movedAt = Date.now();
      };
      const startedAt = Date.now();
      const look = (): void => {
        const quiet = Date.now() - Math.max(startedAt, movedAt);
        if (quiet >= SILENCE_MILLISECONDS) silence.abort();
        else timer = setTimeout(look, SILENCE_MILLISECONDS - quiet);
      };
      let timer = setTimeout(look, SILENCE_MILLISECONDS);
      try {
        const response = await fetchFile(address, {
          cache: isFresh || failed.has(path) ? 'reload' : 'default',
          signal: signal ? AbortSignal.any([signal, silence.signal]) : silence.signal,
        });
        move();
        if (response.status !== 200)
          throw new LoadError(`${path}: the server answered ${response.status}`, address, response.status);
        const bytes = response.body ? await readBody(response.body, mostBytes, move) : new Uint8Array(0);
        failed.delete(path);
        return bytes;
      } catch (error) {
        if (signal?.aborted) throw new AbortError();
        failed.add(path);
        if (error instanceof LoadError) throw error;
        const fault = silence.signal.aborted
          ? `nothing came for ${SILENCE_MILLISECONDS / 1000} seconds`
          : 'no connection';
        throw new LoadError(`${path}: ${fault}`, address, 0, { cause: error });
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
