import { fileURLToPath } from 'node:url';
import { test as base, expect, type Frame, type Page } from '@playwright/test';
import { MAP, readNumber } from './page';
import { openReference } from './reference';
import { type HostSite, serveHosts } from './serve-hosts';

const geo = fileURLToPath(new URL('../../public/geo', import.meta.url));

interface Hosted {
  readonly site: HostSite;
  readonly quindici: string;
  /** Requests that embedded maps sent elsewhere, and errors on the console. */
  readonly strays: string[];
}

/** A page of somebody else's that fails its test if a map in it asks elsewhere, logs an error or stores something. */
const test = base.extend<{ hosted: Hosted }>({
  hosted: async ({ page, baseURL, context }, use) => {
    const quindici = new URL(baseURL ?? '').origin;
    const site = await serveHosts(quindici);
    const strays: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      const isOwn = [quindici, site.origin, 'data:', 'blob:'].some((start) => url.startsWith(start));
      if (!isOwn) strays.push(`request to ${url}`);
    });
    page.on('pageerror', (error) => strays.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/favicon|Failed to load resource/.test(message.text()))
        strays.push(message.text());
    });
    await use({ site, quindici, strays });
    expect(strays).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await site.close();
  },
});

async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.locator('iframe').first().elementHandle())?.contentFrame();
  if (!frame) throw new Error('no frame');
  return frame;
}

/** What the host page was told, in order. */
async function told(page: Page): Promise<readonly { readonly type: string }[]> {
  const lines = await page.locator('#log li').allTextContents();
  return lines.map((line): { type: string } => JSON.parse(line));
}

/** Pixels beside the frame of a plain page: those of its body. */
const MARGINS = 16;

test('a plain page: still until it is turned on, told of the answer, driven by messages', {
  tag: MAP,
}, async ({ page, hosted }) => {
  await page.goto(`${hosted.site.origin}/plain.html`);
  const frame = await frameOf(page);
  const sentence = frame.locator('.sentence');
  await expect(sentence).toContainText('A 15 minuti a piedi da qui: 1 mercato coperto');
  await expect(frame.locator('svg.still')).toBeVisible();
  await expect(frame.locator('canvas')).toHaveCount(0);
  await expect.poll(async () => (await told(page)).map(({ type }) => type)).toContain('answer');
  const reference = await openReference(geo);
  const expected = reference.reach([9.13454, 45.51965], 1250).residents;
  const answer = (await told(page)).find(({ type }) => type === 'answer');
  expect(answer).toMatchObject({
    quindici: 1,
    minutes: 15,
    pace: 'adult',
    // On the screen numbers are kept with their words.
    sentence: (await sentence.textContent())?.replaceAll('\u00a0', ' '),
  });
  const residents = Number(Reflect.get(answer ?? {}, 'residents'));
  expect(Math.abs(residents - expected)).toBeLessThanOrEqual(0.002 * expected);

  const send = (message: unknown): Promise<void> =>
    page.evaluate(([data, to]) => window.frames[0].postMessage(data, String(to)), [message, hosted.quindici]);
  await send({ quindici: 1, type: 'set-cutoff', minutes: 30 });
  await expect(sentence).toContainText('A 30 minuti');
  await send({ quindici: 1, type: 'set-cutoff', minutes: 7 });
  await send({ quindici: 9, type: 'set-cutoff', minutes: 5 });
  await send('set-cutoff');
  await send({ quindici: 1, type: 'open-facility', service: 'fablabs', id: 'no-such-place' });
  await expect
    .poll(async () => (await told(page)).at(-1))
    .toMatchObject({
      type: 'error',
      code: 'unknown-facility',
      message: 'fablabs/no-such-place',
      ignored: 3,
    });
  await expect(sentence).toContainText('A 30 minuti');

  // From 320 pixels to 4K nothing runs out of the frame, which stands as high as the snippet says.
  for (const [width, height] of [
    [320 + MARGINS, 700],
    [3840, 2160],
    [1280, 720],
  ]) {
    await page.setViewportSize({ width, height });
    const box = await page.locator('iframe').boundingBox();
    expect(box?.width).toBe(width - MARGINS);
    expect(box?.height).toBe(Math.max(640, 0.9 * height));
    const hidden = () => frame.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
    await expect.poll(hidden).toBe(0);
  }

  await frame.getByRole('button', { name: 'Attiva la mappa' }).click();
  await expect(frame.locator('canvas')).toBeVisible({ timeout: 40_000 });
});

test('a page with a strict policy of its own: the element makes the frame and tells its events', {
  tag: MAP,
}, async ({ page, hosted }) => {
  await page.goto(`${hosted.site.origin}/element.html`);
  const frame = await frameOf(page);
  await expect(frame.locator('.sentence')).toContainText('Within 20 minutes on foot from here');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('#told')).toContainText('Within 20 minutes');
  const lead = readNumber(await frame.locator('#answer .lead').first().textContent());
  const [, residents] = ((await page.locator('#told').textContent()) ?? '').split(' ');
  expect(Number(residents)).toBe(lead);
  await page.locator('quindici-map').evaluate((map) => map.setAttribute('minutes', '5'));
  await expect(frame.locator('.sentence')).toContainText('5 minutes');
});

test('a long article: the page scrolls over the map, and nothing shifts', { tag: MAP }, async ({
  page,
  hosted,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(window, { shift: Reflect.get(window, 'shift') + Reflect.get(entry, 'value') });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${hosted.site.origin}/article.html`);
  const element = page.locator('iframe');
  await element.scrollIntoViewIfNeeded();
  const frame = await frameOf(page);
  await expect(frame.locator('.sentence')).toContainText('A 15 minuti');
  await frame.getByRole('button', { name: 'Attiva la mappa' }).click();
  const canvas = frame.locator('canvas');
  await expect(canvas).toBeVisible({ timeout: 40_000 });
  const box = await canvas.boundingBox();
  if (!box) throw new Error('no map');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const before = await page.evaluate(() => window.scrollY);
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before + 200);
  await expect(frame.locator('.maplibregl-cooperative-gesture-screen')).toContainText(/rotella|due dita/);
  expect(await page.evaluate(() => Reflect.get(window, 'shift'))).toBe(0);
});

test('sandboxed frames: sentence, list and picture without an origin, the map where its worker is allowed', {
  tag: MAP,
}, async ({ page, hosted }) => {
  await page.goto(`${hosted.site.origin}/sandboxed.html`);
  const frame = await frameOf(page);
  await expect(frame.locator('.sentence')).toContainText('A 15 minuti a piedi da qui: 1 mercato coperto', {
    timeout: 60_000,
  });
  await expect(frame.locator('.place-name').first()).toContainText('Mercato comunale');
  await expect(frame.locator('svg.still path.still-band')).toHaveCount(3);
  await expect(frame.getByText('Qui la mappa non si può muovere')).toBeVisible();

  const element = page.locator('iframe').nth(1);
  await element.scrollIntoViewIfNeeded();
  const open = element.contentFrame();
  const left = (await openReference(geo)).uncovered('coworkings', 1250, null);
  const sentence = open.locator('.sentence');
  await expect(sentence).toContainText('non hanno un coworking', { timeout: 60_000 });
  expect(Math.abs(readNumber(await sentence.textContent()) - left)).toBeLessThanOrEqual(0.002 * left);
  const rows = open.getByRole('table', { name: 'Chi resta fuori, per zona' }).locator('tbody tr');
  expect(readNumber(await rows.first().locator('td').first().textContent())).toBe(
    readNumber(await sentence.textContent()),
  );
  await open.getByRole('button', { name: 'Attiva la mappa' }).click();
  await expect(open.locator('canvas')).toBeVisible({ timeout: 60_000 });
  expect(hosted.strays).toEqual([]);
});

test('twenty maps on one page: pictures all, one alive at a time', { tag: MAP }, async ({ page, hosted }) => {
  test.setTimeout(400_000);
  await page.goto(`${hosted.site.origin}/twenty.html`);
  const frames = page.locator('iframe');
  await expect(frames).toHaveCount(20);
  for (const i of [0, 7, 19]) {
    await frames.nth(i).scrollIntoViewIfNeeded();
    await expect(frames.nth(i).contentFrame().locator('svg.still')).toBeVisible({ timeout: 120_000 });
  }
  const { data, uncovered } = await openReference(geo);
  const people = data.demand.residents.reduce(
    (sum, count, i) => (data.demand.nil[i] === 10 ? sum + count : sum),
    0,
  );
  const station = frames.nth(0).contentFrame();
  await expect(station.getByRole('heading', { level: 2 })).toHaveText('Stazione Centrale');
  await expect(station.locator('#answer')).toContainText(`circa ${people.toLocaleString('it-IT')} persone`);
  const fablab = station
    .getByRole('listitem')
    .filter({ has: station.getByRole('heading', { name: 'Fablab' }) });
  const lacking = uncovered('fablabs', 1250, 10);
  const said = readNumber(await fablab.locator('.nil-share').textContent());
  expect(Math.abs(said - (lacking > people / 2 ? lacking : people - lacking))).toBeLessThanOrEqual(
    0.002 * people,
  );
  const first = frames.nth(18).contentFrame();
  const second = frames.nth(19).contentFrame();
  await first.getByRole('button', { name: 'Attiva la mappa' }).click();
  await expect(first.locator('canvas')).toBeVisible({ timeout: 120_000 });
  await second.getByRole('button', { name: 'Attiva la mappa' }).click();
  await expect(second.locator('canvas')).toBeVisible({ timeout: 120_000 });
  await expect(first.locator('canvas')).toHaveCount(0);
  await expect(first.locator('svg.still')).toBeVisible();
});
