import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { MAP, readNumber, test } from './page';
import { openReference } from './reference';

const folder = fileURLToPath(new URL('../../public/geo', import.meta.url));
/** Via Val Trompia, in Quarto Oggiaro. */
const origin = [9.13454, 45.51965] as const;
const link = './#at=45.51965,9.13454';

/** What the page says: the residents within the minutes, once the answer is no longer that to the question before. */
async function readResidents(page: Page): Promise<number> {
  const answer = page.locator('#answer[aria-busy="false"]');
  return readNumber(await answer.locator('.lead').first().textContent());
}

function expectNear(found: number, expected: number): void {
  expect(expected).toBeGreaterThan(100);
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(Math.max(2, 0.002 * expected));
}

test('sentence, list, bands, legend and link follow 5, 10, 20 and 30 minutes', async ({ page }) => {
  const reference = await openReference(folder);
  await page.goto(link);
  await page.getByRole('button', { name: 'Tempo: 15 min' }).click();
  for (const [minutes, bands] of [
    [5, ['0–5 min']],
    [10, ['0–5 min', '5–10 min']],
    [20, ['0–10 min', '10–15 min', '15–20 min']],
    [30, ['0–15 min', '15–20 min', '20–30 min']],
  ] as const) {
    await page
      .locator('.setting')
      .getByRole('button', { name: `${minutes} min`, exact: true })
      .click();
    await expect(page.locator('#answer')).toContainText(`A ${minutes} minuti a piedi da qui`);
    await expect(page).toHaveURL(new RegExp(`min=${minutes}`));
    const expected = reference.reach([...origin], (minutes * 5000) / 60);
    expectNear(await readResidents(page), expected.residents);
    const places = [...expected.counts.values()].reduce((sum, count) => sum + count, 0);
    await expect(page.locator('.places-near .place')).toHaveCount(places);
    await expect(page.locator('.legend .key li')).toHaveText([...bands]);
    const reached = page.getByRole('table', { name: 'Che cosa si raggiunge, per minuti' });
    await expect(reached.locator('tbody th')).toHaveCount(bands.length);
    for (const line of await page.locator('.places-near .place-minutes').allTextContents()) {
      expect(readNumber(line)).toBeLessThanOrEqual(minutes);
    }
  }
});

test("a person's own speed by the keyboard gives the residents of that many metres, on foot and by bicycle", async ({
  page,
}) => {
  const reference = await openReference(folder);
  await page.goto(link);
  await page.getByRole('button', { name: 'Passo: Passo normale' }).click();
  const slider = page.getByRole('slider', { name: 'Velocità su misura' });
  await slider.focus();
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.pace output')).toHaveText('4,2 km/h: in 15 minuti 1.050 m di strada');
  await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi, a 4,2 km/h, da qui');
  await expect(page).toHaveURL(/kmh=4\.2/);
  expectNear(await readResidents(page), reference.reach([...origin], 1050).residents);
  await expect(slider).toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.locator('#answer')).toContainText('a 2 km/h');
  await page.keyboard.press('End');
  await expect(page.locator('#answer')).toContainText('a 6 km/h');
  await expect(page.getByText('questa rete non sa dove sono i gradini')).toBeVisible();
  await page.getByRole('button', { name: 'In bici', exact: true }).click();
  await expect(page.locator('#answer')).toContainText('A 15 minuti in bici da qui');
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(page.locator('#answer')).toContainText('A 15 minuti in bici, a 8 km/h, da qui');
  expectNear(await readResidents(page), reference.reach([...origin], 2000).residents);
});

test('more time is offered where the far places stand, and the focus stays there', async ({ page }) => {
  await page.goto('./#at=45.46420,9.19000');
  await expect(page.locator('.places-far .place').first()).toBeVisible();
  const far = await page.locator('.places-far .place').count();
  const more = page.getByRole('group', { name: 'Cammino di più:' }).getByRole('button', { name: '30 min' });
  await more.press('Enter');
  await expect(page.locator('#answer')).toContainText('A 30 minuti a piedi da qui');
  await expect(more).toBeFocused();
  await expect(more).toHaveAttribute('aria-pressed', 'true');
  expect(await page.locator('.places-far .place').count()).toBeLessThan(far);
});

test('the list by kind has each kind with its count, is carried by the link, and the places stay the same', async ({
  page,
}) => {
  await page.goto('./#at=45.46420,9.19000');
  const names = page.locator('.places-near .place-name');
  await expect(names.first()).toBeVisible();
  const sorted = await names.allTextContents();
  const minutes = await page.locator('.places-near .place-minutes').allTextContents();
  expect(minutes.map(readNumber)).toEqual([...minutes.map(readNumber)].sort((a, b) => a - b));
  await page.getByRole('button', { name: 'Per tipo' }).click();
  await expect(page.getByRole('heading', { level: 4, name: /^Coworking \(\d+\)$/ })).toBeVisible();
  expect([...(await names.allTextContents())].sort()).toEqual([...sorted].sort());
  for (const group of await page.locator('.place-group').all()) {
    const title = await group.getByRole('heading').textContent();
    await expect(group.locator('.place')).toHaveCount(readNumber(title));
    await expect(group).toContainText(/\d+ localizzati di (circa )?\d+/);
  }
  await expect(page).toHaveURL(/list=kind/);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Per tipo' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('heading', { level: 4, name: /^Coworking/ })).toBeVisible();
});

test('a line says what the place has, and how it was made is one click away', async ({ page }) => {
  await page.goto('./#at=45.50408,9.09934&lang=en');
  const line = page.getByRole('button', { name: /Centro di formazione Alex Visconti/ });
  await expect(line).toContainText('Training centre · languages, optics, fashion and applied arts');
  await page.getByText('How this was made').click();
  await expect(page.getByText('never as the crow flies')).toBeVisible();
});

test('the card draws the walk, opens it in maps apps only on a click, and gives the focus back', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(link);
  const line = page.getByRole('button', { name: /Mercato comunale coperto Quarto Oggiaro/ }).first();
  await line.click();
  const card = page.locator('.card');
  await expect(card).toContainText(/A piedi: \d+ min, \d+ m/);
  const google = card.getByRole('link', { name: 'Google Maps' });
  const href = new URL((await google.getAttribute('href')) ?? '');
  expect(href.searchParams.get('origin')).toBe('45.51965,9.13454');
  expect(href.searchParams.get('travelmode')).toBe('walking');
  await expect(google).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(card.getByRole('link', { name: 'OpenStreetMap' })).toHaveAttribute(
    'href',
    /^https:\/\/www\.openstreetmap\.org\/directions\?engine=fossgis_osrm_foot&route=45\.51965,9\.13454;/,
  );
  await expect(card).toContainText('esci da Quindici');
  await google.hover();
  await google.focus();
  expect(await page.locator('link[rel~="preconnect"], link[rel~="dns-prefetch"]').count()).toBe(0);
  const own = new URL(page.url()).origin;
  expect(asked.filter((url) => !url.startsWith(own) && !/^(data|blob):/.test(url))).toEqual([]);
  await card.getByRole('button', { name: 'Chiudi la scheda' }).click();
  await expect(line).toBeFocused();
});

test('on an Android phone the card has a geo: link', async ({ browser, baseURL }) => {
  const phone = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 390, height: 844 },
    userAgent: 'Mozilla/5.0 (Linux; Android 14; SM-A145R) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36',
  });
  const page = await phone.newPage();
  await page.goto(`${link}&place=covered-markets/mercato-quarto-oggiaro`);
  await expect(page.getByRole('link', { name: 'L’app del telefono' })).toHaveAttribute(
    'href',
    /^geo:45\.\d{5},9\.\d{5}\?q=45\.\d{5},9\.\d{5}\(Mercato/,
  );
  await phone.close();
});

/** Replaces what the browser has for sharing, before the page starts. */
async function giveSharing(page: Page, has: 'sheet' | 'clipboard' | 'neither'): Promise<void> {
  await page.addInitScript((kind) => {
    const shared: unknown[] = [];
    Object.defineProperty(window, 'sharedByTest', { value: shared });
    const give = (name: string, value: unknown): void =>
      void Object.defineProperty(navigator, name, { configurable: true, value });
    give('share', kind === 'sheet' ? async (data: unknown) => void shared.push(data) : undefined);
    const writeText = async (text: string) => void shared.push(text);
    give('clipboard', kind === 'clipboard' ? { writeText } : undefined);
  }, has);
}

/** What the page has given to the browser to share, as JSON. */
async function readShared(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify(Object.getOwnPropertyDescriptor(window, 'sharedByTest')?.value));
}

test('the answer is shared by the share sheet of the device', async ({ page }) => {
  await giveSharing(page, 'sheet');
  await page.goto(link);
  await page.getByRole('button', { name: 'Condividi' }).click();
  await expect.poll(() => readShared(page)).toContain('at=45.51965%2C9.13454');
  const [data] = JSON.parse(await readShared(page));
  expect(data.title).toBe('Quindici');
  expect(data.text).toContain('A 15 minuti a piedi da qui: 1 mercato coperto');
  await page.goto('about:blank');
  await page.goto(data.url);
  await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
});

test('the answer is copied where there is no share sheet, and that is said', async ({ page }) => {
  await giveSharing(page, 'clipboard');
  await page.goto(link);
  await page.getByRole('button', { name: 'Condividi' }).click();
  await expect(page.locator('.share-said')).toContainText('Copiati la frase e il collegamento');
  const [copied] = JSON.parse(await readShared(page));
  expect(copied).toMatch(/^A 15 minuti a piedi da qui: .*\nhttp.*at=45\.51965%2C9\.13454/);
});

test('the answer is a selected text where the browser does neither', async ({ page }) => {
  await giveSharing(page, 'neither');
  await page.goto(link);
  await page.getByRole('button', { name: 'Condividi' }).click();
  const field = page.getByRole('textbox', { name: 'La risposta e il suo collegamento' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/A 15 minuti a piedi da qui/);
  const selected = await page.evaluate(() => window.getSelection()?.toString() ?? '');
  expect(selected).toContain('at=45.51965%2C9.13454');
});

test('on a phone the first screen has the sentence and the first place', { tag: MAP }, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(link);
  await expect(page.locator('#answer h2')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'Condividi' })).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.places-near .place').first()).toBeInViewport({ ratio: 0.5 });
});

test('a link that only says where it starts brings the map there', { tag: MAP }, async ({ page }) => {
  await page.goto(link);
  await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
  await expect(page.locator('canvas.maplibregl-canvas')).toBeVisible();
  await expect(page).toHaveURL(/map=1[34]\.\d+\/45\.5[12]\d*\/9\.13\d*/);
});
