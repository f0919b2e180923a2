import { type Browser, chromium, type Page } from '@playwright/test';
import type { Sent, SlowServer } from './slow-server';
import { SLOW_4G } from './slow-server';
import { type WatchedStart, watchStart } from './watch-start';

/** A start of the page, in milliseconds and bytes. */
export interface MeasuredStart extends WatchedStart {
  /** Bytes of data that had been sent when the live map stood, and when the sentence stood; NaN without it. */
  readonly dataBeforeMap: number;
  readonly dataBeforeSentence: number;
  /** Bytes of everything that had been sent when the sentence stood; NaN without it. */
  readonly bytesBeforeSentence: number;
}

export const LINK = '#at=45.51965,9.13454';
/** Lighthouse's phone. */
const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
  locale: 'it-IT',
} as const;
const CPU_SLOWDOWN = 4;
const PATIENCE_MILLISECONDS = 120_000;

export const browserArguments = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Debian's Chromium draws the page itself through WebGL's stand-in too, which no browser without a graphics card does
  // by itself: two seconds before anything is painted.
  '--disable-gpu-rasterization',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Starts a browser for one run, with nothing in its cache. */
export function openBrowser(executablePath: string, more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...browserArguments, ...more] });
}

async function openSlowPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(watchStart);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  return page;
}

function bytesUntil(sent: readonly Sent[], moment: number, begins: string): number {
  if (Number.isNaN(moment)) return Number.NaN;
  return sent
    .filter(({ path, at }) => path.startsWith(begins) && at <= moment)
    .reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Opens an address through the slow line until what is waited for stands, and reads how it came to it. */
export async function measureStart(
  browser: Browser,
  server: SlowServer,
  address: string,
  waitsFor: 'liveMap' | 'sentence',
  go: (page: Page) => Promise<void> = async () => {},
): Promise<MeasuredStart> {
  const page = await openSlowPage(browser);
  server.takeSent();
  server.setLine(SLOW_4G);
  await page.goto(server.url + address, { timeout: PATIENCE_MILLISECONDS });
  await page.waitForFunction((key) => !Number.isNaN(window.watchedStart()[key]), waitsFor, {
    timeout: PATIENCE_MILLISECONDS,
  });
  await go(page);
  const watched = await page.evaluate(() => window.watchedStart());
  const sent = server.takeSent();
  await page.context().close();
  server.setLine(null);
  const { timeOrigin, liveMap, sentence } = watched;
  return {
    ...watched,
    dataBeforeMap: bytesUntil(sent, timeOrigin + liveMap, '/geo/'),
    dataBeforeSentence: bytesUntil(sent, timeOrigin + sentence, '/geo/'),
    bytesBeforeSentence: bytesUntil(sent, timeOrigin + sentence, '/'),
  };
}

/** Types an address, takes it, and clicks through what answers, as a person would: about one step a second. */
export async function typeAndClick(page: Page): Promise<void> {
  const box = page.locator('input[role=combobox]');
  await box.waitFor({ timeout: PATIENCE_MILLISECONDS });
  await page.waitForFunction(() => !document.querySelector('input[role=combobox]')?.hasAttribute('disabled'));
  await box.click();
  await box.pressSequentially('via val trompia', { delay: 120 });
  await page.getByRole('option').first().waitFor({ timeout: PATIENCE_MILLISECONDS });
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.locator('#answer .sentence').waitFor({ timeout: PATIENCE_MILLISECONDS });
  await page.waitForTimeout(1500);
  for (const name of ['I dati', 'Vicino a me', 'EN', 'IT']) {
    await page.getByRole('button', { name, exact: true }).first().click();
    await page.waitForTimeout(1200);
  }
}
