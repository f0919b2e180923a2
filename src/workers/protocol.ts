import {
  AbortError,
  CrashError,
  DataFormatError,
  InternalError,
  LoadError,
  VersionError,
} from '../core/errors';

/** Maps the name of every request to its parameters and result; `M extends MessageMap<M>` admits interfaces. */
export type MessageMap<M> = Record<keyof M, { parameters: unknown; result: unknown }>;

/** How far a long request has come. */
export interface ProgressOf {
  readonly done: number;
  readonly total: number;
  readonly path: string;
}

/** A request of one name, as it crosses the thread. */
export interface CallMessage<M extends MessageMap<M>, K extends keyof M> {
  readonly type: 'request';
  readonly id: number;
  readonly name: K;
  readonly parameters: M[K]['parameters'];
}

export type RequestMessage<M extends MessageMap<M>> =
  | CallMessage<M, keyof M>
  | { readonly type: 'abort'; readonly id: number }
  /** Asks for a sign of life. */
  | { readonly type: 'pulse' };

/** A request as anybody on its way may read it, whatever its map. */
export type WireRequest =
  | { readonly type: 'request'; readonly id: number; readonly name: string; readonly parameters: unknown }
  | { readonly type: 'abort'; readonly id: number }
  | { readonly type: 'pulse' };

/** An error as it crosses the thread. */
export interface WireError {
  readonly name: string;
  readonly message: string;
  readonly address: string;
  readonly status: number;
}

export type ResponseMessage =
  /** A sign of life, to no request: when the script runs, and when one is asked for. */
  | { readonly type: 'alive'; readonly id: 0 }
  | { readonly type: 'result'; readonly id: number; readonly result: never }
  | { readonly type: 'progress'; readonly id: number; readonly progress: ProgressOf }
  | { readonly type: 'error'; readonly id: number; readonly error: WireError };

/** An error in a form that survives the thread boundary. */
export function errorToWire(error: unknown): WireError {
  const { name, message } = error instanceof Error ? error : new InternalError(String(error));
  return error instanceof LoadError
    ? { name, message, address: error.address, status: error.status }
    : { name, message, address: '', status: 0 };
}

/** The error of its class again; one of no class of ours becomes an `InternalError`. */
export function errorFromWire({ name, message, address, status }: WireError): Error {
  switch (name) {
    case 'AbortError':
      return new AbortError(message);
    case 'DataFormatError':
      return new DataFormatError(message);
    case 'LoadError':
      return new LoadError(message, address, status);
    case 'VersionError':
      return new VersionError(message);
    case 'CrashError':
      return new CrashError(message);
    case 'RangeError':
      return new RangeError(message);
    default:
      return new InternalError(message);
  }
}
