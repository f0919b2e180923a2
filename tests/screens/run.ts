import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { ensureChromium } from '../e2e/ensure-chromium';
import { type Screen, screens } from './states';

const PORT = 4182;
const folder = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
const sizes = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'desktop', width: 1440, height: 900 },
] as const;
type Size = (typeof sizes)[number];
const languages = ['it', 'en'] as const;
type Language = (typeof languages)[number];
/** After the answer stands: software drawing takes its time, and what moves has come to rest by then. */
const SETTLE_MILLISECONDS = Number(process.argv[2] ?? 4000);
/** Longest wait for the map of a page that was just opened. */
const MAP_MILLISECONDS = 60_000;
const JPEG_QUALITY = 45;

function fileName({ name }: Screen, size: Size, language: Language): string {
  return `${name}-${size.name}-${language}.jpg`;
}

function addressOf({ hash, theme }: Screen, language: Language): string {
  const parts = [hash, language === 'en' ? 'lang=en' : '', theme ? `theme=${theme}` : ''];
  return `http://127.0.0.1:${PORT}/#${parts.filter(Boolean).join('&')}`;
}

function openPage(browser: Browser, { width, height }: Size): Promise<Page> {
  return browser.newPage({
    viewport: { width, height },
    locale: 'it-IT',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
}

/** A page that has a map keeps it from state to state: only the link changes. */
async function take(page: Page, screen: Screen, size: Size): Promise<void> {
  for (const language of languages) {
    await page.goto(addressOf(screen, language));
    if (!screen.prepare)
      await page.locator('.map-note').waitFor({ state: 'detached', timeout: MAP_MILLISECONDS });
    await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
    await page.waitForTimeout(SETTLE_MILLISECONDS);
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await screen.act?.(page);
    const name = fileName(screen, size, language);
    await page.screenshot({ path: folder + name, type: 'jpeg', quality: JPEG_QUALITY });
    console.log(name);
  }
}

async function takeAll(browser: Browser, size: Size): Promise<void> {
  const kept = await openPage(browser, size);
  for (const screen of screens) {
    if (!screen.prepare) {
      await take(kept, screen, size);
      continue;
    }
    const page = await openPage(browser, size);
    await screen.prepare(page);
    await take(page, screen, size);
    await page.close();
  }
  await kept.close();
}

function writeIndex(): void {
  const cell = (screen: Screen, size: Size, language: Language): string =>
    `![${screen.shows}](${fileName(screen, size, language)})`;
  const sections = screens.map((screen) => {
    const rows = languages.map(
      (language) => `| ${language} | ${sizes.map((size) => cell(screen, size, language)).join(' | ')} |`,
    );
    return `## ${screen.shows}\n\n| | phone | desktop |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  const intro = `Every state that a person may come to, for people to look at: phone (390 × 844) and desktop (1440 × 900),
Italian and English. Taken by \`npm run screens\` with software drawing from the data in this repository.`;
  writeFileSync(`${folder}README.md`, `# Screens\n\n${intro}\n\n${sections.join('\n')}`);
}

const executablePath = ensureChromium();
const server = await preview({ preview: { host: '127.0.0.1', port: PORT, strictPort: true } });
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
try {
  mkdirSync(folder, { recursive: true });
  for (const size of sizes) await takeAll(browser, size);
  writeIndex();
} finally {
  await browser.close();
  await server.close();
}
