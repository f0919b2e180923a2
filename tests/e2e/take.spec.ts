import { readFileSync } from 'node:fs';
import { type Download, expect, type Locator, type Page } from '@playwright/test';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Feature } from 'geojson';
import { readCsv } from '../helpers/read-csv';
import { expectAccessible } from './accessible';
import { MAP, readNumber, test } from './page';

/** The drawing of the finer map is slow without a graphics card. */
const PICTURE_TIMEOUT = 240_000;

async function save(page: Page, button: Locator, timeout = 60_000): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout }), button.click()]);
  return download;
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

/** The part of the panel under a heading. */
function part(page: Page, heading: string): Locator {
  return page
    .locator('.take section')
    .filter({ has: page.getByRole('heading', { name: heading, exact: true }) });
}

/** How many residents the analysis says are left out. */
async function openTake(page: Page, hash: string): Promise<number> {
  await page.goto(`./${hash}`);
  const lead = page.locator('#answer .lead');
  await expect(lead).toContainText(/non hanno|not have/);
  return readNumber(await lead.textContent());
}

/** How many pages a PDF of Chromium has. */
function pagesOf(pdf: Uint8Array): number {
  return [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Page(?!s)/g),
  ].length;
}

test('every table reads back, with question, data and checksum, and the figures of the screen', async ({
  page,
}) => {
  const uncovered = await openTake(page, '#s=gaps&q=take&svc=coworkings,fablabs&match=all&pace=older');
  const tables = part(page, 'Tabelle');
  const buttons = tables.getByRole('button', { name: /^CSV/ });
  await expect(tables.getByRole('button', { name: /Chi resta fuori, per quartiere/ })).toBeVisible();
  await expect(tables.getByRole('heading', { name: 'Quanto, con che certezza?' })).toBeVisible();
  await expect(tables.getByRole('heading', { name: 'Confronta' })).toBeVisible();
  // No table may come while a button is pressed: the others would move from under the pointer.
  await expect(buttons).toHaveCount(14);
  const sums = new Map<string, number>();
  for (const button of await buttons.all()) {
    // Chromium drops what is more than ten downloads in a second, which no person asks for.
    await page.waitForTimeout(110);
    const download = await save(page, button);
    const { notes, cells } = readCsv(await bytesOf(download), ';');
    const [columns, ...rows] = cells;
    expect(rows.length, download.suggestedFilename()).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    const head = notes.join('\n');
    expect(head).toContain('# Domanda: coworking e fablab · entro 15 minuti · passo tranquillo, 3,6 km/h');
    expect(head).toMatch(/# Controllo dei dati: SHA-256 di geo\/manifest\.json [0-9a-f]{64}/);
    expect(head).toContain('# Fonti: © OpenStreetMap contributors');
    const at = columns.indexOf('uncovered');
    const zones = rows.filter(([zone]) => /^(nil|municipio)-/.test(zone));
    if (at >= 0 && zones.length > 0)
      sums.set(
        download.suggestedFilename(),
        zones.reduce((sum, row) => sum + Number(row[at]), 0),
      );
  }
  expect(sums.get('quindici-quartieri.csv')).toBe(uncovered);
  expect(sums.get('quindici-municipi.csv')).toBe(uncovered);
});

test('what is on the map reads back as GeoJSON and as FlatGeobuf, to the person', async ({ page }) => {
  const uncovered = await openTake(page, '#s=gaps&q=take&svc=covered-markets&lang=en');
  const geodata = part(page, 'Geodata');
  const names = {
    zones: /The neighbourhoods with/,
    gaps: /The gaps/,
    places: /The places on the map/,
    cells: /The 100 m cells/,
  };
  for (const [layer, name] of Object.entries(names)) {
    const geojson = await save(page, geodata.getByRole('button', { name }).filter({ hasText: 'GeoJSON' }));
    const read = JSON.parse(new TextDecoder().decode(await bytesOf(geojson)));
    expect(read.metadata.manifestSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(read.description).toContain('Sources: © OpenStreetMap contributors');
    const fgb = await save(page, geodata.getByRole('button', { name }).filter({ hasText: 'FlatGeobuf' }));
    const features: Feature[] = [];
    for await (const { geometry, properties } of deserialize(await bytesOf(fgb)))
      features.push({ type: 'Feature', geometry, properties: properties ?? null });
    expect(features).toHaveLength(read.features.length);
    if (layer === 'places') continue;
    const sumOf = (of: readonly Feature[]): number =>
      of.reduce(
        (sum, { properties }) =>
          sum +
          (layer === 'cells' ? (properties?.covered ? 0 : properties?.residents) : properties?.uncovered),
        0,
      );
    expect(sumOf(read.features)).toBe(uncovered);
    expect(sumOf(features)).toBe(uncovered);
  }
});

test('the map becomes a picture, twice as fine as the screen, with its words round it', { tag: MAP }, async ({
  page,
}) => {
  test.setTimeout(2 * PICTURE_TIMEOUT);
  await openTake(page, '#s=gaps&q=take');
  const button = page.getByRole('button', { name: 'Salva la mappa (PNG)' });
  await expect(button).toBeEnabled({ timeout: 60_000 });
  const mapWidth = await page.locator('canvas.maplibregl-canvas').evaluate((canvas) => canvas.clientWidth);
  const bytes = await bytesOf(await save(page, button, PICTURE_TIMEOUT));
  expect([...bytes.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  const seen = await page.evaluate(
    async (data) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(data)], { type: 'image/png' }));
      const canvas = document.createElement('canvas');
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const colorsOf = (top: number, height: number): number => {
        const { data: pixels } = context?.getImageData(0, top, bitmap.width, height) ?? { data: [] };
        const colors = new Set<number>();
        for (let i = 0; i < pixels.length; i += 4)
          colors.add((pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2]);
        return colors.size;
      };
      return {
        width: bitmap.width,
        height: bitmap.height,
        head: colorsOf(0, Math.round(bitmap.width * 0.08)),
        middle: colorsOf(Math.round(bitmap.height * 0.4), Math.round(bitmap.height * 0.2)),
        foot: colorsOf(Math.round(bitmap.height * 0.94), Math.round(bitmap.height * 0.05)),
      };
    },
    [...bytes],
  );
  expect(seen.width).toBeGreaterThanOrEqual(2 * mapWidth);
  expect(seen.height).toBeGreaterThan(seen.width / 2);
  expect(seen.middle).toBeGreaterThan(200);
  expect(seen.head).toBeGreaterThan(10);
  expect(seen.foot).toBeGreaterThan(10);
});

test('a neighbourhood prints on exactly one A4 page, whatever its name and language', async ({ page }) => {
  test.setTimeout(240_000);
  await openTake(page, '#s=gaps&q=take');
  await page
    .locator('.take')
    .getByRole('combobox', { name: 'Quartiere' })
    .selectOption({ label: 'Quarto Oggiaro' });
  await page.getByRole('button', { name: 'Apri la pagina' }).press('Enter');
  const sheet = page.getByRole('dialog', { name: 'La pagina di Quarto Oggiaro' });
  await expect(sheet.getByRole('button', { name: 'Stampa' })).toBeFocused();
  await expect(page).toHaveURL(/print=76/);
  const sentence = sheet.locator('.print-sentence');
  await expect(sentence).toContainText('Quarto Oggiaro:');
  const people = readNumber((await sentence.textContent())?.replace('Quarto Oggiaro', '') ?? '');
  const row = sheet.getByRole('row', { name: /^Coworking/ });
  expect(readNumber(await row.getByRole('cell').nth(3).textContent())).toBe(people);
  await expect(sheet.locator('.print-foot')).toContainText(/SHA-256 di geo\/manifest\.json [0-9a-f]{64}/);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Apri la pagina' })).toBeFocused();

  for (const hash of [
    'print=76',
    'print=14&svc=coworkings,covered-markets,training-centres,fablabs&match=all&grp=over65',
    'print=42&lang=en&svc=coworkings,covered-markets,training-centres,fablabs&grp=under15&pace=bicycle',
    'print=8&theme=dark',
    'print=85&lang=en',
  ]) {
    await page.evaluate((next) => {
      window.location.hash = next;
    }, `s=gaps&q=take&${hash}`);
    const nil = /print=(\d+)/.exec(hash)?.[1] ?? '';
    await expect(page.locator('.print-bar select')).toHaveValue(nil);
    await expect(page.locator('.print-map')).toBeVisible();
    await expect(page.locator('.print-table tbody tr')).toHaveCount(11);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true })), hash).toBe(1);
    await page.emulateMedia({ media: 'print' });
    const isWhole = await page
      .locator('.print-page')
      .evaluate((sheetPage) => sheetPage.scrollHeight <= sheetPage.clientHeight + 2);
    expect(isWhole, hash).toBe(true);
    await page.emulateMedia({ media: null });
  }
});

test('without WebGL the picture says why there is none, and the neighbourhood prints all the same', async ({
  page,
}) => {
  await openTake(page, '#s=gaps&q=take&print=76');
  await expect(page.locator('.print-map')).toBeVisible();
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))).toBe(1);
  await page.getByRole('button', { name: 'Chiudi la pagina' }).click();
  await expect(page.getByRole('button', { name: 'Salva la mappa (PNG)' })).toBeDisabled();
  await expect(page.getByText('Questo browser non disegna la mappa (manca WebGL)')).toBeVisible();
});

test('the link opens the same analysis and stays under 2 kB; a refused clipboard selects the text', async ({
  page,
  context,
}) => {
  const uncovered = await openTake(page, '#s=gaps&q=take&svc=coworkings,fablabs&cut=10&grp=over65');
  const address = page.getByRole('textbox', { name: 'Indirizzo che riapre questa analisi' });
  const link = await address.inputValue();
  expect(Buffer.byteLength(link)).toBeLessThanOrEqual(2048);
  await expect(page.getByRole('textbox', { name: 'Citazione' })).toHaveValue(/SHA-256.*ODbL.*consultato il/s);
  await expect(page.getByRole('textbox', { name: 'BibTeX' })).toHaveValue(/^@misc\{quindici-/);
  const copy = page.getByRole('button', { name: /^Copia\s+Indirizzo/ });
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await copy.click();
  await expect(page.getByText('il testo è selezionato')).toBeVisible();
  expect(
    await address.evaluate((field) => {
      if (!(field instanceof HTMLTextAreaElement)) return '';
      return field.value.slice(field.selectionStart, field.selectionEnd);
    }),
  ).toBe(link);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('about:blank');
  await page.goto(link);
  const heading = page.locator('#answer').getByRole('heading');
  await expect(heading).toContainText('persone di 65 anni e più');
  expect(readNumber(await heading.textContent())).toBe(uncovered);
});

test('near me has its own tables, shapes, link and citation', async ({ page }) => {
  await page.goto('./#at=45.51965,9.13454');
  await page.getByText('Porta via', { exact: true }).click();
  const residents = readNumber(await page.locator('#answer .lead').first().textContent());
  const download = await save(page, page.getByRole('button', { name: /^CSV\s+Che cosa si raggiunge/ }));
  const { notes, cells } = readCsv(await bytesOf(download), ';');
  expect(cells.at(-1)?.[1]).toBe(String(residents));
  expect(notes.join('\n')).toMatch(/# Domanda: da .*\(45\.51965 N/);
  const layer = await save(page, page.getByRole('button', { name: /^GeoJSON\s+Che cosa si raggiunge/ }));
  const read = JSON.parse(new TextDecoder().decode(await bytesOf(layer)));
  expect(read.features.map(({ properties }: Feature) => properties?.minutes)).toEqual([5, 10, 15]);
  expect(read.features.at(-1).properties.residents).toBe(residents);
});

test('without the network what has been answered is still taken away', async ({ page, context }) => {
  await openTake(page, '#s=gaps&q=take&svc=covered-markets');
  const table = page.getByRole('button', { name: /^CSV\s+Chi resta fuori, per quartiere/ });
  const shapes = page.getByRole('button', { name: /^GeoJSON\s+I quartieri con/ });
  await expect(table).toBeVisible();
  await expect(shapes).toBeVisible();
  await context.setOffline(true);
  const { cells } = readCsv(await bytesOf(await save(page, table)), ';');
  expect(cells.length).toBeGreaterThan(88);
  const read = JSON.parse(new TextDecoder().decode(await bytesOf(await save(page, shapes))));
  expect(read.features).toHaveLength(88);
  await context.setOffline(false);
});

for (const theme of ['light', 'dark'] as const) {
  test(`the panel and the page to print have no violation of WCAG A and AA (${theme})`, { tag: MAP }, async ({
    page,
  }) => {
    await openTake(page, `#s=gaps&q=take&theme=${theme}`);
    await expect(page.getByRole('button', { name: /^CSV\s+Chi resta fuori, per quartiere/ })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Apri la pagina' }).click();
    await expect(page.locator('.print-map')).toBeVisible();
  });
}
