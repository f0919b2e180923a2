import { afterEach, describe, expect, it } from 'vitest';
import { AbortError, DataFormatError, InternalError, LoadError } from '../../src/core/errors';
import { createClient, newestWins } from '../../src/workers/client';
import { serve } from '../../src/workers/server';

interface TestMessages {
  double: { parameters: number; result: number };
  fail: { parameters: 'format' | 'load' | 'other'; result: never };
  count: { parameters: number; result: string };
  wait: { parameters: number; result: number };
}

const channels: MessageChannel[] = [];
let started: number[] = [];

function connect() {
  const channel = new MessageChannel();
  channels.push(channel);
  started = [];
  serve<TestMessages>(channel.port2, {
    double: (value) => ({ result: value * 2, transfer: [] }),
    fail: (kind) => {
      if (kind === 'format') throw new DataFormatError('row 3: "x"');
      if (kind === 'load') throw new LoadError('a.bin: the server answered 404', 'http://here/a.bin', 404);
      throw new TypeError('broken');
    },
    count: async (total, { report }) => {
      for (let done = 1; done <= total; done++) report({ done, total, path: `${done}.bin` });
      return { result: 'counted', transfer: [] };
    },
    wait: async (value, { signal }) => {
      started.push(value);
      for (let turn = 0; turn < 20 && !signal.aborted; turn++)
        await new Promise((resolve) => setTimeout(resolve, 1));
      return { result: value, transfer: [] };
    },
  });
  channel.port1.start();
  channel.port2.start();
  return createClient<TestMessages>(channel.port1);
}

afterEach(() => {
  for (const { port1, port2 } of channels.splice(0)) {
    port1.close();
    port2.close();
  }
});

describe('the worker protocol', () => {
  it('answers many requests, each with its own result', async () => {
    const client = connect();
    expect(await Promise.all([1, 2, 3].map((value) => client.request('double', value)))).toEqual([2, 4, 6]);
  });

  it('brings errors over with class, text and status', async () => {
    const client = connect();
    await expect(client.request('fail', 'format')).rejects.toThrow(new DataFormatError('row 3: "x"'));
    await expect(client.request('fail', 'load')).rejects.toMatchObject({
      name: 'LoadError',
      status: 404,
      address: 'http://here/a.bin',
    });
    await expect(client.request('fail', 'other')).rejects.toBeInstanceOf(InternalError);
  });

  it('reports progress in order', async () => {
    const seen: number[] = [];
    await connect().request('count', 4, { onProgress: ({ done }) => seen.push(done) });
    expect(seen).toEqual([1, 2, 3, 4]);
  });

  it('rejects at once when aborted before the start, and never starts the work', async () => {
    const client = connect();
    const controller = new AbortController();
    const waiting = client.request('wait', 1, { signal: controller.signal });
    controller.abort();
    await expect(waiting).rejects.toBeInstanceOf(AbortError);
    await client.request('double', 1);
    expect(started).toEqual([]);
    await expect(client.request('wait', 2, { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(
      AbortError,
    );
  });

  it('rejects when aborted while running, and goes on answering others', async () => {
    const client = connect();
    const controller = new AbortController();
    const waiting = client.request('wait', 1, { signal: controller.signal });
    while (started.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    controller.abort();
    await expect(waiting).rejects.toBeInstanceOf(AbortError);
    expect(await client.request('double', 4)).toBe(8);
  });

  it('refuses a request that nobody answers, inherited names included', async () => {
    const channel = new MessageChannel();
    channels.push(channel);
    serve<Pick<TestMessages, 'double'>>(channel.port2, {
      double: (value) => ({ result: value * 2, transfer: [] }),
    });
    channel.port1.start();
    channel.port2.start();
    const client = createClient<TestMessages & Record<'toString', { parameters: number; result: number }>>(
      channel.port1,
    );
    await expect(client.request('wait', 1)).rejects.toThrow(
      new InternalError('no handler for the request wait'),
    );
    await expect(client.request('toString', 1)).rejects.toThrow('no handler for the request toString');
    expect(await client.request('double', 2)).toBe(4);
  });

  it('lets only the newest of several questions live', async () => {
    const client = connect();
    const ask = newestWins((value: number, signal: AbortSignal) => client.request('wait', value, { signal }));
    const answers = await Promise.allSettled([ask(1), ask(2), ask(3)]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    expect(started).toEqual([3]);
  });
});
