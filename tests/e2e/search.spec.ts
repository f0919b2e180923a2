import { expect, type Locator, type Page } from '@playwright/test';
import { en } from '../../src/i18n/en';
import { it } from '../../src/i18n/it';
import { MAP, readNumber, test } from './page';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

function boxOf(page: Page): Locator {
  return page.getByRole('combobox', { name: it['search.label'] });
}

/** Where the link says that the answer starts. */
function originOf(page: Page): string {
  return new URLSearchParams(new URL(page.url()).hash.slice(1)).get('at') ?? '';
}

/**
 * Where on the screen the origin is drawn, by the link alone: Web Mercator, a world of 512 pixels at zoom 0, its middle
 * in the middle of what the sheet leaves free.
 */
async function markerOf(page: Page): Promise<{ x: number; y: number }> {
  let before = '';
  while (before !== page.url()) {
    before = page.url();
    await page.waitForTimeout(3000);
  }
  const link = new URLSearchParams(new URL(page.url()).hash.slice(1));
  const [zoom, centerLat, centerLng] = (link.get('map') ?? '').split('/').map(Number);
  const [lat, lng] = originOf(page).split(',').map(Number);
  const world = 512 * 2 ** zoom;
  const down = (degrees: number): number =>
    (0.5 - Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI)) * world;
  const frame = await page.locator('.maplibregl-canvas').boundingBox();
  const panel = await page.locator('.panel').boundingBox();
  if (!frame || !panel) throw new Error('no map');
  const isBeside = panel.x + panel.width <= frame.x + 1;
  const bottom = !isBeside && panel.y > frame.y ? panel.y : frame.y + frame.height;
  return {
    x: frame.x + frame.width / 2 + ((lng - centerLng) / 360) * world,
    y: (frame.y + bottom) / 2 + down(lat) - down(centerLat),
  };
}

/** Holds the answers to some requests back until it is told to let them go. */
async function hold(page: Page, pattern: RegExp): Promise<() => void> {
  let letGo = (): void => {};
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(pattern, async (route) => {
    await released;
    await route.continue();
  });
  return letGo;
}

const meant = [
  ['vle murillo 17', 'Viale Murillo 17 indirizzo · San Siro'],
  ['p.za tirana', 'Piazza Tirana via · Giambellino'],
  ['quarto ogiaro', 'Quarto Oggiaro quartiere'],
  ['bande nere m1', 'Bande Nere (M1) metro · Bande Nere'],
  ['via val trompia 45/a', 'Via Val Trompia 45/A indirizzo · Quarto Oggiaro'],
  ['coworking isola', 'Spaces Isola Coworking · Via Pola 11'],
  ['mercato lorenteggio', 'Mercato comunale coperto Lorenteggio Mercati coperti · Via Lorenteggio 177'],
  ['zona 8', 'Municipio 8 municipio'],
] as const;

test('what people type leads first to what they mean, said with its kind and its place', async ({ page }) => {
  await page.goto('./');
  const box = boxOf(page);
  await box.click();
  for (const [typed, name] of meant) {
    await box.fill('');
    await box.pressSequentially(typed);
    await expect(page.locator('.search').getByRole('option').first()).toHaveAccessibleName(name);
    await expect(box).toHaveAttribute('aria-activedescendant', /item-0$/);
  }
});

test('the box is a combobox for the keyboard and in the accessibility tree', async ({ page }) => {
  await page.goto('./');
  const box = boxOf(page);
  await box.focus();
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await expect(box).toHaveAccessibleDescription(it['search.hint']);
  await page.keyboard.type('porta venezia');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  const options = page.locator('.search').getByRole('option');
  await expect(options.first()).toHaveAccessibleName('Porta Venezia quartiere');
  await expect(page.locator('.search').getByRole('status')).toHaveText(/^\d+ risultati/);
  await expect(async () => {
    const said = await page.locator('.search').getByRole('status').textContent();
    expect(readNumber(said)).toBe(await options.count());
  }).toPass();
  const count = await options.count();
  expect(count).toBeGreaterThan(2);
  await expect(page.locator('.search-pane')).toMatchAriaSnapshot(`
    - combobox "${it['search.label']}" [expanded]: porta venezia
    - button "${it['search.clear']}"
    - listbox "${it['search.label']}":
      - option "Porta Venezia quartiere" [selected]
      - option "Porta Venezia (M1) metro · Porta Venezia"
  `);
  const isActive = (index: number) =>
    expect(box).toHaveAttribute('aria-activedescendant', new RegExp(`item-${index}$`));
  await isActive(0);
  await page.keyboard.press('ArrowDown');
  await isActive(1);
  await page.keyboard.press('End');
  await isActive(count - 1);
  await page.keyboard.press('ArrowDown');
  await isActive(0);
  await page.keyboard.press('ArrowUp');
  await isActive(count - 1);
  await page.keyboard.press('Home');
  await isActive(0);
  await page.keyboard.press('Escape');
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await expect(box).toHaveValue('porta venezia');
  await page.keyboard.press('ArrowDown');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('button', { name: it['search.clear'] })).toBeFocused();
  expect(originOf(page)).toBe('');
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue('');
  await expect(box).toBeFocused();
  await page.keyboard.type('porta venezia');
  await isActive(0);
  await expect(options.nth(1)).toHaveAccessibleName(/^Porta Venezia \(M1\)/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue('Porta Venezia (M1)');
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await expect(page.locator('.origin-line')).toContainText('Porta Venezia (M1)');
  await page.keyboard.press('Escape');
  await expect(box).toHaveValue('');
});

test('an empty box says what it takes, an unknown street what to do and how many streets are not known', async ({
  page,
}) => {
  await page.goto('./#lang=en');
  const box = page.getByRole('combobox', { name: en['search.label'] });
  await box.click();
  await expect(page.locator('.search-popup')).toHaveText(en['search.hint']);
  await box.pressSequentially('qqxxzz');
  const none = page.locator('.search').getByRole('status');
  await expect(none).toBeVisible();
  await expect(none).toContainText('No results for “');
  const [missing, register] = [...((await none.textContent()) ?? '').matchAll(/\d[\d,]*/g)].map(([found]) =>
    readNumber(found),
  );
  expect(register).toBe(4030);
  expect(missing).toBeGreaterThan(1000);
  expect(missing).toBeLessThan(2500);
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  expect(originOf(page)).toBe('');
  await page.getByRole('button', { name: en['search.clear'] }).click();
  await box.pressSequentially('market near lorenteggio');
  await expect(page.locator('.search').getByRole('option').first()).toContainText(
    'Covered markets · Via Lorenteggio 177',
  );
});

for (const hash of ['', '#lang=it&min=20']) {
  test(`letters typed before the page is ready are kept, with focus and caret, on ./${hash}`, async ({
    page,
  }) => {
    const startPage = await hold(page, /assets\/index-[^/]*\.js/);
    const startBox = await hold(page, /assets\/search-box-[^/]*\.js/);
    const startCity = await hold(page, /search\.bin/);
    await page.goto(`./${hash}`, { waitUntil: 'commit' });
    const box = page.getByRole('textbox', { name: it['search.label'] });
    await box.click();
    await page.keyboard.type('via padova');
    startPage();
    await expect(page.locator('html')).toHaveAttribute('lang', 'it');
    await page.waitForTimeout(1500);
    await expect(box).toBeFocused();
    await page.keyboard.type(' 3');
    startBox();
    const ready = boxOf(page);
    await expect(ready).toBeFocused();
    await page.keyboard.type('6');
    await expect(ready).toHaveValue('via padova 36');
    await expect(page.locator('.search').getByRole('status')).toHaveText(it['search.waiting']);
    await page.keyboard.press('Enter');
    startCity();
    await expect(ready).toHaveValue('Via Padova 30');
    await expect(page.locator('.origin-line')).toContainText('È il numero noto più vicino al 36.');
  });
}

test('a number that is not known gives the street and a point to move, by keyboard and mouse, and Back undoes it', {
  tag: MAP,
}, async ({ page }) => {
  await page.goto('./#map=14/45.4700/9.1700');
  const box = boxOf(page);
  await box.click();
  await box.pressSequentially('via padova 912');
  const first = page.locator('.search').getByRole('option').first();
  await expect(first).toContainText('Di questa via non conosciamo il numero 912');
  await box.press('Enter');
  const line = page.locator('.origin-line');
  await expect(line).toContainText('Di questa via non conosciamo il numero 912: sposta il segnaposto.');
  const lead = page.locator('#answer .lead').first();
  await expect(lead).toBeVisible();
  const start = originOf(page);
  await page.getByText(it['origin.move'], { exact: true }).click();
  const north = page.getByRole('button', { name: it['nudge.north'] });
  await north.focus();
  for (let press = 0; press < 4; press++) await page.keyboard.press('Enter');
  await expect(north).toBeFocused();
  await expect(line).not.toContainText('912');
  const [lat, lng] = originOf(page).split(',').map(Number);
  const [startLat, startLng] = start.split(',').map(Number);
  expect((lat - startLat) * 111_195).toBeCloseTo(100, -1);
  expect(lng).toBeCloseTo(startLng, 4);
  for (let press = 0; press < 4; press++) await page.goBack();
  await expect.poll(() => originOf(page)).toBe(start);

  const before = readNumber(await lead.textContent());
  const middle = await markerOf(page);
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  for (let step = 1; step <= 5; step++) await page.mouse.move(middle.x + 30 * step, middle.y - 10 * step);
  await page.mouse.up();
  await expect.poll(() => originOf(page)).not.toBe(start);
  await expect.poll(async () => readNumber(await lead.textContent())).not.toBe(before);
  const [, movedLng] = originOf(page).split(',').map(Number);
  expect(movedLng).toBeGreaterThan(startLng);
  await page.goBack();
  await expect.poll(() => originOf(page)).toBe(start);
  await expect.poll(async () => readNumber(await lead.textContent())).toBe(before);
});

test.describe('on a phone', () => {
  test.use(phone);

  test('the list stands at the top of the screen, a tap chooses and puts the keyboard away', async ({
    page,
  }) => {
    await page.goto('./');
    const box = boxOf(page);
    await box.tap();
    await page.keyboard.type('merc');
    const option = page.locator('.search').getByRole('option').first();
    await expect(option).toBeVisible();
    const list = await page.getByRole('listbox').boundingBox();
    const field = await box.boundingBox();
    expect(field?.y).toBeLessThan(60);
    expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual(844);
    for (const row of await page.locator('.search').getByRole('option').all())
      expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await page.setViewportSize({ width: 390, height: 420 });
    await expect
      .poll(async () => {
        const shown = await page.getByRole('listbox').boundingBox();
        return (shown?.y ?? 0) + (shown?.height ?? 0);
      })
      .toBeLessThanOrEqual(420);
    await page.setViewportSize(phone.viewport);
    await page.getByRole('button', { name: it['search.clear'] }).tap();
    await expect(box).toBeFocused();
    await page.keyboard.type('mercato loren');
    await option.tap();
    await expect(page.locator('.card')).toContainText('Mercato comunale coperto Lorenteggio');
    await expect(box).not.toBeFocused();
    await expect(page.getByRole('listbox')).toBeHidden();
  });

  test('the point can be dragged by a finger', { tag: MAP }, async ({ page, context }) => {
    await page.goto('./#map=14/45.4700/9.1700');
    const box = boxOf(page);
    await box.tap();
    await page.keyboard.type('via padova 912');
    const option = page.locator('.search').getByRole('option').first();
    await expect(option).toContainText('non conosciamo il numero 912');
    await option.tap();
    await expect(page.locator('#answer')).toBeVisible();
    const start = originOf(page);
    const marker = await markerOf(page);
    const session = await context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await touch('touchStart', [marker]);
    for (let step = 1; step <= 5; step++)
      await touch('touchMove', [{ x: marker.x, y: marker.y + 12 * step }]);
    await touch('touchEnd', []);
    await expect.poll(() => originOf(page)).not.toBe(start);
    const [lat] = originOf(page).split(',').map(Number);
    expect(lat).toBeLessThan(Number(start.split(',')[0]));
    await page.goBack();
    await expect.poll(() => originOf(page)).toBe(start);
  });
});
