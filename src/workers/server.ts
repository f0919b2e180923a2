import { AbortError, InternalError } from '../core/errors';
import { readMessages } from './in-slices';
import {
  type CallMessage,
  errorToWire,
  type MessageMap,
  type ProgressOf,
  type RequestMessage,
} from './protocol';

/** What the server answers through: a worker's global scope, or one end of a MessageChannel. */
export interface Scope {
  postMessage(message: unknown, options: { transfer: Transferable[] }): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

export interface HandlerContext {
  readonly signal: AbortSignal;
  readonly report: (progress: ProgressOf) => void;
}

/** A result with the buffers that may be moved instead of copied. */
export interface Answer<R> {
  readonly result: R;
  readonly transfer: Transferable[];
}

export type Handlers<M extends MessageMap<M>> = {
  readonly [K in keyof M]: (
    parameters: M[K]['parameters'],
    context: HandlerContext,
  ) => Answer<M[K]['result']> | Promise<Answer<M[K]['result']>>;
};

/**
 * Answers the requests of a client. A handler starts after the message queue was read once more, so that an abort
 * that is already waiting prevents it from starting at all.
 */
export function serve<M extends MessageMap<M>>(scope: Scope, handlers: Handlers<M>): void {
  const running = new Map<number, AbortController>();
  const sayAlive = (): void => scope.postMessage({ type: 'alive', id: 0 }, { transfer: [] });
  const run = async <K extends keyof M>({ id, name, parameters }: CallMessage<M, K>): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      await readMessages();
      if (controller.signal.aborted) throw new AbortError();
      if (!Object.hasOwn(handlers, name))
        throw new InternalError(`no handler for the request ${String(name)}`);
      const { result, transfer } = await handlers[name](parameters, {
        signal: controller.signal,
        report: (progress) => {
          if (!controller.signal.aborted)
            scope.postMessage({ type: 'progress', id, progress }, { transfer: [] });
        },
      });
      if (controller.signal.aborted) throw new AbortError();
      scope.postMessage({ type: 'result', id, result }, { transfer });
    } catch (error) {
      scope.postMessage({ type: 'error', id, error: errorToWire(error) }, { transfer: [] });
    } finally {
      running.delete(id);
    }
  };
  scope.addEventListener('message', (event: MessageEvent<RequestMessage<M>>) => {
    const message = event.data;
    if (message.type === 'pulse') sayAlive();
    else if (message.type === 'abort') running.get(message.id)?.abort();
    else void run(message);
  });
  sayAlive();
}
