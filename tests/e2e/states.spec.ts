import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { MAP, searchFor, test } from './page';

/** A file as it is shipped. */
function shipped(path: string): Buffer {
  return readFileSync(fileURLToPath(new URL(`../../public/geo/${path}`, import.meta.url)));
}

/** Makes the page one that was built with this manifest. */
async function nameVersion(page: Page, manifest: string): Promise<void> {
  const version = createHash('sha256').update(manifest).digest('hex').slice(0, 12);
  const built = createHash('sha256').update(shipped('manifest.json')).digest('hex').slice(0, 12);
  await page.route('**/assets/*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll(built, version) });
  });
}

test.describe('states', () => {
  test('a file that does not come is named, with a retry that works', async ({ page }) => {
    await page.route('**/network.bin?*', (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText(/risposta 503.*File: network.bin/s);
    await expect(page.getByRole('heading', { name: 'Da dove parti?' })).toBeVisible();
    await page.unroute('**/network.bin?*');
    await page.getByRole('button', { name: 'Riprova' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await searchFor(page, 'v. val trompia', /Via Val Trompia/);
    await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
  });

  test('streets that do not come take neither places nor search away, and the question waits for the retry', async ({
    page,
  }) => {
    await page.route('**/network-shapes.bin?*', (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto('./#at=45.51965,9.13454');
    await expect(page.getByRole('alert')).toContainText(/risposta 503.*File: network-shapes.bin/s);
    await expect(page.locator('#answer')).toHaveCount(0);
    await page.getByRole('button', { name: 'I dati' }).click();
    await expect(page.getByRole('table').first()).toBeVisible();
    await expect(page.getByRole('row', { name: /Fablab/ }).first()).toContainText('42% · 5 su 12 noti');
    await expect(page.getByText(/^Controllati il .*: nessun errore|^Il controllo del /)).toBeVisible();
    await page.getByText('I nostri elenchi e i conti ufficiali').first().click();
    await expect(page.getByRole('row', { name: /Progetti di Scuola dei Quartieri/ })).toContainText('42138');
    const [catalogue] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByText('Scarica i dati', { exact: true })
        .click()
        .then(() => page.getByRole('link', { name: /DCAT-AP_IT/ }).click()),
    ]);
    expect(catalogue.suggestedFilename()).toBe('catalogue.jsonld');
    await page.getByRole('button', { name: 'Vicino a me' }).click();
    await page.unroute('**/network-shapes.bin?*');
    await page.getByRole('button', { name: 'Riprova' }).click();
    await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('an index that does not come leaves map and link usable, and comes with the retry', async ({
    page,
  }) => {
    await page.route('**/search.bin?*', (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto('./#at=45.51965,9.13454');
    await expect(page.getByRole('alert')).toContainText(/risposta 503.*File: search.bin/s);
    await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
    await page.unroute('**/search.bin?*');
    await page.getByRole('button', { name: 'Riprova' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await searchFor(page, 'quarto ogiaro', /Quarto Oggiaro/);
  });

  test('a base map that does not come leaves the answer', { tag: MAP }, async ({ page }) => {
    await page.route('**/basemap.bin?*', (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto('./#at=45.51965,9.13454');
    await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
    await page.getByRole('button', { name: 'Pianifica' }).click();
    await expect(page.getByRole('alert')).toContainText(/risposta 503.*File: basemap.bin/s);
    await page.unroute('**/basemap.bin?*');
    await page.getByRole('button', { name: 'Riprova' }).click();
    await expect(page.getByRole('table', { name: 'Chi resta fuori, per zona' })).toBeVisible();
  });

  test('a damaged file is refused by its checksum, never decoded, and never replaced by circles', async ({
    page,
  }) => {
    const body = shipped('v1/milano/network.bin');
    body[5000] ^= 1;
    await page.route('**/network.bin?*', (route) => route.fulfill({ body }));
    await page.goto('./#at=45.51965,9.13454');
    await expect(page.getByRole('alert')).toContainText(/danneggiato.*File: network\.bin/s);
    await expect(page.locator('#answer')).toHaveCount(0);
  });

  test('a study area without a network answers by circles and calls every figure an estimate', async ({
    page,
  }) => {
    const manifest = JSON.parse(shipped('manifest.json').toString());
    manifest.studyAreas[0].network = null;
    const body = JSON.stringify(manifest);
    await page.route('**/manifest.json?*', (route) => route.fulfill({ body }));
    await nameVersion(page, body);
    await page.goto('./#at=45.51965,9.13454');
    await expect(page.getByText('Questa zona non ha una rete di strade')).toBeVisible();
    await expect(page.locator('#answer')).toContainText('stima');
  });

  test('with the network the estimate is never shown', async ({ page }) => {
    await page.goto('./#at=45.51965,9.13454');
    await expect(page.locator('#answer')).toBeVisible();
    await expect(page.getByText('Questa zona non ha una rete di strade')).toHaveCount(0);
  });

  test('offline at the first visit is said', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'onLine', { get: () => false }));
    await page.route('**/geo/**', (route) => route.abort('internetdisconnected'));
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('Sei senza connessione');
  });

  test('without WebGL the list and the table still answer', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByText('Qui la mappa non si può disegnare')).toBeVisible();
    await searchFor(page, 'quarto ogiaro', /Quarto Oggiaro/);
    await expect(page.locator('#answer')).toContainText('Nel quartiere Quarto Oggiaro vivono circa');
    await page.getByRole('button', { name: 'Parti dal centro del quartiere' }).click();
    await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
    await page.getByRole('button', { name: 'Pianifica' }).click();
    await page.getByRole('button', { name: 'Mostra tutti gli 88 quartieri' }).click();
    const table = page.getByRole('table', { name: 'Chi resta fuori, per zona' });
    await expect(table.locator('tbody tr')).toHaveCount(89);
  });

  test('a stale or wrong link is told and the rest of it used', async ({ page }) => {
    await page.goto('./#at=45.51965,9.13454&place=coworkings/never-was&pace=car&nil=999');
    const notice = page.getByRole('status').filter({ hasText: 'Una parte del collegamento' });
    await expect(notice).toContainText('coworkings/never-was');
    await expect(notice).toContainText('Il modo di muoversi «car» qui non c’è.');
    await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
  });
});

for (const [name, hash] of [
  ['start', ''],
  ['near', '#at=45.51965,9.13454'],
  ['gaps', '#s=gaps'],
  ['data', '#s=data&lang=en'],
  ['dark', '#at=45.51965,9.13454&theme=dark'],
] as const) {
  test(`no accessibility violation: ${name}`, async ({ page }) => {
    await page.goto(`./${hash}`);
    await expect(
      page.locator(hash.includes('s=data') ? 'table' : hash ? '#answer' : '.start').first(),
    ).toBeVisible();
    await expectAccessible(page);
  });
}

test('no cookie and no storage is left behind', async ({ page, context }) => {
  await page.goto('./#at=45.51965,9.13454');
  await expect(page.locator('#answer')).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
