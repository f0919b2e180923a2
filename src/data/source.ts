import { AbortError, LoadError } from '../core/errors';

/** Gives the bytes of built files by their path below public/geo: over HTTP in the browser, from disk in Node. */
export interface Source {
  /** Named in errors: the address or folder the paths are relative to. */
  readonly address: string;
  /**
   * The whole file, as a buffer of its own.
   * @throws LoadError if it cannot be had, AbortError if `signal` was aborted.
   */
  readonly read: (path: string, signal?: AbortSignal) => Promise<Uint8Array>;
}

/** Longest wait for one file before it is given up, in milliseconds. */
const PATIENCE_MILLISECONDS = 60_000;

/**
 * Files over HTTP, below a base address whose path ends with a slash. Its query, the version of the data, is that of every
 * file: what is kept of one version never answers for another.
 */
export function fetchSource(baseUrl: string): Source {
  return {
    address: baseUrl,
    read: async (path, signal) => {
      const { search } = new URL(baseUrl);
      const address = new URL(path + search, baseUrl).href;
      const timeout = AbortSignal.timeout(PATIENCE_MILLISECONDS);
      try {
        const response = await fetch(address, {
          signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        });
        if (!response.ok)
          throw new LoadError(`${path}: the server answered ${response.status}`, address, response.status);
        return new Uint8Array(await response.arrayBuffer());
      } catch (error) {
        if (error instanceof LoadError) throw error;
        if (signal?.aborted) throw new AbortError();
        if (timeout.aborted)
          throw new LoadError(`${path}: no answer within a minute`, address, 0, { cause: error });
        throw new LoadError(`${path}: no connection`, address, 0, { cause: error });
      }
    },
  };
}
