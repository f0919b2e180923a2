import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { it } from '../helpers/catalogues';
import { MAP, readNumber, searchFor, test } from './page';
import { openReference } from './reference';

const folder = fileURLToPath(new URL('../../public/geo', import.meta.url));

// What most people do, with the flights that most people see.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test('typing Via Val Trompia gives the sentence, with numbers that a plain Dijkstra gives too', {
  tag: MAP,
}, async ({ page }) => {
  await page.goto('./');
  await searchFor(page, 'v. val trompia', /Via Val Trompia/);
  const answer = page.locator('#answer');
  await expect(answer).toContainText('A 15 minuti a piedi da qui');
  const sentence = answer.getByRole('heading');
  const residents = readNumber(await answer.locator('.lead').first().textContent());
  const at = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('at') ?? '';
  const [lat, lng] = at.split(',').map(Number);
  const reference = await openReference(folder);
  const expected = reference.reach([lng, lat], 1250);
  expect(residents).toBeGreaterThan(5000);
  expect(Math.abs(residents - expected.residents)).toBeLessThanOrEqual(0.002 * expected.residents);
  await expect(sentence).toContainText(`${expected.counts.get('covered-markets')} mercato coperto`);
  expect(expected.counts.get('coworkings') ?? 0).toBe(0);
  await expect(sentence).not.toContainText('coworking');
  await expect(page.getByRole('heading', { name: it['near.beyond'] })).toBeVisible();
});

test('a place in the list opens its card with the walk and its catchment, and the walk can start there', {
  tag: MAP,
}, async ({ page }) => {
  await page.goto('./#at=45.51965,9.13454');
  const place = page.getByRole('button', { name: /Mercato comunale coperto Quarto Oggiaro/ }).first();
  const minutes = readNumber(await place.locator('strong').textContent());
  await place.click();
  const card = page.locator('.card');
  await expect(card.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(card).toContainText(`A piedi: ${minutes} min`);
  await expect(card).toContainText('è il più vicino del suo tipo');
  await card.getByRole('button', { name: 'Parti da qui' }).click();
  await expect(page.locator('.origin-line')).toContainText('Mercato comunale coperto Quarto Oggiaro');
  await page.goBack();
  await expect(page).toHaveURL(/at=45.51965,9.13454/);
});

test('pace, minutes and language change the answer and the link, and the link restores them', async ({
  page,
}) => {
  await page.goto('./#at=45.51965,9.13454');
  const lead = page.locator('#answer .lead').first();
  const adult = readNumber(await lead.textContent());
  await page.getByRole('button', { name: /^Passo: Passo normale/ }).click();
  await page.getByRole('button', { name: 'Passo lento' }).click();
  await expect.poll(async () => readNumber(await lead.textContent())).toBeLessThan(adult);
  const slow = readNumber(await lead.textContent());
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await expect(page.locator('#answer')).toContainText('Within 15 minutes on foot at a slow pace from here');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveURL(/pace=slow/);
  await page.goto('about:blank');
  await page.goBack();
  await expect(page.locator('#answer')).toContainText('Within 15 minutes on foot at a slow pace from here');
  expect(readNumber(await lead.textContent())).toBe(slow);
});

test('of two languages chosen one after the other the last one holds, though the texts of the first come later', async ({
  page,
}) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let isAsked = false;
  await page.route(/assets\/en-[^/]*\.js$/, async (route) => {
    isAsked = true;
    await held;
    await route.continue();
  });
  await page.goto('./#at=45.51965,9.13454');
  await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
  const [italian, english] = ['IT', 'EN'].map((name) => page.getByRole('button', { name, exact: true }));
  await english.click();
  await expect(english).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => isAsked).toBe(true);
  await expect(page.locator('html')).toHaveAttribute('lang', 'it');
  await italian.click();
  const texts = page.waitForResponse(/assets\/en-[^/]*\.js$/);
  release();
  await texts;
  await page.waitForTimeout(500);
  await expect(italian).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('html')).toHaveAttribute('lang', 'it');
  await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
  await english.click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('#answer')).toContainText('Within 15 minutes on foot from here');
});

test('a click on the map starts from there, and the keyboard can do it too', { tag: MAP }, async ({
  page,
}) => {
  await page.goto('./#map=14/45.4642/9.19');
  const canvas = page.locator('canvas.maplibregl-canvas');
  await expect(canvas).toBeVisible();
  await page.waitForTimeout(1500);
  await canvas.click({ position: { x: 300, y: 420 } });
  await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
  const first = page.url();
  await canvas.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).not.toBe(first);
  await expect(page).toHaveURL(/at=45\.46\d+,9\.1\d+/);
});

test('a point in the fields is off the network, with the nearest point on offer', async ({ page }) => {
  await page.goto('./#at=45.30000,9.00000');
  await expect(page.locator('#answer')).toContainText('dalla strada più vicina');
  await page.getByRole('button', { name: 'Parti dal punto più vicino della rete' }).click();
  await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
  await expect(page.getByText('Il punto è fuori Milano')).toBeVisible();
});

test('a link that puts the origin in another part of the world says so, with nothing on offer', async ({
  page,
}) => {
  await page.goto('./#at=9.12530,45.51150');
  await expect(page.locator('#answer')).toContainText('lontano da Milano');
  await expect(page.locator('#answer').getByRole('button')).toHaveCount(0);
});

test('a refused position says what to do instead', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Usa la mia posizione' }).click();
  await expect(page.getByRole('alert')).toContainText('Puoi scrivere un indirizzo o toccare la mappa');
});

test("the device's position is an origin", async ({ page, context }) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ longitude: 9.1345, latitude: 45.5196 });
  await page.goto('./');
  await page.getByRole('button', { name: 'Usa la mia posizione' }).click();
  await expect(page.locator('#answer')).toContainText('mercato coperto');
});
