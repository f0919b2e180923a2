import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { preview } from 'vite';
import { ensureChromium } from '../e2e/ensure-chromium';
import { type Screen, screens } from './states';

const PORT = 4182;
const folder = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
const sizes = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'desktop', width: 1440, height: 900 },
] as const;
const languages = ['it', 'en'] as const;
/** Software drawing takes its time; what moves has come to rest by then. */
const SETTLE_MILLISECONDS = Number(process.argv[2] ?? 9000);
const JPEG_QUALITY = 68;

async function take(browser: Browser, screen: Screen): Promise<void> {
  for (const { name, width, height } of sizes) {
    for (const language of languages) {
      const page = await browser.newPage({
        viewport: { width, height },
        locale: language === 'it' ? 'it-IT' : 'en-GB',
        colorScheme: 'light',
        reducedMotion: 'reduce',
      });
      await screen.prepare?.(page);
      const extra = `${language === 'en' ? '&lang=en' : ''}${screen.theme ? `&theme=${screen.theme}` : ''}`;
      await page.goto(`http://127.0.0.1:${PORT}/#${`${screen.hash}${extra}`.replace(/^&/, '')}`);
      await page.waitForTimeout(SETTLE_MILLISECONDS);
      const path = `${folder}${screen.name}-${name}-${language}.jpg`;
      await page.screenshot({ path, type: 'jpeg', quality: JPEG_QUALITY });
      await page.close();
      console.log(path.slice(folder.length));
    }
  }
}

const executablePath = ensureChromium();
const server = await preview({ preview: { host: '127.0.0.1', port: PORT, strictPort: true } });
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
try {
  mkdirSync(folder, { recursive: true });
  for (const screen of screens) await take(browser, screen);
} finally {
  await browser.close();
  await server.close();
}
