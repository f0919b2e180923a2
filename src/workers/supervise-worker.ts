import { CrashError, LoadError } from '../core/errors';
import type { Endpoint } from './client';
import { errorToWire, type ResponseMessage, type WireError, type WireRequest } from './protocol';

/** What is supervised: a Worker. */
export interface Supervisable extends Endpoint {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

export interface SupervisionOptions {
  /**
   * Requests that later answers rest on: by their result and their parameters, those that a new worker is told before
   * anything else, in this order; null where they were not taken, and what was told before stays.
   */
  readonly remembered: Readonly<
    Record<string, (result: never, parameters: unknown) => { parameters: unknown } | null>
  >;
  /** Told when the worker's script is not there after a while, and when it is after all. */
  readonly onLate?: (isLate: boolean) => void;
}

/** A worker that is started again when it breaks down. Nothing is moved to it, everything copied: it may be told again. */
export interface SupervisedWorker extends Endpoint {
  /** Starts the worker anew and asks again what is open: for a script that does not come. */
  readonly restart: () => void;
  readonly terminate: () => void;
}

/** How often a worker that owes an answer is asked for a sign of life, in milliseconds. */
export const PULSE_MILLISECONDS = 1500;

/**
 * Questions without a sign of life after which a worker is taken for dead. They are counted, not timed: a device that
 * slept, or a page in the background, counts none.
 */
export const SILENT_PULSES = 4;

type CallOnWire = Extract<WireRequest, { type: 'request' }>;

interface Running {
  readonly worker: Supervisable;
  /** Whether it has given a sign of life: its script has come and runs. */
  hasBegun: boolean;
  /** What it is still to be told before questions may go to it. */
  readonly untold: CallOnWire[];
  silentPulses: number;
}

/**
 * The endpoint of a worker that may break down: by an error in its script, because the browser ended it, or because it
 * does not come to an end. It is then started again and asked again what was open, each request once more; one on which
 * it breaks down a second time is answered with `CrashError`, or with `LoadError` where the script could not be had. The
 * next request starts it again.
 */
export function superviseWorker(
  start: () => Supervisable,
  { remembered, onLate = () => {} }: SupervisionOptions,
): SupervisedWorker {
  const open = new Map<number, { readonly call: CallOnWire; isAskedAgain: boolean }>();
  const known = new Map<string, unknown>();
  const listeners: ((event: MessageEvent) => void)[] = [];
  let running: Running | null = null;
  let isLate = false;
  let lastOwnId = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  const setLate = (next: boolean): void => {
    if (next === isLate) return;
    isLate = next;
    onLate(next);
  };

  const tell = (data: ResponseMessage): void => {
    const event = new MessageEvent('message', { data });
    for (const listener of listeners) listener(event);
  };

  /** Answers open requests with an error. */
  const giveUp = (ids: readonly number[], error: WireError): void => {
    for (const id of ids) open.delete(id);
    for (const id of ids) tell({ type: 'error', id, error });
  };

  const untoldOf = (): CallOnWire[] =>
    Object.keys(remembered).flatMap((name) =>
      known.has(name) ? [{ type: 'request', id: --lastOwnId, name, parameters: known.get(name) }] : [],
    );

  /** Tells the next thing that is remembered, each after the one before was answered; then what is open. */
  const goOn = ({ worker, untold }: Running): void => {
    const calls = untold.length > 0 ? [untold[0]] : [...open.values()].map(({ call }) => call);
    for (const call of calls) worker.postMessage(call, { transfer: [] });
  };

  const hear = (now: Running, data: ResponseMessage): void => {
    now.hasBegun = true;
    now.silentPulses = 0;
    setLate(false);
    const isOwn = data.id === now.untold[0]?.id;
    if (data.type === 'alive' || (isOwn && data.type === 'progress')) return;
    if (isOwn && data.type === 'result') {
      now.untold.shift();
      goOn(now);
    } else if (isOwn && data.type === 'error') {
      running = null;
      now.worker.terminate();
      giveUp([...open.keys()], data.error);
    } else {
      const call = open.get(data.id)?.call;
      const taken =
        call && data.type === 'result' ? remembered[call.name]?.(data.result, call.parameters) : null;
      if (call && taken) known.set(call.name, taken.parameters);
      if (data.type !== 'progress') open.delete(data.id);
      tell(data);
    }
    watch();
  };

  const begin = (): Running => {
    const now: Running = { worker: start(), hasBegun: false, untold: untoldOf(), silentPulses: 0 };
    now.worker.addEventListener('message', ({ data }: MessageEvent<ResponseMessage>) => {
      if (now === running) hear(now, data);
    });
    now.worker.addEventListener('error', () => {
      if (now === running) breakDown(now);
    });
    running = now;
    return now;
  };

  const breakDown = ({ worker, hasBegun }: Running): void => {
    worker.terminate();
    running = null;
    setLate(false);
    const lost = [...open].filter(([, { isAskedAgain }]) => isAskedAgain).map(([id]) => id);
    for (const request of open.values()) request.isAskedAgain = true;
    const error = hasBegun
      ? new CrashError('the work broke down, and once more when it was begun anew')
      : new LoadError('the script of the work did not come', '');
    giveUp(lost, errorToWire(error));
    if (open.size > 0 && !running) goOn(begin());
    watch();
  };

  const pulse = (): void => {
    if (!running) return;
    running.silentPulses++;
    if (running.silentPulses <= SILENT_PULSES)
      running.worker.postMessage({ type: 'pulse' }, { transfer: [] });
    else if (running.hasBegun) breakDown(running);
    else setLate(true);
  };

  const watch = (): void => {
    if (open.size > 0) {
      timer ??= setInterval(pulse, PULSE_MILLISECONDS);
      return;
    }
    clearInterval(timer);
    timer = undefined;
    if (running) running.silentPulses = 0;
  };

  begin();
  return {
    postMessage: (message) => {
      if (message.type === 'request') open.set(message.id, { call: message, isAskedAgain: false });
      if (message.type === 'abort') open.delete(message.id);
      watch();
      if (!running) {
        if (message.type === 'request') goOn(begin());
      } else if (running.untold.length === 0) running.worker.postMessage(message, { transfer: [] });
    },
    addEventListener: (_, listener) => {
      listeners.push(listener);
    },
    restart: () => {
      running?.worker.terminate();
      setLate(false);
      goOn(begin());
    },
    terminate: () => {
      clearInterval(timer);
      running?.worker.terminate();
      running = null;
    },
  };
}
