import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { MAP, readNumber, test } from './page';
import { openReference } from './reference';

const folder = fileURLToPath(new URL('../../public/geo', import.meta.url));
/** Within reach of a coworking on foot: 15 minutes of an adult. */
const LIMIT_METERS = 1250;
const QUARTO_OGGIARO = 76;
/** One coworking opened in the middle of Quarto Oggiaro, the map round it. */
const opened = '#map=14.00/45.51700/9.13800&s=gaps&q=what-if&sc=o,cw,45.51700,9.13800';

/** Presses Tab until what has the focus is called `name`, as a person without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const called = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused instanceof HTMLInputElement) return focused.labels?.[0]?.textContent ?? '';
      return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
    });
    if (name.test(called.trim())) return;
  }
  throw new Error(`nothing called ${name} can be reached with Tab`);
}

function heading(page: Page) {
  return page.locator('#answer').getByRole('heading');
}

/** The place that the link opens. */
function openedInLink(url: string): [lng: number, lat: number] {
  const found = /sc=o,cw,(-?[\d.]+),(-?[\d.]+)/.exec(url);
  if (!found) throw new Error(`nothing opens in ${url}`);
  return [Number(found[2]), Number(found[1])];
}

test('a coworking opened in Quarto Oggiaro by keyboard alone gains what a plain Dijkstra counts, and undo takes it back', async ({
  page,
}) => {
  await page.goto('./');
  await expect(page.getByRole('combobox', { name: /Indirizzo, fermata/ })).toBeEnabled();
  await tabTo(page, /^Pianifica$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('#answer')).toContainText('entro 15 minuti a piedi');
  await tabTo(page, /^E se…\?$/);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toContainText('Prova ad aprire, spostare o chiudere un coworking');
  const today = await page.locator('#answer').textContent();
  await tabTo(page, /^Apri$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Indirizzo dove aprire$/);
  await page.keyboard.type('via val trompia 45');
  await expect(page.getByRole('option').first()).toContainText(/Via Val Trompia/);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toContainText(
    'guadagnano un coworking entro 15 minuti a piedi; nessuno lo perde',
  );
  const sentence = await heading(page).textContent();
  const gained = readNumber(/scenario (.*)/.exec(sentence ?? '')?.[1] ?? '');

  await expect(page).toHaveURL(/sc=o,cw,/);
  const reference = await openReference(folder);
  const place = openedInLink(page.url());
  const gainIn = (nil: number | null): number =>
    reference.uncovered('coworkings', LIMIT_METERS, nil) -
    reference.uncovered('coworkings', LIMIT_METERS, nil, [place]);
  const expected = gainIn(null);
  expect(expected).toBeGreaterThan(5000);
  expect(Math.abs(gained - expected)).toBeLessThanOrEqual(0.01 * expected);
  const row = page
    .getByRole('table', { name: 'Che cosa cambia, per zona' })
    .getByRole('row', { name: /^Quarto Oggiaro/ });
  const inNil = readNumber(await row.getByRole('cell').first().textContent());
  const expectedInNil = gainIn(QUARTO_OGGIARO);
  expect(Math.abs(inNil - expectedInNil)).toBeLessThanOrEqual(Math.max(150, 0.01 * expectedInNil));

  await page.keyboard.press('Control+z');
  await expect(page.locator('#answer')).toHaveText(today ?? '');
  await page.keyboard.press('Control+Shift+Z');
  await expect(heading(page)).toHaveText(sentence ?? '');
  await page.reload();
  await expect(heading(page)).toHaveText(sentence ?? '');
});

test('a drag on the map changes the figures, is one step to undo, and Escape leaves the place where it was', {
  tag: MAP,
}, async ({ page }) => {
  await page.goto(`./${opened}`);
  await expect(heading(page)).toContainText('guadagnano');
  const before = (await heading(page).textContent()) ?? '';
  const canvas = page.locator('canvas.maplibregl-canvas');
  const box = await canvas.boundingBox();
  if (!box) throw new Error('no map');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const pointAtPlace = () =>
    expect(async () => {
      await page.mouse.move(x + 40, y + 40);
      await page.mouse.move(x, y);
      await expect(canvas).toHaveCSS('cursor', 'grab', { timeout: 1000 });
    }).toPass({ timeout: 60_000 });
  await pointAtPlace();
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 4 });
  await expect(heading(page)).not.toHaveText(before);
  await page.keyboard.press('Escape');
  await expect(heading(page)).toHaveText(before);
  await page.mouse.up();

  await pointAtPlace();
  await page.mouse.down();
  await page.mouse.move(x + 120, y + 30, { steps: 10 });
  await page.mouse.up();
  await expect(page).not.toHaveURL(/sc=o,cw,45\.51700,9\.13800/);
  await expect(heading(page)).not.toHaveText(before);
  const [lng] = openedInLink(page.url());
  expect(lng).toBeGreaterThan(9.14);
  await page.getByRole('button', { name: 'Annulla' }).click();
  await expect(heading(page)).toHaveText(before);
  await expect(page).toHaveURL(/sc=o,cw,45\.51700,9\.13800/);
});

test('places close and move by name, and a crossing joins two addresses, without the map', async ({
  page,
}) => {
  await page.goto(`./${opened}`);
  await expect(heading(page)).toContainText('guadagnano');
  await page.getByRole('button', { name: 'Chiudi', exact: true }).click();
  await page.getByLabel('Quale luogo').selectOption({ label: 'Nuovo: Coworking (1)' });
  await page.getByRole('button', { name: 'Chiudi questo luogo' }).click();
  await expect(heading(page)).toContainText('Prova ad aprire');
  await page.keyboard.press('Control+z');
  await expect(heading(page)).toContainText('guadagnano');
  const before = (await heading(page).textContent()) ?? '';

  await page.getByRole('button', { name: 'Sposta', exact: true }).click();
  await page.getByLabel('Quale luogo').selectOption({ label: 'Nuovo: Coworking (1)' });
  for (let step = 0; step < 6; step++) await page.getByRole('button', { name: 'Sud', exact: true }).click();
  await expect(heading(page)).not.toHaveText(before);
  expect(openedInLink(page.url())[1]).toBeCloseTo(45.517 - 300 / 111_195, 4);

  await page.getByRole('button', { name: 'Passaggio', exact: true }).click();
  for (const [end, typed, found] of [
    ['Primo estremo', 'via trilussa 10', /Via Trilussa/],
    ['Secondo estremo', 'via satta', /Via Satta/],
  ] as const) {
    await page.getByRole('combobox', { name: end }).fill(typed);
    await expect(page.getByRole('option').first()).toContainText(found);
    await page.getByRole('combobox', { name: end }).press('Enter');
  }
  await expect(page.getByRole('button', { name: /^Nuovo passaggio di \d+ m$/ })).toBeVisible();
  await expect(page).toHaveURL(/\/x,/);
});

test('a scenario is saved, opened again, and a broken or newer file is refused with a reason', async ({
  page,
}) => {
  await page.goto(`./${opened}/n,Prova`);
  await expect(heading(page)).toContainText('guadagnano');
  const sentence = (await heading(page).textContent()) ?? '';
  await page.getByText('Nome, file e collegamento: Prova').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Salva come file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('quindici-scenario-prova.json');
  const text = readFileSync(await download.path(), 'utf8');
  await page.getByRole('button', { name: 'Torna a oggi' }).click();
  await expect(heading(page)).toContainText('Prova ad aprire');

  const choose = (body: string): Promise<void> =>
    page
      .getByLabel('Apri un file')
      .setInputFiles({ name: 'prova.json', mimeType: 'application/json', buffer: Buffer.from(body) });
  await choose(text);
  await expect(heading(page)).toHaveText(sentence);
  await choose(text.slice(0, -30));
  await expect(page.getByRole('alert')).toContainText('Il file «prova.json» non si può aprire.');
  await expect(page.getByRole('alert')).toContainText('È rovinato');
  await choose(text.replace('"version": 1', '"version": 99'));
  await expect(page.getByRole('alert')).toContainText('Viene da una versione più nuova');
  await expect(heading(page)).toHaveText(sentence);
});

test('a scenario too large for the link is dropped as a file, told, and still there after Back', async ({
  page,
}) => {
  await page.goto('./#s=gaps&q=what-if');
  await expect(heading(page)).toContainText('Prova ad aprire');
  const changes = Array.from({ length: 90 }, (_, i) => ({
    kind: 'open',
    service: 'coworkings',
    position: [9.1 + i / 1000, 45.45],
  }));
  const text = JSON.stringify({
    format: 'quindici-scenario',
    version: 1,
    name: 'Grande',
    area: 'milano',
    question: {
      services: ['coworkings'],
      match: 'any',
      minutes: 15,
      group: 'all',
      pace: 'adult',
      speedKmh: 5,
    },
    changes,
  });
  await page.evaluate((body) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([body], 'grande.json', { type: 'application/json' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, text);
  await expect(heading(page)).toContainText('guadagnano');
  const sentence = (await heading(page).textContent()) ?? '';
  await expect(page.getByText('Lo scenario è troppo grande per il collegamento')).toBeVisible();
  expect(page.url().length).toBeLessThan(2000);
  await page.getByRole('button', { name: 'Chi resta fuori?' }).click();
  await page.goBack();
  await expect(heading(page)).toHaveText(sentence);
});

for (const theme of ['light', 'dark']) {
  test(`no accessibility violation in "What if?": ${theme}`, async ({ page }) => {
    await page.goto(`./${opened}/c,cw,never-was&theme=${theme}`);
    await expect(heading(page)).toContainText('guadagnano');
    await expect(page.getByText('Questo luogo non è più nei dati')).toBeVisible();
    await page.getByRole('button', { name: 'Sposta', exact: true }).click();
    await page.getByLabel('Quale luogo').selectOption({ label: 'Nuovo: Coworking (1)' });
    await page.getByText(/^Nome, file e collegamento/).click();
    await page
      .getByLabel('Apri un file')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessible(page);
  });
}
