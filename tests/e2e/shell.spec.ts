import { expect, type Page } from '@playwright/test';
import { test } from './page';

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

  test('shows map, sentence and first place at once', async ({ page }) => {
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

  test('lets a finger through to the map where it does not lie', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('.start')).toBeVisible();
    await expect(page.locator('.map-view canvas')).toBeVisible();
    await page.touchscreen.tap(190, 300);
    await expect(page.locator('#answer')).toContainText(/minuti a piedi/);
    await expectShare(page, half);
  });

  test('goes by its button and by the arrow keys, and says where it is', async ({ page }) => {
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

  test('comes up for what the keyboard reaches, and goes down for the map', async ({ page }) => {
    await page.goto(near);
    await expect(page.locator('.place').first()).toBeVisible();
    await page.getByRole('button', { name: 'Mostra di più' }).focus();
    const last = page.locator('main button').last();
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
