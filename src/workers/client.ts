import { AbortError } from '../core/errors';
import {
  errorFromWire,
  type MessageMap,
  type ProgressOf,
  type ResponseMessage,
  type WireRequest,
} from './protocol';

/** What the client talks through: a Worker, or one end of a MessageChannel. */
export interface Endpoint {
  postMessage(message: WireRequest, options: { transfer: Transferable[] }): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

export interface RequestOptions {
  /** When it is aborted the request rejects with `AbortError` at once, and the worker is told to stop. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ProgressOf) => void;
  /** Buffers of the parameters that may be moved instead of copied. */
  readonly transfer?: Transferable[];
}

export interface Client<M extends MessageMap<M>> {
  readonly request: <K extends keyof M & string>(
    name: K,
    parameters: M[K]['parameters'],
    options?: RequestOptions,
  ) => Promise<M[K]['result']>;
}

interface Pending {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: ProgressOf) => void) | undefined;
}

/** A client of the requests that `serve` answers at the other end. */
export function createClient<M extends MessageMap<M>>(endpoint: Endpoint): Client<M> {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  endpoint.addEventListener('message', (event: MessageEvent<ResponseMessage>) => {
    const message = event.data;
    const waiting = pending.get(message.id);
    if (!waiting || message.type === 'alive') return;
    if (message.type === 'progress') {
      waiting.onProgress?.(message.progress);
      return;
    }
    pending.delete(message.id);
    if (message.type === 'result') waiting.resolve(message.result);
    else waiting.reject(errorFromWire(message.error));
  });
  const post = (message: WireRequest, transfer: Transferable[] = []): void =>
    endpoint.postMessage(message, { transfer });
  return {
    request: (name, parameters, { signal, onProgress, transfer } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(new AbortError());
          return;
        }
        const id = ++lastId;
        const onAbort = (): void => {
          if (!pending.delete(id)) return;
          post({ type: 'abort', id });
          reject(new AbortError());
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        const settled = (): void => signal?.removeEventListener('abort', onAbort);
        pending.set(id, {
          resolve: (value) => {
            settled();
            resolve(value);
          },
          reject: (error) => {
            settled();
            reject(error);
          },
          onProgress,
        });
        post({ type: 'request', id, name, parameters }, transfer);
      }),
  };
}

/**
 * Of the calls to the returned function only the newest lives: an older one still under way rejects with
 * `AbortError`.
 */
export function newestWins<P, R>(
  run: (parameters: P, signal: AbortSignal) => Promise<R>,
): (parameters: P) => Promise<R> {
  let current: AbortController | null = null;
  return (parameters) => {
    current?.abort();
    current = new AbortController();
    return run(parameters, current.signal);
  };
}
