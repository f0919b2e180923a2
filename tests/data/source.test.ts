import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AbortError, LoadError } from '../../src/core/errors';
import { fetchSource, SILENCE_MILLISECONDS } from '../../src/data/source';

const BASE = 'http://here/geo/?0123456789ab';

/** A body whose bytes come when the test sends them, and a record of what was asked for. */
function madeServer() {
  const asked: { address: string; cache: RequestCache | undefined }[] = [];
  const bodies: ReadableStreamDefaultController<Uint8Array>[] = [];
  const answer = (status: number) => async (address: RequestInfo | URL, options?: RequestInit) => {
    asked.push({ address: String(address), cache: options?.cache });
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        bodies.push(controller);
        options?.signal?.addEventListener('abort', () => controller.error(new Error('aborted')));
      },
    });
    return new Response(body, { status });
  };
  return { asked, bodies, answer };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a file over HTTP', () => {
  it('is put together from its pieces, below the base address and with its version', async () => {
    const { asked, bodies, answer } = madeServer();
    const source = fetchSource(BASE, answer(200));
    const reading = source.read('v1/a.bin');
    await vi.advanceTimersByTimeAsync(0);
    bodies[0].enqueue(new Uint8Array([1, 2]));
    bodies[0].enqueue(new Uint8Array([3]));
    bodies[0].close();
    expect([...(await reading)]).toEqual([1, 2, 3]);
    expect(asked).toEqual([{ address: 'http://here/geo/v1/a.bin?0123456789ab', cache: 'default' }]);
    expect(source.version).toBe('0123456789ab');
  });

  it('is given up after a silence, not after a time: as long as bytes come it may take for ever', async () => {
    const { bodies, answer } = madeServer();
    const reading = fetchSource(BASE, answer(200)).read('a.bin');
    const ended = vi.fn();
    reading.catch(ended);
    for (let piece = 0; piece < 20; piece++) {
      await vi.advanceTimersByTimeAsync(SILENCE_MILLISECONDS - 1);
      bodies[0].enqueue(new Uint8Array([piece]));
    }
    await vi.advanceTimersByTimeAsync(SILENCE_MILLISECONDS - 1);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2);
    await expect(reading).rejects.toThrow('a.bin: nothing came for 8 seconds');
  });

  it('is waited for while another one of the same source comes', async () => {
    const { bodies, answer } = madeServer();
    const source = fetchSource(BASE, answer(200));
    const [waiting, coming] = [source.read('a.bin'), source.read('b.bin')];
    for (let piece = 0; piece < 4; piece++) {
      await vi.advanceTimersByTimeAsync(SILENCE_MILLISECONDS - 1);
      bodies[1].enqueue(new Uint8Array([piece]));
    }
    bodies[0].enqueue(new Uint8Array([9]));
    for (const body of bodies) body.close();
    expect([...(await waiting)]).toEqual([9]);
    expect([...(await coming)]).toEqual([0, 1, 2, 3]);
  });

  it.each([206, 404, 416, 503])('is refused where the server answers %d', async (status) => {
    const { answer } = madeServer();
    await expect(fetchSource(BASE, answer(status)).read('a.bin')).rejects.toMatchObject({
      name: 'LoadError',
      message: `a.bin: the server answered ${status}`,
      status,
    });
  });

  it('that failed is asked for past all caches the next time', async () => {
    const { asked, bodies, answer } = madeServer();
    const answers = [answer(503), answer(200), answer(200)];
    const source = fetchSource(BASE, (...request) => (answers.shift() ?? answer(404))(...request));
    await expect(source.read('a.bin')).rejects.toThrow(LoadError);
    for (const body of [1, 2]) {
      const reading = source.read('a.bin');
      await vi.advanceTimersByTimeAsync(0);
      bodies[body].close();
      await reading;
    }
    expect(asked.map(({ cache }) => cache)).toEqual(['default', 'reload', 'default']);
  });

  it('is not read further than it may be long', async () => {
    const { bodies, answer } = madeServer();
    const reading = fetchSource(BASE, answer(200)).read('a.bin', { mostBytes: 3 });
    await vi.advanceTimersByTimeAsync(0);
    bodies[0].enqueue(new Uint8Array(4));
    expect((await reading).length).toBe(4);
    expect(() => bodies[0].enqueue(new Uint8Array(1))).toThrow();
  });

  it('tells a connection that breaks from one that was ended on purpose', async () => {
    const refuse = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(fetchSource(BASE, refuse).read('a.bin')).rejects.toThrow('a.bin: no connection');
    const { answer } = madeServer();
    const controller = new AbortController();
    const reading = fetchSource(BASE, answer(200)).read('a.bin', { signal: controller.signal });
    controller.abort();
    await expect(reading).rejects.toThrow(AbortError);
  });
});
