import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { MAP, readNumber, searchFor, test } from './page';
import { openReference } from './reference';

const folder = fileURLToPath(new URL('../../public/geo', import.meta.url));
const near = './#at=45.51965,9.13454';

/** Most stops of the keyboard on the way to anything on the page. */
const MOST_STOPS = 90;

/** Goes on with Tab, or back with Shift and Tab, until something has the focus: so it can be reached. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    const isThere = (await target.count()) > 0;
    if (isThere && (await target.first().evaluate((node) => node === document.activeElement))) return;
    await page.keyboard.press(key);
  }
  await expect(target.first()).toBeFocused();
}

/** Opens the page and takes a skip link from its top. */
async function skipTo(page: Page, name: string): Promise<void> {
  const link = page.getByRole('button', { name, exact: true });
  await tabTo(page, link);
  await expect(link).toBeInViewport();
  await page.keyboard.press('Enter');
}

function canvasOf(page: Page): Locator {
  return page.getByRole('application', { name: /Mappa interattiva|Interactive map/ });
}

test('a resident does everything from the keyboard: searches, reads, sets the pace, opens a place, shares', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Da dove parti?' })).toBeVisible();
  const box = page.getByRole('combobox', { name: /Indirizzo, fermata/ });
  await expect(box).toBeEnabled();
  await expect(page).toHaveTitle(/^Quindici/);
  await skipTo(page, 'Vai alla ricerca');
  await expect(box).toBeFocused();
  await page.keyboard.type('v. val trompia');
  await expect(page.getByRole('option').first()).toContainText('Via Val Trompia');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  const active = await box.getAttribute('aria-activedescendant');
  await expect(page.locator(`[id="${active}"]`)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');

  const answer = page.locator('#answer');
  await expect(answer).toContainText('A 15 minuti a piedi da qui');
  await expect(answer).toHaveRole('status');
  await expect(page).toHaveTitle(/^15 minuti da Via Val Trompia · Quindici$/);
  const at = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('at') ?? '';
  const [lat, lng] = at.split(',').map(Number);
  const expected = (await openReference(folder)).reach([lng, lat], 1250);
  const lead = answer.locator('.lead').first();
  const residents = readNumber(await lead.textContent());
  expect(Math.abs(residents - expected.residents)).toBeLessThanOrEqual(0.002 * expected.residents);

  await tabTo(page, page.getByRole('button', { name: /Passo normale/ }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Passo lento', exact: true }));
  await page.keyboard.press('Enter');
  await expect.poll(async () => readNumber(await lead.textContent())).toBeLessThan(residents);

  const share = page.getByRole('button', { name: 'Condividi' });
  await tabTo(page, share);
  await page.keyboard.press('Enter');
  await expect(page.locator('.share-said')).not.toBeEmpty();
  await expect(share).toBeFocused();

  const place = page.getByRole('button', { name: /Mercato comunale coperto Quarto Oggiaro/ });
  await tabTo(page, place);
  const minutes = readNumber(await place.locator('strong').textContent());
  await page.keyboard.press('Enter');
  const card = page.locator('.card');
  await expect(card.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(card).toContainText(`A piedi: ${minutes} min`);
  await expect(page).toHaveTitle(/^Mercato comunale coperto Quarto Oggiaro · Quindici$/);
  await tabTo(page, card.getByRole('button', { name: 'Chiudi la scheda' }));
  await page.keyboard.press('Enter');
  await expect(card).toHaveCount(0);
  await expect(place).toBeFocused();
});

test('the page of a neighbourhood is opened, read and left from the keyboard', async ({ page }) => {
  await page.goto('./');
  const choice = page.getByRole('combobox', { name: 'Quartiere', exact: true });
  await expect(choice).toBeVisible();
  await tabTo(page, choice);
  await page.keyboard.type('Quarto Oggiaro');
  await tabTo(page, page.getByRole('button', { name: 'Apri la pagina' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/nil=76/);
  await expect(page.locator('#answer')).toContainText('Nel quartiere Quarto Oggiaro vivono circa');
  const start = page.getByRole('button', { name: 'Parti dal centro del quartiere' });
  await tabTo(page, start);
  await page.keyboard.press('Enter');
  await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
  await page.goBack();
  await expect(page.locator('#answer')).toContainText('Nel quartiere Quarto Oggiaro vivono circa');
});

test('the crosshair chooses a point: arrows move the map, what lies there is told, Enter starts from it, Escape leaves', {
  tag: MAP,
}, async ({ page }) => {
  await page.goto('./#map=16/45.4642/9.19');
  const canvas = canvasOf(page);
  await expect(canvas).toBeVisible();
  await expect(page.getByRole('button', { name: 'Avvicina' })).toBeVisible();
  await skipTo(page, 'Vai alla mappa');
  await expect(canvas).toBeFocused();
  await expect(page.locator('.map-crosshair')).toBeInViewport();
  await expect(canvas).toHaveAccessibleDescription(/Frecce: sposta la mappa.*Invio: parti dal centro/);
  const under = page.locator('#map').getByRole('status');
  await expect(under).toContainText('Duomo');
  const first = await under.textContent();

  const view = (): readonly number[] =>
    (new URLSearchParams(new URL(page.url()).hash.slice(1)).get('map') ?? '').split('/').map(Number);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => view()[2]).toBeGreaterThan(9.1905);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => view()[1]).toBeGreaterThan(45.4645);
  await expect(under).not.toHaveText(first ?? '');
  await page.keyboard.press('+');
  await expect.poll(() => view()[0]).toBe(17);
  await page.keyboard.press('-');
  await expect.poll(() => view()[0]).toBe(16);
  const [, lat, lng] = view();

  await expect(under).toContainText('Al centro:');
  const told = (await under.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
  const from = page.locator('.origin-line span').first();
  await expect(from).not.toContainText('Punto scelto sulla mappa');
  expect(told).toContain(((await from.textContent()) ?? '').replace(/^Da /, ''));
  const at = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('at') ?? '';
  const [atLat, atLng] = at.split(',').map(Number);
  expect(Math.abs(atLat - lat) + Math.abs(atLng - lng)).toBeLessThan(0.0005);

  await expect(canvas).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Vai alla mappa', exact: true })).toBeFocused();
  await expect(page.locator('.map-crosshair')).toHaveCount(0);
});

test('without dragging and without the keyboard: single presses move the map and take its middle', {
  tag: MAP,
}, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./#map=16/45.4642/9.19');
  await expect(canvasOf(page)).toBeVisible();
  const toggle = page.getByRole('button', { name: 'Sposta la mappa senza trascinare' });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('.map-crosshair')).toBeInViewport();
  for (const arrow of await page
    .getByRole('group', { name: 'Sposta la mappa senza trascinare' })
    .getByRole('button')
    .all()) {
    const size = await arrow.boundingBox();
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  await page.getByRole('button', { name: 'Sposta verso est' }).click();
  await expect.poll(() => page.url()).not.toContain('/9.19&');
  await page.getByRole('button', { name: 'Scegli il punto al centro' }).click();
  await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
});

test('a neighbourhood is chosen under the crosshair or in the table: the same one', { tag: MAP }, async ({
  page,
}) => {
  await page.goto('./#map=14/45.51965/9.13454&s=gaps');
  await expect(canvasOf(page)).toBeVisible();
  await expect(page.locator('#answer')).toContainText('un coworking');
  await skipTo(page, 'Vai alla mappa');
  await expect(page.locator('#map').getByRole('status')).toContainText('Quarto Oggiaro');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/nil=76/);
});

test('the accessibility tree names what the page is made of', { tag: MAP }, async ({ page }) => {
  await page.goto(near);
  await expect(page.locator('#answer')).toBeVisible();
  await expect(page.getByRole('banner')).toHaveCount(1);
  await expect(page.getByRole('main')).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Mappa di Milano' })).toHaveCount(1);
  await expect(page.getByRole('navigation', { name: 'Sezioni' })).toMatchAriaSnapshot(`
    - navigation "Sezioni":
      - button "Vicino a me"
      - button "Pianifica"
      - button "I dati"
  `);
  await expect(page.locator('.places-near')).toMatchAriaSnapshot(`
    - heading "Entro 15 minuti" [level=3]
    - list:
      - listitem:
        - button /\\d+ min/
  `);
  await page.goto('./#s=data');
  await expect(page.getByRole('table', { name: 'I luoghi' })).toMatchAriaSnapshot(`
    - table "I luoghi":
      - caption: I luoghi
      - rowgroup:
        - row:
          - columnheader "Servizio"
          - columnheader "Localizzati"
      - rowgroup:
        - row:
          - rowheader /Coworking/
          - cell /\\d+/
  `);
});

test('the search is a combobox with a list of options, and says how many there are', async ({ page }) => {
  await page.goto('./');
  const box = page.getByRole('combobox', { name: /Indirizzo, fermata/ });
  await expect(box).toBeEnabled();
  await box.fill('bande nere');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('listbox')).toHaveAccessibleName(/Indirizzo, fermata/);
  const controlled = await box.getAttribute('aria-controls');
  await expect(page.locator(`[id="${controlled}"]`)).toHaveRole('listbox');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveCount(1);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(box).toHaveAttribute('aria-expanded', 'false');
});

for (const [name, media] of [
  ['forced colours, dark', { forcedColors: 'active', colorScheme: 'dark' }],
  ['forced colours, light', { forcedColors: 'active', colorScheme: 'light' }],
  ['less motion', { reducedMotion: 'reduce' }],
] as const) {
  test(`the answer and the crosshair hold with ${name}`, { tag: MAP }, async ({ page }) => {
    await page.emulateMedia(media);
    await page.goto('./');
    await searchFor(page, 'v. val trompia', /Via Val Trompia/);
    await expect(page.locator('#answer')).toContainText('A 15 minuti a piedi da qui');
    await expect(canvasOf(page)).toBeVisible();
    await expectAccessible(page);
    await skipTo(page, 'Vai alla mappa');
    const mark = page.locator('.map-crosshair');
    await expect(mark).toBeVisible();
    const { border, outline, moving } = await page.evaluate(() => {
      const after = getComputedStyle(document.querySelector('.map-crosshair') ?? document.body, '::after');
      return {
        border: Number.parseFloat(after.borderTopWidth),
        outline: getComputedStyle(document.activeElement ?? document.body).outlineStyle,
        moving: document.getAnimations().filter(({ playState }) => playState === 'running').length,
      };
    });
    expect(border).toBeGreaterThanOrEqual(2);
    expect(outline).not.toBe('none');
    if ('reducedMotion' in media) expect(moving).toBe(0);
  });
}

test('the Italian page speaks Italian, the English page marks what is Italian in it', async ({ page }) => {
  await page.goto('./#s=data');
  const sources = page.getByText('Fonti e licenze', { exact: true }).first();
  await sources.click();
  await expect(page.getByRole('cell', { name: 'circa giugno 2022' }).first()).toBeVisible();
  await expect(page.getByText('about June 2022')).toHaveCount(0);
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByText('Confine comunale (ds2841)')).toHaveAttribute('lang', 'it');
  await expect(page).toHaveTitle('The data · Quindici');
});
