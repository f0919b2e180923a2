import { expect, type Page, test, type Worker } from '@playwright/test';
import { MAP, searchFor } from './page';

const QUARTO_OGGIARO = './#at=45.51965,9.13454';
/** The bar for the first frame with city, zones and places after the context is given back. */
const RESTORED_WITHIN = 2000;
/** How much longer that may take on cores that others use too; the bar itself is kept by software on a quiet machine. */
const BUSY_FACTOR = 2;
/** How much longer a worker's end may take to be found out there. */
const SILENCE_FACTOR = 4;
/** A worker that was ended is missed and its question answered by a new one within so many milliseconds, on a quiet machine. */
const SILENCE_FOUND_WITHIN = 10_000;
/** Contexts that a page may have, and one more. */
const CONTEXTS = 17;

async function analysisOf(page: Page): Promise<Worker> {
  const find = () => page.workers().find((worker) => worker.url().includes('analysis.worker'));
  await expect.poll(() => find() !== undefined).toBe(true);
  const worker = find();
  if (!worker) throw new Error('no worker of the analysis');
  return worker;
}

/** Has the worker break down by an error in its script as soon as it is asked something. */
async function breakWhenAsked(worker: Worker): Promise<void> {
  await worker.evaluate(() =>
    self.addEventListener('message', ({ data }) => {
      if (data.type === 'request') throw new Error('made by the test');
    }),
  );
}

async function readAnswer(page: Page): Promise<string> {
  const answer = page.locator('#answer[aria-busy="false"]');
  await expect(answer).toContainText(/\d/);
  return answer.innerText();
}

test('a worker that breaks down is started again and asked again; what breaks it twice is said', async ({
  page,
}) => {
  await page.goto(QUARTO_OGGIARO);
  const near = await readAnswer(page);
  const minutes = (name: string) =>
    page.locator('.setting').getByRole('button', { name, exact: true }).click();

  await breakWhenAsked(await analysisOf(page));
  await page.getByRole('button', { name: 'Tempo: 15 min' }).click();
  await minutes('10 min');
  await expect(page.locator('#answer[aria-busy="false"]')).toContainText('A 10 minuti a piedi da qui');
  await minutes('15 min');
  await expect(page.locator('#answer[aria-busy="false"]')).toContainText('A 15 minuti a piedi da qui');
  expect(await readAnswer(page)).toBe(near);

  // Ended without a word: found out by its silence.
  await (await analysisOf(page)).evaluate(() => self.close());
  const endedAt = Date.now();
  await minutes('10 min');
  await expect(page.locator('#answer[aria-busy="false"]')).toContainText('A 10 minuti a piedi da qui');
  expect(Date.now() - endedAt).toBeLessThanOrEqual(SILENCE_FOUND_WITHIN * SILENCE_FACTOR);

  // Every worker from now on breaks down: it is tried twice, then said.
  const breakEach = (worker: Worker): void => void breakWhenAsked(worker).catch(() => {});
  await breakWhenAsked(await analysisOf(page));
  page.on('worker', breakEach);
  await minutes('15 min');
  const alert = page.getByRole('alert').filter({ hasText: 'Il calcolo si è interrotto due volte' });
  await expect(alert).toBeVisible();
  page.off('worker', breakEach);
  await alert.getByRole('button', { name: 'Riprova' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await readAnswer(page)).toBe(near);
});

test('a map whose context is lost leaves list and table, and is back when its context is', {
  tag: MAP,
}, async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto(QUARTO_OGGIARO);
  await readAnswer(page);
  const note = page.locator('.map-note');
  const canvas = page.locator('canvas.maplibregl-canvas');
  await expect(note).toHaveCount(0, { timeout: 60_000 });
  const lose = () =>
    page.evaluate(() => {
      const extension = document
        .querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')
        ?.getContext('webgl2')
        ?.getExtension('WEBGL_lose_context');
      extension?.loseContext();
      window.addEventListener('give-back', () => extension?.restoreContext(), { once: true });
    });
  await lose();
  await expect(note).toContainText('Il browser ha chiuso la mappa');
  await searchFor(page, 'corso buenos aires', /Corso Buenos Aires/);
  await expect(page.locator('#answer[aria-busy="false"]')).toContainText('A 15 minuti a piedi da qui');
  await page.getByRole('button', { name: 'Pianifica' }).click();
  await expect(page.getByRole('table', { name: 'Chi resta fuori, per zona' })).toBeVisible();

  const milliseconds = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const since = performance.now();
        const watch = new MutationObserver(() => {
          if (document.querySelector('.map-note')) return;
          watch.disconnect();
          resolve(performance.now() - since);
        });
        watch.observe(document.body, { childList: true, subtree: true });
        window.dispatchEvent(new Event('give-back'));
      }),
  );
  expect(milliseconds).toBeLessThanOrEqual(RESTORED_WITHIN * BUSY_FACTOR);
  await expect(note).toHaveCount(0, { timeout: 60_000 });
  const drawn = await canvas.screenshot();
  expect(drawn.length).toBeGreaterThan(20_000);

  // As many others as a page may have push the map's out: it is made again when a person asks.
  await page.evaluate((count) => {
    const others = Array.from({ length: count }, () => document.createElement('canvas'));
    for (const other of others) other.getContext('webgl2');
    Reflect.set(window, 'others', others);
  }, CONTEXTS);
  await expect(note).toContainText('Il browser ha chiuso la mappa');
  await page.getByRole('button', { name: 'Rifai la mappa' }).click();
  await expect(note).toHaveCount(0, { timeout: 60_000 });
});
