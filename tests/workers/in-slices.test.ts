import { describe, expect, it } from 'vitest';
import { AbortError } from '../../src/core/errors';
import { createClient, newestWins } from '../../src/workers/client';
import { readMessages, runInSlices } from '../../src/workers/in-slices';
import { serve } from '../../src/workers/server';

/** Work of many steps, each a moment long; says how many were done when it was left. */
function* work(steps: number, leave: (done: number) => void): Generator<number, string> {
  let done = 0;
  try {
    for (; done < steps; done++) {
      for (let spin = 0, end = performance.now() + 0.2; performance.now() < end; spin++) Math.sqrt(spin);
      yield done + 1;
    }
    return 'done';
  } finally {
    leave(done);
  }
}

describe('runInSlices', () => {
  it('brings work in steps to its end, with signs of life in rising order', async () => {
    const seen: number[] = [];
    const result = await runInSlices(
      work(200, () => {}),
      new AbortController().signal,
      (step) => seen.push(step),
    );
    expect(result).toBe('done');
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('reads messages between slices', async () => {
    let isRead = false;
    void readMessages().then(() => {
      isRead = true;
    });
    await runInSlices(
      work(200, () => {}),
      new AbortController().signal,
    );
    expect(isRead).toBe(true);
  });

  it('leaves superseded work unfinished, and the newer question is answered first', async () => {
    const { port1, port2 } = new MessageChannel();
    let started = 0;
    let finished = 0;
    serve<{ long: { parameters: number; result: string } }>(port2, {
      long: async (steps, { signal }) => {
        started++;
        const result = await runInSlices(
          work(steps, () => {}),
          signal,
        );
        finished++;
        return { result, transfer: [] };
      },
    });
    port1.start();
    port2.start();
    const client = createClient<{ long: { parameters: number; result: string } }>(port1);
    const ask = newestWins((steps: number, signal: AbortSignal) => client.request('long', steps, { signal }));
    const first = ask(1_000_000);
    await readMessages();
    await readMessages();
    const second = ask(5);
    await expect(first).rejects.toThrow(AbortError);
    expect(await second).toBe('done');
    expect([started, finished]).toEqual([2, 1]);
    port1.close();
    port2.close();
  });
});
