import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { type Fault, type FaultyHost, faults, startFaultyHost, type Trial } from './faulty-host';
import { readNumber, searchFor, test } from './page';
import { openReference } from './reference';
import { builtFolder } from './static-host';

test.use({ baseURL: 'http://127.0.0.1:' });

const QUARTO_OGGIARO = '#at=45.51965,9.13454';
const MILANO = 'geo/v1/milano/';
/** The bar: so many milliseconds after the file was asked for, or anything else came, stand data or a sentence. */
const SAID_WITHIN = 10_000;

let host: FaultyHost;
/** Residents within 15 minutes, computed another way; before any host runs, which is in this thread too. */
let residents: number;
test.beforeAll(async () => {
  const reference = await openReference(fileURLToPath(new URL('../../public/geo', import.meta.url)));
  residents = reference.reach([9.13454, 45.51965], 1250).residents;
});
test.beforeEach(async () => {
  host = await startFaultyHost();
});
test.afterEach(() => {
  expect(host.rangeRequests).toEqual([]);
  host.close();
});

function alertOf(page: Page, text: RegExp) {
  return page.getByRole('alert').filter({ hasText: text }).first();
}

/** Waits for the sentence that this fault brings, and says how long after the request it stood. */
async function expectSaid(page: Page, text: RegExp): Promise<void> {
  await expect(alertOf(page, text)).toBeVisible();
  expect(host.askedAt()).not.toBeNull();
  expect(Date.now() - host.quietSince()).toBeLessThanOrEqual(SAID_WITHIN);
}

/** Does one harm after the other to a file of which the page then speaks, each after a retry. */
async function sufferAll(page: Page, path: string, hash: string, trials: readonly Fault[]): Promise<void> {
  host.harm(path, trials[0]);
  await page.goto(host.address + hash);
  await expectSaid(page, faults[trials[0]]);
  for (const [i, trial] of trials.slice(1).entries()) {
    host.harm(path, trial);
    await alertOf(page, faults[trials[i]]).getByRole('button', { name: 'Riprova' }).click();
    await expectSaid(page, faults[trial]);
  }
}

/** Ends the harm, or does one that mends itself, and asks once more. */
async function heal(page: Page, path: string, trial: Trial | null = null): Promise<void> {
  host.harm(path, trial);
  await page.getByRole('button', { name: 'Riprova' }).first().click();
}

async function expectAnswer(page: Page): Promise<void> {
  const answer = page.locator('#answer[aria-busy="false"]');
  await expect(answer).toContainText('A 15 minuti a piedi da qui');
  const found = readNumber(await answer.locator('.lead').first().textContent());
  expect(Math.abs(found - residents)).toBeLessThanOrEqual(Math.max(2, 0.002 * residents));
  await expect(page.getByRole('alert')).toHaveCount(0);
}

test('the manifest: every fault is said, the heading stands, a retry brings the right data', async ({
  page,
}) => {
  const path = 'geo/manifest.json';
  await sufferAll(page, path, QUARTO_OGGIARO, ['not-found', 'unavailable', 'cut', 'hanging']);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await heal(page, path, 'changed-once');
  await expectAnswer(page);
});

test('a manifest of another version is never mixed with this page, which offers to be loaded anew', async ({
  page,
}) => {
  host.harm('geo/manifest.json', 'changed');
  await page.goto(host.address + QUARTO_OGGIARO);
  await expectSaid(page, /C’è una versione nuova di Quindici/);
  await expect(page.locator('#answer')).toHaveCount(0);
  host.harm('geo/manifest.json', null);
  await page.getByRole('alert').getByRole('button', { name: 'Ricarica' }).click();
  await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
});

test('a layer: what is not the file is refused, nothing counts it, all else is answered; then it is as ever', async ({
  page,
}) => {
  const path = `${MILANO}coworkings.fgb`;
  await sufferAll(page, path, QUARTO_OGGIARO, [
    'html',
    'partial',
    'no-range',
    'short',
    'long',
    'changed',
    'reset',
  ]);
  // Residents, other places and search as ever; the sentence says what it leaves out.
  const answer = page.locator('#answer[aria-busy="false"]');
  await expect(answer).toContainText('Mancano coworking: i dati non sono arrivati.');
  await expect(answer).toContainText('mercato coperto');
  const found = readNumber(await answer.locator('.lead').first().textContent());
  expect(Math.abs(found - residents)).toBeLessThanOrEqual(Math.max(2, 0.002 * residents));
  // No figure about them, and those about another service.
  await page.getByRole('button', { name: 'Pianifica' }).click();
  const table = page.getByRole('table', { name: 'Chi resta fuori, per zona' });
  await expect(alertOf(page, /Il calcolo non è riuscito/)).toBeVisible();
  await page.getByRole('button', { name: 'Fablab', exact: true }).click();
  await expect(alertOf(page, /Il calcolo non è riuscito/)).toBeVisible();
  await expect(table).toHaveCount(0);
  await page.getByRole('button', { name: 'Coworking', exact: true }).click();
  await expect(table).toBeVisible();
  await expect(alertOf(page, /Mancano coworking/)).toBeVisible();
  await heal(page, path, 'changed-once');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(table).toBeVisible();
  await page.getByRole('button', { name: 'Vicino a me' }).click();
  await expectAnswer(page);
  await expect(answer).not.toContainText('Mancano');
});

test('the municipi: without their borders every answer stands, municipio by municipio too', async ({
  page,
}) => {
  const path = `${MILANO}municipi.fgb`;
  await sufferAll(page, path, QUARTO_OGGIARO, ['not-found', 'changed']);
  await expect(alertOf(page, /Mancano i confini dei municipi: i dati non sono arrivati/)).toBeVisible();
  const answer = page.locator('#answer[aria-busy="false"]');
  await expect(answer).toContainText('A 15 minuti a piedi da qui');
  await expect(answer).not.toContainText('Mancano');
  const found = readNumber(await answer.locator('.lead').first().textContent());
  expect(Math.abs(found - residents)).toBeLessThanOrEqual(Math.max(2, 0.002 * residents));
  await page.getByRole('button', { name: 'Pianifica' }).click();
  await page.getByRole('button', { name: 'Municipi', exact: true }).click();
  const table = page.getByRole('table', { name: 'Chi resta fuori, per zona' });
  const row = table.getByRole('row', { name: /^Municipio 8/ });
  await expect(row).toBeVisible();
  const figures = await row.textContent();
  await heal(page, path);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(row).toHaveText(figures ?? '');
  await page.getByRole('button', { name: 'Vicino a me' }).click();
  await searchFor(page, 'municipio 8', /Municipio 8/);
});

test('the neighbourhoods: without their borders near me answers, and what is asked of them waits for the retry', async ({
  page,
}) => {
  const path = `${MILANO}nil.fgb`;
  await sufferAll(page, path, QUARTO_OGGIARO, ['not-found']);
  const note = alertOf(page, /Mancano i confini dei quartieri: i dati non sono arrivati/);
  await expect(note).toContainText('I piani e le pagine dei quartieri aspettano i confini');
  const answer = page.locator('#answer[aria-busy="false"]');
  await expect(answer).toContainText('A 15 minuti a piedi da qui');
  const found = readNumber(await answer.locator('.lead').first().textContent());
  expect(Math.abs(found - residents)).toBeLessThanOrEqual(Math.max(2, 0.002 * residents));
  await expect(page.locator('.places-near .place').first()).toBeVisible();
  await expect(page.locator('main')).not.toContainText('fuori Milano');
  await page.getByRole('button', { name: 'Pianifica' }).click();
  await expect(page.locator('#answer')).toHaveCount(0);
  await expect(note).toBeVisible();
  await heal(page, path);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.locator('#answer')).toContainText('entro 15 minuti a piedi');
  await page.getByRole('button', { name: 'Vicino a me' }).click();
  await expect(page.locator('.own-nil')).toHaveText('Il tuo quartiere: Quarto Oggiaro');
});

test('the streets: a line that stalls is given up, one that is slow is waited for; places and search work', async ({
  page,
}) => {
  const path = `${MILANO}network.bin`;
  await sufferAll(page, path, QUARTO_OGGIARO, ['stalling']);
  await expect(page.getByRole('combobox')).toBeEnabled();
  await heal(page, path, 'slow');
  await expectAnswer(page);
  const askedAt = host.askedAt() ?? Date.now();
  expect(Date.now() - askedAt).toBeGreaterThan(SAID_WITHIN);
});

test('the index and the base map: the answer stands without them', async ({ page }) => {
  await sufferAll(page, `${MILANO}search.bin`, QUARTO_OGGIARO, ['cut', 'changed']);
  await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
  await heal(page, `${MILANO}search.bin`);
  await expectAnswer(page);
  host.harm(`${MILANO}basemap.bin`, 'short');
  await page.getByRole('button', { name: 'Pianifica' }).click();
  await expectSaid(page, faults.short);
  await heal(page, `${MILANO}basemap.bin`);
  await expect(page.getByRole('table', { name: 'Chi resta fuori, per zona' })).toBeVisible();
});

/** Path of a built script or style by the beginning of its name. */
function assetOf(name: string, ending: '.js' | '.css'): string {
  const found = readdirSync(join(builtFolder, 'assets')).find(
    (file) => file.startsWith(`${name}-`) && file.endsWith(ending),
  );
  if (!found) throw new Error(`no ${name}${ending}`);
  return `assets/${found}`;
}

test('a style that hangs: heading and search are painted without it, and answer', async ({ page }) => {
  // In somebody else's page first.
  host.harm(assetOf('embed', '.css'), 'hanging');
  await page.goto(`${host.address}embed.html${QUARTO_OGGIARO}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  expect(Date.now() - (host.askedAt() ?? 0)).toBeLessThanOrEqual(SAID_WITHIN);
  await expect(page.getByText('A 15 minuti a piedi da qui').first()).toBeVisible();

  host.harm(assetOf('search-field', '.css'), 'hanging');
  await page.goto(host.address, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  expect(Date.now() - (host.askedAt() ?? 0)).toBeLessThanOrEqual(SAID_WITHIN);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await searchFor(page, 'v. val trompia', /Via Val Trompia/);
  await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
  host.harm('', null);
  await page.reload();
  await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
});

test('scripts: the page says that one did not come, or is late, and a reload or a retry brings it', async ({
  page,
}) => {
  const entryOf = (html: string): string =>
    /<script type="module"[^>]* src="\.\/(assets\/(?:index|embed)[^"]+)"/.exec(
      readFileSync(join(builtFolder, html), 'utf8'),
    )?.[1] ?? '';
  host.harm(entryOf('embed.html'), 'not-found');
  await page.goto(`${host.address}embed.html`);
  await expect(page.getByText('La mappa tarda, o non è arrivata.')).toBeVisible();
  expect(Date.now() - host.quietSince()).toBeLessThanOrEqual(SAID_WITHIN);

  host.harm(entryOf('index.html'), 'not-found');
  await page.goto(host.address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Una parte della pagina tarda, o non è arrivata.')).toBeVisible();
  expect(Date.now() - host.quietSince()).toBeLessThanOrEqual(SAID_WITHIN);

  // The worker's script: started once more by itself, then said.
  host.harm(assetOf('analysis.worker', '.js'), 'html');
  await page.getByRole('link', { name: 'Ricarica / Reload' }).click();
  const failed = page.getByRole('alert').filter({ hasText: 'I dati della città non si sono caricati' });
  await expect(failed).toBeVisible();
  host.harm(assetOf('planner-panel', '.js'), 'stalling');
  await failed.getByRole('button', { name: 'Riprova' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await searchFor(page, 'v. val trompia', /Via Val Trompia/);
  await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');

  // A part that is late is said, and the rest of the page works on.
  await page.getByRole('button', { name: 'Pianifica' }).click();
  await expect(page.getByRole('alert')).toContainText('Questa parte tarda ad arrivare');
  expect(Date.now() - host.quietSince()).toBeLessThanOrEqual(SAID_WITHIN);
  await page.getByRole('button', { name: 'Vicino a me' }).click();
  await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
  await page.getByRole('button', { name: 'Pianifica' }).click();
  host.harm('', null);
  await page.getByRole('alert').getByRole('button', { name: 'Ricarica' }).click();
  await expect(page.getByRole('table', { name: 'Chi resta fuori, per zona' })).toBeVisible();
});
