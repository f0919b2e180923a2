import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { criticalFiles } from '../bench/start/critical-files';
import { MAP, test } from './page';

/** Heading, search, picture of the city, and all the script and style that answer; fonts and data apart. */
const CRITICAL_KILOBYTES = 72;

test('the page with the script and style that it refers to is far below 100 kB', () => {
  const files = criticalFiles(fileURLToPath(new URL('../../dist', import.meta.url)));
  expect(files.length).toBeGreaterThan(2);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const sizes = files.map(({ path, bytes }) => `${path}: ${bytes}`);
  expect(total, sizes.join('\n')).toBeLessThanOrEqual(CRITICAL_KILOBYTES * 1000);
});

test('before any script the page has its heading, its search and the city with its neighbourhoods and places', {
  tag: MAP,
}, async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Quindici/);
  await expect(page.getByRole('textbox', { name: 'Indirizzo, fermata' })).toBeVisible();
  const city = page.locator('.first-map .city');
  const box = await city.boundingBox();
  expect(box?.width).toBeGreaterThan(300);
  expect(box?.height).toBeGreaterThan(300);
  await expect(page.locator('.first-map svg')).toBeInViewport({ ratio: 0.9 });
  await context.close();
});
