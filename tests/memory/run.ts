import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { ensureChromium } from '../e2e/ensure-chromium';
import { builtFolder, startHost } from '../e2e/static-host';
import { seededRandom } from '../helpers/grid-city';
import { doSomething, openAll, tour } from './actions';
import { growthOf, type Holding, MOST_GROWTH } from './plateau';

const USAGE = `npm run memory -- [--minutes M] [--seed S] [--map]
  Uses the built page at random and measures what it holds, ten times and more; 5 minutes unless said.
  --map  draws the map too, which takes a processor of its own without a graphics card`;

/** 5,000 actions an hour: what a slow action takes too long is made up for by the next ones. */
const ACTION_MILLISECONDS = 720;
/** Measurements of a run. */
const ROUNDS = 12;
/** Actions before the first measurement, by a seed of their own: what is kept once is no growth. */
const WARM_UP_ACTIONS = 120;
const MEBIBYTE = 1024 * 1024;
const SETTLE_MILLISECONDS = 2000;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: '15' },
    map: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
});

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

async function follow(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    window.location.hash = next;
  }, hash);
  await wait(SETTLE_MILLISECONDS);
}

/** What is held in the same state each time, once the garbage is gone. */
async function measure(page: Page, session: CDPSession): Promise<Holding> {
  await page.keyboard.press('Escape');
  await follow(page, '#at=45.51965,9.13454&min=15&pace=adult');
  for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const read = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { heapBytes: read('JSHeapUsedSize'), nodes: read('Nodes'), listeners: read('JSEventListeners') };
}

async function run(minutes: number, seed: number): Promise<boolean> {
  const executablePath = ensureChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-first-run'],
  });
  const folder = mkdtempSync(join(tmpdir(), 'quindici-memory-'));
  cpSync(builtFolder, folder, { recursive: true });
  const host = await startHost();
  host.serve(folder);
  const page = await browser.newPage({ viewport: { width: 900, height: 600 }, locale: 'it-IT' });
  page.setDefaultNavigationTimeout(120_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('crash', () => errors.push('the page crashed'));
  if (!values.map)
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
  await page.goto(host.address);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  for (const hash of [...tour, ...tour]) {
    await follow(page, hash);
    await openAll(page);
  }

  const beforehand = seededRandom(seed + 1);
  for (let i = 0; i < WARM_UP_ACTIONS; i++) await doSomething(page, beforehand);

  const random = seededRandom(seed);
  const holdings: Holding[] = [];
  const start = performance.now();
  let done = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    const end = start + (round / ROUNDS) * minutes * 60_000;
    while (performance.now() < end) {
      await doSomething(page, random);
      done++;
      await wait(Math.max(0, start + done * ACTION_MILLISECONDS - performance.now()));
    }
    const holding = await measure(page, session);
    holdings.push(holding);
    const heap = (holding.heapBytes / MEBIBYTE).toFixed(1);
    console.log(`${done} actions: heap ${heap} MiB, ${holding.nodes} nodes, ${holding.listeners} listeners`);
  }
  host.close();
  await browser.close();
  rmSync(folder, { recursive: true });
  const growths = growthOf(holdings);
  for (const { key, first, last, ratio } of growths)
    console.log(
      `${key}: ${Math.round(first)} at first, ${Math.round(last)} in the end, ${ratio.toFixed(2)} times`,
    );
  console.log(`${done} actions, seed ${seed}, ${errors.length} errors in the console`);
  for (const error of errors.slice(0, 10)) console.log(`  ${error.slice(0, 300)}`);
  return errors.length === 0 && growths.every(({ ratio }) => ratio <= MOST_GROWTH);
}

const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
if (values.help || !(minutes > 0) || !Number.isInteger(seed)) console.log(USAGE);
else if (!(await run(minutes, seed))) process.exitCode = 1;
