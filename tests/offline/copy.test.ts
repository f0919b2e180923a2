import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createCopy, type OfflineCopy } from '../../src/offline/copy';
import { cachePrefix, type OfflineSet } from '../../src/schema/offline-set';
import { type MadeCaches, makeCaches } from './made-caches';

const scope = 'https://example.org/quindici/';
const cacheOf = (build: string): string => cachePrefix(scope) + build;

type Files = Readonly<Record<string, string>>;

function digestOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function setOf(build: string, files: Files, later: readonly string[] = []): OfflineSet {
  return { build, files: Object.entries(files).map(([path, text]) => [path, digestOf(text)]), later };
}

/** A host that serves some files by their path, without regard to the query, and refuses wrong digests as a browser does. */
function serve(files: Files): { readonly fetch: typeof fetch; readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    fetch: async (request, options) => {
      const url = request instanceof Request ? request.url : String(request);
      const address = url.slice(scope.length);
      asked.push(address);
      const text = files[address.split('?')[0]];
      if (text === undefined) return new Response('', { status: 404 });
      if (options?.integrity && options.integrity !== digestOf(text)) throw new TypeError('Failed to fetch');
      return new Response(text);
    },
  };
}

const first: Files = { '': 'page 1', 'assets/a-1.js': 'a1', 'assets/b-1.js': 'b', 'geo/n.bin?d1': 'data 1' };
const second: Files = { '': 'page 2', 'assets/a-2.js': 'a2', 'assets/b-1.js': 'b', 'geo/n.bin?d2': 'data 2' };
/** What a static host has: no queries. */
const served = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path.split('?')[0], text]));

function open(
  build: string,
  files: Files,
  caches: MadeCaches,
  host = serve(served(files)),
  later: string[] = [],
): OfflineCopy {
  return createCopy(setOf(build, files, later), { caches, fetch: host.fetch, scope });
}

const nothing = (): void => {};

/** A request of a script, or of a page: Node makes none of that mode. */
function ask(address: string, isPage = false): Request {
  const request = new Request(scope + address);
  return isPage ? Object.defineProperty(request, 'mode', { value: 'navigate' }) : request;
}

async function textOf(copy: OfflineCopy, address: string, isPage = false): Promise<string> {
  return (await copy.answer(ask(address, isPage))).text();
}

/** Addresses relative to the page. */
async function kept(caches: MadeCaches, build: string): Promise<Files> {
  const entries = await caches.read(cacheOf(build));
  return Object.fromEntries(
    Object.entries(entries).map(([address, text]) => [address.slice(scope.length), text]),
  );
}

describe('the copy of a build', () => {
  it('holds every file, and tells how far it is', async () => {
    const caches = makeCaches();
    const told: string[] = [];
    await open('one', first, caches).keep((done, total) => told.push(`${done}/${total}`));
    expect(await kept(caches, 'one')).toEqual(first);
    expect(told).toEqual(['1/4', '2/4', '3/4', '4/4']);
  });

  it('answers without the network, the page under both of its addresses', async () => {
    const caches = makeCaches();
    await open('one', first, caches).keep(nothing);
    const gone = serve({});
    const copy = open('one', first, caches, gone);
    expect(await textOf(copy, '', true)).toBe('page 1');
    expect(await textOf(copy, 'index.html', true)).toBe('page 1');
    expect(await textOf(copy, '?utm=x', true)).toBe('page 1');
    expect(await textOf(copy, 'assets/a-1.js')).toBe('a1');
    expect(await textOf(copy, 'geo/n.bin?d1')).toBe('data 1');
    expect(gone.asked).toEqual([]);
  });

  it('refuses a file of another build', async () => {
    const caches = makeCaches();
    const mixed = serve({ ...served(first), 'geo/n.bin': 'data 2' });
    await expect(open('one', first, caches, mixed).keep(nothing)).rejects.toThrow('Failed to fetch');
  });

  it('refuses a file that is not there', async () => {
    const host = serve({ '': 'page 1' });
    await expect(open('one', first, makeCaches(), host).keep(nothing)).rejects.toThrow('answered 404');
  });

  it('says that the device is full', async () => {
    const caches = makeCaches(() => 2);
    await expect(open('one', first, caches).keep(nothing)).rejects.toMatchObject({
      name: 'QuotaExceededError',
    });
  });

  it('brings only what is missing of itself', async () => {
    const caches = makeCaches();
    const host = serve(served(first));
    await open('one', first, caches, host).keep(nothing);
    await open('one', first, caches, host).keep(nothing);
    expect(host.asked).toHaveLength(4);
  });
});

describe('a newer build beside an older one', () => {
  async function update(): Promise<{ caches: MadeCaches; asked: readonly string[]; copy: OfflineCopy }> {
    const caches = makeCaches();
    await open('one', first, caches).keep(nothing);
    const host = serve(served(second));
    const copy = open('two', second, caches, host);
    await copy.keep(nothing);
    return { caches, asked: [...host.asked], copy };
  }

  it('loads what changed and nothing else', async () => {
    const { asked, caches } = await update();
    expect([...asked].sort()).toEqual(['', 'assets/a-2.js', 'geo/n.bin?d2']);
    expect(await kept(caches, 'two')).toEqual(second);
  });

  it('takes nothing over that has another content under the same name', async () => {
    const caches = makeCaches();
    await open('one', first, caches).keep(nothing);
    const changed: Files = { ...first, 'assets/b-1.js': 'other' };
    await open('two', changed, caches).keep(nothing);
    expect(await kept(caches, 'two')).toEqual(changed);
  });

  it('answers a page of the older build with the code and data of that build', async () => {
    const { copy } = await update();
    expect(await textOf(copy, 'assets/a-1.js')).toBe('a1');
    expect(await textOf(copy, 'geo/n.bin?d1')).toBe('data 1');
    expect(await textOf(copy, 'geo/n.bin?d2')).toBe('data 2');
    expect(await textOf(copy, '', true)).toBe('page 2');
  });

  it('changes nothing of the older copy when half of it came', async () => {
    const caches = makeCaches();
    await open('one', first, caches).keep(nothing);
    const half = serve({ '': 'page 2', 'assets/a-2.js': 'a2' });
    const copy = open('two', second, caches, half);
    await expect(copy.keep(nothing)).rejects.toThrow();
    await copy.remove();
    expect(await caches.keys()).toEqual([cacheOf('one')]);
    expect(await kept(caches, 'one')).toEqual(first);
  });

  it('takes older copies away when told, and those of other pages never', async () => {
    const { caches, copy } = await update();
    await caches.open('quindici https://example.org/other/ one');
    await copy.removeOthers();
    expect((await caches.keys()).sort()).toEqual(['quindici https://example.org/other/ one', cacheOf('two')]);
  });
});

describe('a large file that few want', () => {
  const solver = 'assets/highs-1.wasm';

  it('is kept once it was used, and taken over by the next build', async () => {
    const caches = makeCaches();
    const host = serve({ ...served(first), [solver]: 'solver' });
    const copy = open('one', first, caches, host, [solver]);
    await copy.keep(nothing);
    expect(Object.keys(await kept(caches, 'one'))).not.toContain(solver);
    expect(await textOf(copy, solver)).toBe('solver');
    const next = open('two', second, caches, serve(served(second)), [solver]);
    await next.keep(nothing);
    expect((await kept(caches, 'two'))[solver]).toBe('solver');
    expect(await textOf(next, solver)).toBe('solver');
  });

  it('leaves nothing behind when the copy was taken away meanwhile', async () => {
    const caches = makeCaches();
    const copy = open('one', first, caches, serve({ ...served(first), [solver]: 'solver' }), [solver]);
    await copy.keep(nothing);
    await copy.remove();
    expect(await textOf(copy, solver)).toBe('solver');
    expect(await caches.keys()).toEqual([]);
  });
});
