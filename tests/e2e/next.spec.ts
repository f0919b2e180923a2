import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type { LngLat } from '../../src/core/geo';
import { readCsv } from '../helpers/read-csv';
import { expectAccessible } from './accessible';
import { readNumber, test } from './page';
import { openReference } from './reference';

const folder = fileURLToPath(new URL('../../public/geo', import.meta.url));
/** Within reach on foot: 15 minutes of an adult. */
const LIMIT_METERS = 1250;
const heading = (page: Page) => page.locator('#answer').getByRole('heading');

/** Rows of the downloaded table: number, place, NIL and gain of each site. */
async function downloadSites(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Scarica la tabella.* Dove aprire/ }).click(),
  ]);
  const [columns, ...rows] = readCsv(readFileSync(await download.path()), ';').cells;
  const cell = (row: readonly string[], key: string): string => row[columns.indexOf(key)];
  return rows.map((row) => ({
    position: [cell(row, 'lng'), cell(row, 'lat')].map((text) => Number(text.replace(',', '.'))),
    nil: Number(cell(row, 'nil')),
    gain: Number(cell(row, 'gain')),
  }));
}

test('three markets: what they gain agrees with a plain Dijkstra, with a certificate, and a second press takes them away', async ({
  page,
}) => {
  await page.goto('./#s=gaps&q=next&svc=covered-markets');
  await expect(heading(page)).toContainText('Chiedi dove andrebbero altri luoghi');
  await page.getByRole('button', { name: '3', exact: true }).click();
  await expect(heading(page)).toContainText(
    /^3 luoghi in più raggiungono .* che oggi non hanno un mercato coperto entro 15 minuti a piedi\.$/,
  );
  await expect(
    page
      .locator('#answer')
      .getByText(/È almeno il \d+(,\d)?% del meglio|Nessuna scelta di altrettanti luoghi/),
  ).toBeVisible();
  await expect(page).toHaveURL(/next=3/);
  const gained = readNumber(/raggiungono (.*)/.exec((await heading(page).textContent()) ?? '')?.[1] ?? '');
  const rows = await downloadSites(page);
  expect(rows).toHaveLength(3);
  expect(rows.reduce((sum, { gain }) => sum + gain, 0)).toBe(gained);
  const reference = await openReference(folder);
  const before = reference.uncovered('covered-markets', LIMIT_METERS, null);
  const points = rows.map(({ position: [lng, lat] }): LngLat => [lng, lat]);
  const after = reference.uncovered('covered-markets', LIMIT_METERS, null, points);
  expect(Math.abs(gained - (before - after))).toBeLessThanOrEqual(0.01 * gained);
  const other = reference.uncovered('covered-markets', LIMIT_METERS, null, [
    [9.19, 45.4642],
    ...points.slice(0, 2),
  ]);
  expect(before - other).toBeLessThan(gained);
  await expect(page.getByRole('img', { name: /^Un luogo da solo raggiunge/ })).toBeVisible();
  await page.getByText('I numeri della curva').click();
  const curve = page.getByRole('table', { name: /Persone raggiunte/ });
  await expect(curve.getByRole('row')).toHaveCount(21);
  await page.getByRole('button', { name: '3', exact: true }).click();
  await expect(heading(page)).toContainText('Chiedi dove andrebbero altri luoghi');
});

test('inside Municipio 8 sites stand only there, farther out people count more, and the link brings it all back', async ({
  page,
}) => {
  await page.goto('./#s=gaps&q=next&svc=covered-markets&next=3');
  await expect(heading(page)).toContainText('3 luoghi in più raggiungono');
  await page.getByText(/^Condizioni: /).click();
  await page.getByRole('combobox', { name: /Solo in questi municipi/ }).fill('municipio 8');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Chi abita più lontano' }).click();
  await expect(page.locator('#answer')).toContainText('Luoghi solo in Municipio 8');
  await expect(page.locator('#answer')).toContainText(/minuti di troppo di tutti/);
  await expect(page).toHaveURL(/goal=depth&in=m8/);
  const reference = await openReference(folder);
  const { demand } = reference.data;
  const nilsOfMunicipio = new Set(
    [...demand.municipio.keys()].filter((i) => demand.municipio[i] === 8).map((i) => demand.nil[i]),
  );
  const rows = await downloadSites(page);
  expect(rows).toHaveLength(3);
  for (const { nil } of rows) expect(nilsOfMunicipio).toContain(nil);
  const sentence = await heading(page).textContent();
  await page.reload();
  await expect(heading(page)).toHaveText(sentence ?? '');
  await page.getByText(/^Condizioni: Chi abita più lontano · Municipio 8/).click();
  await page.getByRole('button', { name: 'Togli Municipio 8' }).click();
  await expect(page.locator('#answer')).not.toContainText('Luoghi solo in');
});

test('how few markets serve eight in ten, and the shares agree with a plain Dijkstra', async ({ page }) => {
  await page.goto('./#s=gaps&q=next&svc=covered-markets');
  await page.getByRole('button', { name: 'Quanti ne bastano' }).click();
  await page.getByRole('button', { name: '80', exact: true }).click();
  await expect(heading(page)).toContainText(/^Bastano \d+ luoghi in più: l’80% dei residenti avrebbe/);
  await expect(
    page.locator('#answer').getByText(/^Meno di \d+ non possono bastare: è dimostrato/),
  ).toBeVisible();
  const count = readNumber(await heading(page).textContent());
  const rows = await downloadSites(page);
  expect(rows).toHaveLength(count);
  const reference = await openReference(folder);
  const residents = reference.data.demand.residents.reduce((sum, persons) => sum + persons, 0);
  const points = rows.map(({ position: [lng, lat] }): LngLat => [lng, lat]);
  const left = reference.uncovered('covered-markets', LIMIT_METERS, null, points);
  expect(1 - left / residents).toBeGreaterThan(0.798);
});

test('an accepted proposal is in the scenario, and its gain is that of the scenario', async ({ page }) => {
  await page.goto('./#s=gaps&q=next&svc=covered-markets&next=3');
  await expect(heading(page)).toContainText('3 luoghi in più raggiungono');
  const gained = readNumber(/raggiungono (.*)/.exec((await heading(page).textContent()) ?? '')?.[1] ?? '');
  await page.getByRole('button', { name: 'Aggiungi allo scenario il luogo 2' }).click();
  await expect(page.getByText('Nello scenario')).toHaveCount(1);
  await page.getByRole('button', { name: 'Aggiungi tutti allo scenario' }).click();
  await expect(page.getByText('Nello scenario')).toHaveCount(3);
  await page.getByRole('button', { name: 'Vai a «E se…?»' }).click();
  await expect(heading(page)).toContainText('Con questo scenario');
  const inScenario = readNumber(/scenario (.*)/.exec((await heading(page).textContent()) ?? '')?.[1] ?? '');
  expect(Math.abs(inScenario - gained)).toBeLessThanOrEqual(0.005 * gained);
});

test('a wrong condition in a link is told, and the page has nothing that a screen reader would stumble over', async ({
  page,
}) => {
  await page.goto('./#s=gaps&q=next&svc=covered-markets&next=3&in=m8,n999&apart=9999');
  await expect(page.getByText('«in=n999»')).toBeVisible();
  await expect(page.getByText('«apart=9999»')).toBeVisible();
  await expect(heading(page)).toContainText('3 luoghi in più raggiungono');
  await page.getByText(/^Condizioni: /).click();
  await expectAccessible(page);
});
