import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CrashError, LoadError } from '../../src/core/errors';
import { createClient } from '../../src/workers/client';
import type { WireRequest } from '../../src/workers/protocol';
import {
  PULSE_MILLISECONDS,
  SILENT_PULSES,
  type Supervisable,
  superviseWorker,
} from '../../src/workers/supervise-worker';

interface TestMessages {
  open: { parameters: string; result: string };
  places: { parameters: string; result: string };
  ask: { parameters: number; result: number };
}

/** A worker that does nothing by itself: the test says what it hears and answers. */
class MadeWorker implements Supervisable {
  readonly heard: string[] = [];
  isEnded = false;
  #lastId = 0;
  #listeners: ((event: MessageEvent) => void)[] = [];
  #onError: (() => void)[] = [];

  postMessage(message: WireRequest): void {
    this.heard.push(message.type === 'request' ? `${message.name} ${message.parameters}` : message.type);
    if (message.type === 'request') this.#lastId = message.id;
  }

  addEventListener(
    type: 'message' | 'error',
    listener: ((event: MessageEvent) => void) | (() => void),
  ): void {
    if (type === 'message') this.#listeners.push(listener);
    else this.#onError.push(() => listener(new MessageEvent('error')));
  }

  terminate(): void {
    this.isEnded = true;
  }

  send(data: unknown): void {
    for (const listener of this.#listeners) listener(new MessageEvent('message', { data }));
  }

  live(): void {
    this.send({ type: 'alive', id: 0 });
  }

  /** Answers the last request. */
  answer(result: unknown): void {
    this.send({ type: 'result', id: this.#lastId, result });
  }

  fail(): void {
    for (const listener of this.#onError) listener();
  }
}

function makeBench() {
  const workers: MadeWorker[] = [];
  const late: boolean[] = [];
  const supervised = superviseWorker(
    () => {
      const worker = new MadeWorker();
      workers.push(worker);
      return worker;
    },
    {
      remembered: {
        open: (result: string, parameters) => ({ parameters: `${parameters}${result}` }),
        places: (result: string, parameters) => (result === 'taken' ? { parameters } : null),
      },
      onLate: (isLate) => late.push(isLate),
    },
  );
  return { workers, late, supervised, client: createClient<TestMessages>(supervised) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a worker that breaks down', () => {
  it('is started again, told what it has to know, and asked again, once', async () => {
    const { workers, client } = makeBench();
    workers[0].live();
    for (const [name, text, result] of [
      ['open', 'a', '!'],
      ['places', 'mine', 'taken'],
      ['places', 'wrong', 'refused'],
    ] as const) {
      const done = client.request(name, text);
      workers[0].answer(result);
      await done;
    }
    const asked = client.request('ask', 7);
    workers[0].fail();
    expect(workers[0].isEnded).toBe(true);
    expect(workers[1].heard).toEqual(['open a!']);
    workers[1].answer('');
    expect(workers[1].heard).toEqual(['open a!', 'places mine']);
    workers[1].answer('taken');
    expect(workers[1].heard).toEqual(['open a!', 'places mine', 'ask 7']);
    workers[1].answer(14);
    expect(await asked).toBe(14);
  });

  it('on the same question again is told of, and the next question starts it', async () => {
    const { workers, client } = makeBench();
    workers[0].live();
    const asked = client.request('ask', 7);
    const failed = expect(asked).rejects.toThrow(CrashError);
    workers[0].fail();
    workers[1].live();
    workers[1].fail();
    await failed;
    expect(workers.length).toBe(2);
    const next = client.request('ask', 8);
    workers[2].answer(16);
    expect(await next).toBe(16);
  });

  it('before its script ran is a script that did not come', async () => {
    const { workers, client } = makeBench();
    const failed = expect(client.request('ask', 7)).rejects.toThrow(LoadError);
    workers[0].fail();
    workers[1].fail();
    await failed;
  });

  it('without a word is found out by its silence; one at work that gives signs of life is left alone', async () => {
    const { workers, client } = makeBench();
    workers[0].live();
    const asked = client.request('ask', 7);
    for (let turn = 0; turn < 50; turn++) {
      await vi.advanceTimersByTimeAsync(PULSE_MILLISECONDS);
      workers[0].live();
    }
    expect(workers.length).toBe(1);
    await vi.advanceTimersByTimeAsync(PULSE_MILLISECONDS * SILENT_PULSES);
    expect(workers.length).toBe(1);
    await vi.advanceTimersByTimeAsync(PULSE_MILLISECONDS);
    expect(workers.length).toBe(2);
    workers[1].answer(14);
    expect(await asked).toBe(14);
    await vi.advanceTimersByTimeAsync(PULSE_MILLISECONDS * 20);
    expect(workers[1].heard).toEqual(['ask 7']);
  });

  it('whose script is late is not ended, but said; it is started again when told to', async () => {
    const { workers, late, supervised, client } = makeBench();
    const asked = client.request('ask', 7);
    await vi.advanceTimersByTimeAsync(PULSE_MILLISECONDS * (SILENT_PULSES + 1));
    expect(late).toEqual([true]);
    expect(workers.length).toBe(1);
    supervised.restart();
    expect(workers[0].isEnded).toBe(true);
    expect(late).toEqual([true, false]);
    workers[1].answer(14);
    expect(await asked).toBe(14);
  });

  it('while it is told again what it has to know: what that fails of, the questions fail of', async () => {
    const { workers, client } = makeBench();
    const opened = client.request('open', 'a');
    workers[0].answer('');
    await opened;
    const failed = expect(client.request('ask', 7)).rejects.toThrow('a.bin: no connection');
    workers[0].fail();
    workers[1].send({
      type: 'error',
      id: -1,
      error: { name: 'LoadError', message: 'a.bin: no connection', address: '', status: 0 },
    });
    await failed;
    const next = client.request('ask', 8);
    expect(workers[2].heard).toEqual(['open a']);
    workers[2].answer('');
    workers[2].answer(16);
    expect(await next).toBe(16);
  });

  it('forgets what was withdrawn', async () => {
    const { workers, client } = makeBench();
    workers[0].live();
    const abort = new AbortController();
    const withdrawn = expect(client.request('ask', 7, { signal: abort.signal })).rejects.toThrow('aborted');
    abort.abort();
    await withdrawn;
    expect(workers[0].heard).toEqual(['ask 7', 'abort']);
    workers[0].fail();
    expect(workers.length).toBe(1);
  });
});
