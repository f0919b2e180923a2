import { expect, type Page } from '@playwright/test';
import { MAP, test } from './page';

const near = './#at=45.51965,9.13454';
const phone = { width: 390, height: 844 };

/** How many pixels of the window the sheet fills. */
async function sheetPixels(page: Page): Promise<number> {
  const box = await page.locator('.panel').boundingBox();
  return Math.round((page.viewportSize()?.height ?? 0) - (box?.y ?? 0));
}

/** Waits until the sheet rests at a share of what is under the search, give or take 3 %. */
async function expectShare(page: Page, share: number): Promise<void> {
  const area = await page.locator('.map-area').boundingBox();
  await expect(async () => {
    expect(Math.abs((await sheetPixels(page)) / (area?.height ?? 1) - share)).toBeLessThan(0.03);
  }).toPass({ timeout: 5000 });
}

const [peek, half, full] = [0.095, 0.58, 1];

/** A finger that goes from one height to another, in a quarter of a second. */
async function swipe(page: Page, x: number, fromY: number, toY: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y: fromY }] });
  for (let step = 1; step <= 16; step += 1) {
    const y = fromY + ((toY - fromY) * step) / 16;
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y }] });
    await page.waitForTimeout(16);
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test.describe('the sheet on a phone', () => {
  test.use({ viewport: phone, hasTouch: true, isMobile: true });

  test('shows map, sentence and first place at once', { tag: MAP }, async ({ page }) => {
    await page.goto(near);
    await expect(page.locator('#answer')).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.place').first()).toBeInViewport({ ratio: 0.9 });
    await expectShare(page, half);
  });

  test('stops at three heights under a finger on its head, and on its content', async ({ page }) => {
    await page.goto(near);
    await expect(page.locator('#answer')).toBeVisible();
    await expectShare(page, half);
    const head = (await page.locator('.sheet-head').boundingBox())?.y ?? 0;
    await swipe(page, 195, head + 12, head - 190);
    await expectShare(page, full);
    await swipe(page, 195, 300, 560);
    await expectShare(page, half);
    const low = (await page.locator('.sheet-head').boundingBox())?.y ?? 0;
    await swipe(page, 195, low + 12, 800);
    await expectShare(page, peek);
    await swipe(page, 195, 790, 480);
    await expectShare(page, half);
    await swipe(page, 195, 700, 500);
    await expectShare(page, full);
  });

  test('lets a finger through to the map where it does not lie', { tag: MAP }, async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('.start')).toBeVisible();
    await expect(page.locator('.map-view canvas')).toBeVisible();
    await page.touchscreen.tap(190, 300);
    await expect(page.locator('#answer')).toContainText(/minuti a piedi/);
    await expectShare(page, half);
  });

  test('goes by its button and by the arrow keys, and says where it is', { tag: MAP }, async ({ page }) => {
    await page.goto(near);
    await expect(page.locator('#answer')).toBeVisible();
    await page.getByRole('button', { name: 'Mostra di più' }).tap();
    await expectShare(page, full);
    await expect(page.getByText('Il pannello è a tutto schermo.')).toHaveRole('status');
    await page.getByRole('button', { name: 'Mostra la mappa' }).tap();
    await expectShare(page, peek);
    const handle = page.getByRole('button', { name: 'Mostra di più' });
    await expect(handle).toHaveAccessibleDescription('Il pannello è in basso: si vede la mappa.');
    await handle.press('ArrowUp');
    await expectShare(page, half);
    await handle.press('ArrowDown');
    await expectShare(page, peek);
  });

  test('comes up for what the keyboard reaches, and goes down for the map', { tag: MAP }, async ({
    page,
  }) => {
    await page.goto(near);
    await expect(page.locator('.place').first()).toBeVisible();
    await page.getByRole('button', { name: 'Mostra di più' }).focus();
    const last = page.locator('main button').filter({ visible: true }).last();
    for (let i = 0; i < 80 && !(await last.evaluate((node) => node === document.activeElement)); i += 1) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      if ((await focused.count()) > 0) await expect(focused).toBeInViewport();
    }
    await expect(last).toBeFocused();
    await page.getByRole('button', { name: 'Avvicina' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await expectShare(page, half);
  });
});

test('the sheet moves by plain scrolling where no script of a gesture runs', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.addInitScript(() => {
    for (const type of ['pointerdown', 'pointermove', 'touchstart', 'touchmove', 'wheel'])
      window.addEventListener(type, (event) => event.stopImmediatePropagation(), { capture: true });
  });
  await page.goto(near);
  await expect(page.locator('#answer')).toBeVisible();
  await expectShare(page, half);
  await page.mouse.move(195, 700);
  await page.mouse.wheel(0, 300);
  await expectShare(page, full);
  await page.mouse.wheel(0, -3000);
  await expectShare(page, peek);
});

test('a mouse pulls the sheet by its head', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto(near);
  await expect(page.locator('#answer')).toBeVisible();
  await expectShare(page, half);
  const head = (await page.locator('.sheet-head').boundingBox())?.y ?? 0;
  await page.mouse.move(250, head + 8);
  await page.mouse.down();
  await page.mouse.move(250, head + 200, { steps: 6 });
  await page.mouse.move(250, 780, { steps: 6 });
  await page.mouse.up();
  await expectShare(page, peek);
});

/** Pages that a person comes to, and what of them must be there before they are measured. */
const pages = [
  ['start', './', '.start'],
  ['near', near, '.place'],
  ['place', `${near}&place=covered-markets/quarto-oggiaro`, '#answer'],
  ['gaps', './#s=gaps', '.table tbody tr'],
  ['what if', './#s=gaps&q=what-if', '.sentence'],
  ['data', './#s=data', 'table'],
] as const;

/**
 * Controls that are seen and smaller than 44 by 44 pixels. A box to tick counts with its label. Left out are links in
 * lines of text, the exception "inline" of WCAG 2.2, 2.5.8: their height is the line's.
 */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary',
    );
    return [...controls].flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('.visually-hidden'))
        return [];
      if (control.matches('p a, dd a, .map-view__credits a')) return [];
      const label = control.matches('[type=checkbox], [type=radio], [type=file]') && control.closest('label');
      const { width, height } = (label || control).getBoundingClientRect();
      const isSmall = width > 0 && (width < 43.5 || height < 43.5);
      return isSmall ? [`${control.outerHTML.slice(0, 80)} ${Math.round(width)}x${Math.round(height)}`] : [];
    });
  });
}

for (const viewport of [phone, { width: 1440, height: 900 }])
  test(`targets are 44 pixels wide and high: ${viewport.width}`, { tag: MAP }, async ({ page }) => {
    await page.setViewportSize(viewport);
    for (const [name, address, ready] of pages) {
      await page.goto('about:blank');
      await page.goto(address);
      await expect(page.locator(ready).first()).toBeVisible();
      expect(await smallTargets(page), name).toEqual([]);
    }
  });

for (const [width, height] of [
  [320, 568],
  [320, 256],
  [390, 844],
  [844, 390],
  [720, 450],
  [1440, 900],
  [2560, 1440],
] as const)
  test(`nothing runs out of the window: ${width} by ${height}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    // A large map is slow to draw without a graphics card, and a wide window leaves all panels the same width.
    for (const [name, address, ready] of width > 1440 ? pages.slice(0, 2) : pages) {
      await page.goto('about:blank');
      await page.goto(address);
      await expect(page.locator(ready).first()).toBeAttached();
      await expect(page.getByRole('combobox').first()).toBeVisible();
      const wide = await page.evaluate(() =>
        [document.documentElement, document.querySelector('.sheet')]
          .filter((element) => element !== null)
          .map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
      );
      expect(wide, name).toEqual([0, 0]);
    }
  });

/** The spacing of text that WCAG 1.4.12 asks a page to bear. */
const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

test('a window of 1280 enlarged four times, with the letters spaced out: no text is cut, nothing runs out', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const [address, ready] of [
    [near, '.place'],
    ['./#nil=76', '.nil-page h2'],
    ['./#s=gaps', 'table'],
    ['./#s=gaps&q=depth', '.depth-table'],
    ['./#s=data', '.data-layers'],
  ] as const) {
    await page.goto(address);
    await expect(page.locator(ready).first()).toBeAttached();
    const cut = await page.evaluate((spaced) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(spaced);
      document.adoptedStyleSheets = [sheet];
      const texts = document.querySelectorAll<HTMLElement>(
        'main :is(p, h2, h3, button, li, td, th, a, summary)',
      );
      const hasRunOut = ({ scrollWidth, clientWidth }: Element): boolean => scrollWidth > clientWidth + 1;
      const isCut = (element: HTMLElement): boolean => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const isShown = element.checkVisibility() && !element.closest('.visually-hidden');
        const isTooHigh = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1;
        return (
          isShown && element.clientWidth > 1 && ((overflowX !== 'visible' && hasRunOut(element)) || isTooHigh)
        );
      };
      return [
        ...(hasRunOut(document.documentElement) ? ['the page is wider than the window'] : []),
        ...[...texts].filter(isCut).map(({ outerHTML }) => outerHTML.slice(0, 120)),
      ];
    }, SPACED);
    expect(cut, address).toEqual([]);
  }
});

test('where colours are the device’s, what is chosen and what can be pressed still show', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('./#s=gaps&q=what-if');
  const borderOf = async (name: string): Promise<string> =>
    page
      .getByRole('navigation', { name: 'Sezioni' })
      .getByRole('button', { name })
      .evaluate((button) => getComputedStyle(button).borderBottomColor);
  await expect(page.locator('.sentence').first()).toBeVisible();
  expect(await borderOf('Pianifica')).not.toBe(await borderOf('I dati'));
  const pressed = page.locator('.chip[aria-pressed="true"]').first();
  const free = page.locator('.chip[aria-pressed="false"]').first();
  const fill = (node: Element): string => getComputedStyle(node).backgroundColor;
  expect(await pressed.evaluate(fill)).not.toBe(await free.evaluate(fill));
});

test('the answer prints on one page, with its sources and without the controls', { tag: MAP }, async ({
  page,
}) => {
  await page.goto(near);
  await expect(page.locator('.place').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#answer')).toBeVisible();
  await expect(page.getByRole('link', { name: /OpenStreetMap/ }).first()).toBeVisible();
  await expect(page.getByRole('combobox')).toBeHidden();
  await expect(page.locator('.printed-map .still .still-band')).toHaveCount(3);
  await expect(page.locator('.printed-map')).toContainText('10–15 min');
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(1);
});
