import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { readDataVersion } from '../../scripts/offline-files';
import { MAP, searchFor } from './page';
import { builtFolder, makeNextVersion, type StaticHost, startHost } from './static-host';

const QUARTO_OGGIARO = '#at=45.51965,9.13454';
const onButton = /^Usa Quindici senza rete: [23],\d MB$/;
const workingText = 'Quindici funziona anche senza rete su questo dispositivo.';

let host: StaticHost;
test.beforeEach(async () => {
  host = await startHost();
});
test.afterEach(() => host.close());

/** What the origin keeps on the device. */
function readKept(page: Page): Promise<{ workers: number; caches: string[]; storage: number }> {
  return page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
    storage: localStorage.length + sessionStorage.length + (await indexedDB.databases()).length,
  }));
}
const nothing = { workers: 0, caches: [], storage: 0 };

async function openData(page: Page): Promise<void> {
  await page.goto(`${host.address}#s=data`);
  await expect(page.getByRole('heading', { name: 'Senza rete' })).toBeVisible();
}

async function turnOn(page: Page): Promise<void> {
  await openData(page);
  await page.getByRole('button', { name: onButton }).click();
  await expect(page.getByText(workingText)).toBeVisible();
}

async function cutNetwork(context: BrowserContext): Promise<void> {
  host.setGone(true);
  await context.setOffline(true);
}

async function answerAt(page: Page, hash: string): Promise<string> {
  await page.goto('about:blank');
  await page.goto(host.address + hash);
  await expect(page.locator('#answer')).toContainText(/\d/, { timeout: 60_000 });
  return (await page.locator('#answer').innerText()).trim();
}

test('before anybody asks nothing is kept; the size is said', async ({ page, context }) => {
  await openData(page);
  await expect(page.getByRole('button', { name: onButton })).toBeVisible();
  expect(await readKept(page)).toEqual(nothing);
  expect(await context.cookies()).toEqual([]);
});

test('turned on, everything works without a network; turned off, nothing is left', { tag: MAP }, async ({
  page,
  context,
}) => {
  test.setTimeout(300_000);
  const near = await answerAt(page, QUARTO_OGGIARO);
  const gaps = await answerAt(page, '#s=gaps');
  await turnOn(page);
  await cutNetwork(context);

  // The page that turned it on goes on without a reload, with parts that it had not loaded yet.
  await page.getByRole('button', { name: 'Pianifica' }).click();
  await expect(page.locator('#answer')).toHaveText(gaps, { useInnerText: true });

  expect(await answerAt(page, QUARTO_OGGIARO)).toBe(near);
  await expect(page.getByText('Sei senza rete: i dati sono quelli del 1 novembre 2026.')).toBeVisible();
  await expect(page.locator('canvas.maplibregl-canvas')).toBeVisible();
  await expect(page.locator('.map-note')).toHaveCount(0);
  expect(await answerAt(page, '#s=gaps')).toBe(gaps);

  await page.goto('about:blank');
  await page.goto(host.address);
  await searchFor(page, 'v. val trompia', /Via Val Trompia/);
  await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');

  await page.goto(`${host.address}#print=76`);
  await expect(page.locator('.print-sentence')).toContainText(/\d/);
  await page.goto(`${host.address}#s=data&lang=en`);
  await expect(page.getByText('Quindici works without a network on this device.')).toBeVisible();
  const files = await page.evaluate(
    async (query) => {
      const manifest = await (await fetch(`geo/manifest.json${query}`)).text();
      const paths = [...manifest.matchAll(/"path": "(v1\/milano\/[^"]+)"/g)].map(([, path]) => path);
      const sizes = await Promise.all(
        paths.map(async (path) => (await (await fetch(`geo/${path}${query}`)).arrayBuffer()).byteLength),
      );
      return paths.map((path, i) => [path, sizes[i]] as const);
    },
    `?${readDataVersion(join(builtFolder, 'geo'))}`,
  );
  expect(files.length).toBeGreaterThan(15);
  for (const [path, bytes] of files) expect(bytes, path).toBe(statSync(join(builtFolder, 'geo', path)).size);

  await page.getByRole('button', { name: 'Remove the copy from the device' }).click();
  await expect(page.getByText('Nothing of Quindici is left on this device.')).toBeVisible();
  expect(await readKept(page)).toEqual(nothing);
  await page.goto('about:blank');
  await expect(page.goto(host.address)).rejects.toThrow();
});

test('a new version is announced and never mixed with the old one', async ({ page, context }) => {
  test.setTimeout(300_000);
  const next = await makeNextVersion();
  await turnOn(page);
  await page.goto('about:blank');
  await page.goto(`${host.address}${QUARTO_OGGIARO}`);
  await expect(page.locator('#answer')).toContainText('A 15 minuti');
  const build = await page.locator('html').getAttribute('data-build');
  const announcement = page.getByText('C’è una versione nuova di Quindici.');

  // Half an update changes nothing.
  host.serve(next);
  host.lose(['geo/v1/milano/nil.fgb', 'favicon.svg']);
  const outcome = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration) return 'none';
    await registration.update();
    const worker = registration.installing;
    return new Promise((resolve) => {
      if (!worker) resolve('none');
      worker?.addEventListener('statechange', () => resolve(worker.state));
    });
  });
  expect(outcome).toBe('redundant');
  await expect(announcement).toHaveCount(0);
  expect((await readKept(page)).caches).toEqual([`quindici ${host.address} ${build}`]);

  // A whole one is announced; this page stays as it is, parts that it loads only now included.
  host.lose([]);
  const other = await context.newPage();
  await other.goto(`${host.address}#s=data`);
  await expect(other.getByText(workingText)).toBeVisible();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(announcement).toBeVisible();
  await expect(other.getByText('C’è una versione nuova di Quindici.')).toBeVisible();
  await page.getByRole('button', { name: 'Pianifica' }).click();
  await expect(page.locator('#answer')).toContainText(/\d/);
  expect(await page.locator('html').getAttribute('data-build')).toBe(build);
  await cutNetwork(context);
  await page.getByRole('button', { name: 'I dati' }).click();
  await page.getByText('Scarica i dati', { exact: true }).click();
  await expect(page.getByText('Dati al 1 novembre 2026.')).toBeVisible();

  // The person reloads: the new one whole, from the device alone. The other page keeps the old one.
  await page.getByRole('button', { name: 'Ricarica' }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-build', build ?? '');
  await page.getByText('Scarica i dati', { exact: true }).click();
  await expect(page.getByText('Dati al 15 gennaio 2027.')).toBeVisible();
  await expect(announcement).toHaveCount(0);
  await other.getByRole('button', { name: 'Pianifica' }).click();
  await expect(other.locator('#answer')).toContainText(/\d/);
  await other.close();

  // With no older page left the older copy goes.
  await page.reload();
  await expect.poll(async () => (await readKept(page)).caches.length).toBe(1);
  await page.getByRole('button', { name: 'Pianifica' }).click();
  await expect(page.locator('#answer')).toContainText(/\d/);
});

test('a copy that does not come whole is taken back, and says so', async ({ page }) => {
  host.lose(['geo/v1/milano/buildings.bin', 'geo/v1/milano/barriers.bin']);
  await openData(page);
  await page.getByRole('button', { name: onButton }).click();
  await expect(page.getByText('La copia non è arrivata intera')).toBeVisible();
  expect(await readKept(page)).toEqual(nothing);
  host.lose([]);
  await page.getByRole('button', { name: onButton }).click();
  await expect(page.getByText(workingText)).toBeVisible();
});

test('an app that is installed makes its copy by itself', async ({ page }) => {
  await page.goto(host.address);
  await page.evaluate(() => window.dispatchEvent(new Event('appinstalled')));
  await page.getByRole('button', { name: 'I dati' }).click();
  await expect(page.getByText(workingText)).toBeVisible();
});

test('the web app manifest names icons that are there, and works below any path', async ({ page }) => {
  await page.goto(host.address);
  const address = await page.locator('link[rel=manifest]').evaluate((link) => link.getAttribute('href'));
  const manifest = JSON.parse(readFileSync(join(builtFolder, address ?? ''), 'utf8'));
  expect(manifest).toMatchObject({ lang: 'it', start_url: './', scope: './', display: 'standalone' });
  expect(manifest.icons.map(({ purpose }: { purpose: string }) => purpose)).toContain('maskable');
  for (const { src, sizes } of manifest.icons) {
    const width = await page.evaluate(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      return image.naturalWidth;
    }, src);
    if (sizes !== 'any') expect(`${width}x${width}`).toBe(sizes);
  }
});

for (const [name, forbid, sentence] of [
  [
    'a browser without service workers',
    () => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'),
    'Questo browser non tiene copie delle pagine',
  ],
  [
    'a browser that forbids them',
    () => {
      const refuse = () => Promise.reject(new DOMException('not allowed', 'SecurityError'));
      ServiceWorkerContainer.prototype.getRegistration = refuse;
      ServiceWorkerContainer.prototype.register = refuse;
    },
    'Questo browser non permette di tenere copie',
  ],
] as const) {
  test(`${name} loses nothing else`, async ({ page }) => {
    await page.addInitScript(forbid);
    await page.goto(host.address + QUARTO_OGGIARO);
    await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
    await page.getByRole('button', { name: 'I dati' }).click();
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByRole('button', { name: onButton })).toHaveCount(0);
  });
}

test('without a copy a part that cannot come says so, and comes when the network is back', async ({
  page,
  context,
}) => {
  await page.goto(host.address + QUARTO_OGGIARO);
  await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
  await cutNetwork(context);
  await expect(page.getByText('Sei senza rete. Quello che è già qui funziona ancora.')).toBeVisible();
  await page.getByRole('button', { name: 'Pianifica' }).click();
  const note = page.getByRole('alert').filter({ hasText: 'questa parte non è ancora sul dispositivo' });
  await expect(note).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  host.setGone(false);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Riprova' }).first().click();
  await expect(page.locator('#answer')).toContainText('residenti non hanno');
});

test('the copy is at most 4 MB as it is sent, and as large as the page says', async ({ page }) => {
  const list = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? list(path) : [path];
    });
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  const sent = list(builtFolder)
    .filter((path) => !/highs|exact\.worker|sw\.js|README/.test(path))
    .reduce((sum, path) => sum + brotliCompressSync(readFileSync(path), { params }).length, 0);
  expect(sent).toBeLessThanOrEqual(4_000_000);
  await page.goto(host.address);
  const said = await page.locator('html').getAttribute('data-offline-bytes');
  const [saidSent] = (said ?? '').split(' ').map(Number);
  expect(saidSent).toBeLessThanOrEqual(4_000_000);
  expect(saidSent / sent).toBeGreaterThan(0.95);
  expect(saidSent / sent).toBeLessThan(1.15);
});
