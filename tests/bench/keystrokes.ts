import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { preview } from 'vite';
import { searchIndex } from '../../src/core/search/search';
import { prepareSearch } from '../../src/core/search/search-index';
import { decodeSearchContent } from '../../src/schema/search-file';
import { ensureChromium } from '../e2e/ensure-chromium';
import { type WatchedKey, watchKeys } from './watch-keys';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PORT = 4178;
const PAUSE_MILLISECONDS = 120;
const typed = [
  'vle murillo 17',
  'p.za tirana',
  'quarto ogiaro',
  'bande nere m1',
  'via val trompia 45/a',
  'coworking isola',
  'mercato lorenteggio',
] as const;

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function cells(values: readonly number[]): string {
  return `${quantile(values, 0.5).toFixed(1)} | ${quantile(values, 0.95).toFixed(1)}`;
}

/** What the search itself takes for each letter, in Node, after the first round has warmed it. */
function searchMilliseconds(): number[] {
  const file = join(root, 'public/geo/v1/milano/search.bin');
  const index = prepareSearch(decodeSearchContent(new Uint8Array(readFileSync(file)), file));
  const times: number[] = [];
  for (let round = 0; round < 6; round++) {
    for (const text of typed) {
      for (let length = 2; length <= text.length; length++) {
        const started = performance.now();
        searchIndex(index, text.slice(0, length), 8);
        if (round > 0) times.push(performance.now() - started);
      }
    }
  }
  return times;
}

async function typeAll(browser: Browser, url: string, throttle: number): Promise<WatchedKey[]> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(watchKeys);
  await page.goto(url);
  const box = page.locator('input[role=combobox]');
  await box.waitFor();
  await page.waitForTimeout(8000);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  for (const text of typed) {
    await box.fill('');
    await box.pressSequentially(text, { delay: PAUSE_MILLISECONDS });
  }
  await page.waitForTimeout(500);
  const keys = await page.evaluate(() => window.watchedKeys);
  await page.close();
  return keys;
}

const executablePath = ensureChromium();
if (spawnSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: 'inherit' }).status !== 0)
  throw new Error('the page could not be built');
const server = await preview({ root, preview: { host: '127.0.0.1', port: PORT, strictPort: true } });
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
const rows: string[] = [];
for (const throttle of [1, 4]) {
  const keys = await typeAll(browser, `http://127.0.0.1:${PORT}/`, throttle);
  const part = (value: (key: WatchedKey) => number): string => cells(keys.map(value));
  rows.push(
    `| ${throttle}× | ${keys.length} | ${part(({ asked }) => asked)} | ${part(({ asked, answered }) => answered - asked)} | ` +
      `${part(({ answered, painted }) => painted - answered)} | ${part(({ painted }) => painted)} |`,
  );
  console.log(rows[rows.length - 1]);
}
const version = browser.version();
await browser.close();
await server.close();
const alone = searchMilliseconds();
console.log(`the search alone: ${cells(alone)}`);

const date = process.argv[process.argv.indexOf('--date') + 1] ?? 'no date';
writeFileSync(
  join(root, 'docs/bench-keystrokes.md'),
  `# Bench of the search, letter by letter

\`npm run bench:keystrokes\`: ${typed.length} queries typed into the built page on a phone's screen, Chromium ${version} without a
graphics card, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${date}. Milliseconds, median and 95th percentile.

| CPU slower | letters | key → asked | | asked → answered | | answered → painted | | key → painted | |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

The search alone, in Node: ${quantile(alone, 0.5).toFixed(2)} at the median, ${quantile(alone, 0.95).toFixed(2)} at the 95th percentile; four times that is
${(4 * quantile(alone, 0.5)).toFixed(1)} and ${(4 * quantile(alone, 0.95)).toFixed(1)}, to be compared with the aim of 16.

- Key → asked: until the question has been posted to the worker. Asked → answered: until its answer is read on the main
  thread, waiting included. Painted: the first frame after it has been handed on.
- The browser's throttle slows the main thread, not the worker; nothing is held back until typing stops.
- Drawn by the processor a frame of the map takes tens of milliseconds, which the last columns contain.
`,
);
