import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type { LngLat } from '../../src/core/geo';
import { readCsv } from '../helpers/read-csv';
import { expectAccessible } from './accessible';
import { MAP, readNumber, test } from './page';
import { openReference } from './reference';

const folder = fileURLToPath(new URL('../../public/geo', import.meta.url));
const openData = fileURLToPath(new URL('../../../shared/opendata/points', import.meta.url));

/** Metres that the three paces make in 12, 15 and 18 minutes. */
const limits = [5, 3.6, 3].flatMap((kmh) => [12, 15, 18].map((minutes) => (kmh / 3.6) * minutes * 60));

/** Points of a kind in the built file, read as plain text; the file has a place a line. */
function builtPoints(kind: string): LngLat[] {
  const { layers } = JSON.parse(readFileSync(`${folder}/v1/milano/everyday.json`, 'utf8'));
  const layer = layers.find((candidate: { kind: string }) => candidate.kind === kind);
  return layer.places.map(([, , , , , lng, lat]: number[]): LngLat => [lng, lat]);
}

/** Pharmacies of the ministry's own file, but for those that it found by their postcode only; else as they were built. */
function pharmacyPoints(): LngLat[] {
  const path = `${openData}/pharmacies_2018.geojson`;
  if (!existsSync(path)) return builtPoints('pharmacies');
  const { features } = JSON.parse(readFileSync(path, 'utf8'));
  return features
    .filter(
      ({ properties }: { properties: { arcGIS_response: string } }) =>
        !/^\d+$/.test(properties.arcGIS_response),
    )
    .map(({ geometry }: { geometry: { coordinates: LngLat } }) => geometry.coordinates);
}

test('the matrix agrees with the raw list of pharmacies, is sorted, searched, taken away, and apart from the report', async ({
  page,
}) => {
  test.slow();
  await page.goto('./#s=gaps&q=dimensions');
  const sentence = page.locator('#answer').getByRole('heading');
  await expect(sentence).toContainText(/ne resta senza il \d+%/, { timeout: 60_000 });
  const table = page.getByRole('table', { name: /Quanti residenti hanno ogni dimensione entro 15 minuti/ });
  await page.getByRole('button', { name: 'Mostra tutti gli 88 quartieri' }).click();
  await expect(table.getByRole('row')).toHaveCount(1 + 2 + 88);
  await table.getByRole('button', { name: 'Cura' }).click();
  await expect(table.getByRole('columnheader', { name: 'Cura' })).toHaveAttribute('aria-sort', 'ascending');
  await expectAccessible(page);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Scarica la tabella/ }).click(),
  ]);
  const { cells: rows } = readCsv(readFileSync(await download.path()), ';');
  const cell = (zone: string, key: string): number =>
    Number(rows.find(([id]) => id === zone)?.[rows[0].indexOf(key)]);
  expect(rows.filter(([id]) => /^nil-\d+$/.test(id))).toHaveLength(88);
  const least = (zone: string): number =>
    Math.min(...rows[0].filter((key) => key.endsWith('_covered')).map((key) => cell(zone, key)));
  const missing = rows.find(([id]) => id === 'periphery')?.[rows[0].indexOf('most_missing')];
  expect(missing).toBe('Cultura');
  expect(cell('periphery', 'culture_covered')).toBe(least('periphery'));

  const reference = await openReference(folder);
  const { demand } = reference.data;
  const pharmacies = pharmacyPoints();
  expect(pharmacies.length).toBe(415);
  const expectNear = (found: number, expected: number): void =>
    expect(Math.abs(found - expected)).toBeLessThanOrEqual(Math.max(20, 0.01 * expected));
  // Cascina Merlata - Musocco: about six in ten have a pharmacy near enough.
  const nil = 31;
  const residents = demand.residents.reduce(
    (sum, persons, i) => sum + (demand.nil[i] === nil ? persons : 0),
    0,
  );
  const uncovered = reference.uncovered('none', 1250, nil, pharmacies);
  expect(uncovered).toBeGreaterThan(1000);
  expect(cell(`nil-${nil}`, 'residents')).toBe(residents);
  expectNear(cell(`nil-${nil}`, 'care_covered'), residents - uncovered);
  const always = reference.uncovered('none', Math.max(...limits), nil, pharmacies);
  expectNear(cell(`nil-${nil}`, 'care_robust'), always);
  const sometimes = reference.uncovered('none', Math.min(...limits), nil, pharmacies);
  expectNear(cell(`nil-${nil}`, 'care_fragile'), sometimes - always);

  const zone = reference.data.nils.find((candidate) => candidate.nil === nil);
  await page.getByRole('searchbox', { name: 'Trova un quartiere' }).fill(zone?.commonName ?? '');
  const row = table.getByRole('row', { name: new RegExp(`^${zone?.commonName}`) });
  const percent = Math.round((100 * cell(`nil-${nil}`, 'care_covered')) / residents);
  await expect(row.getByRole('cell').nth(7)).toContainText(`${percent}%`);

  await page.getByRole('button', { name: 'Specializzati' }).click();
  await expect(page).toHaveURL(/tier=specialised/);
  await expect(sentence).toContainText('Fare, riusare e riparare');
});

/** The step of a share that is left out, told anew: up to 10, 25, 50 and 75 %, and beyond. */
function stepOf(share: number): number {
  if (share <= 0.1) return 1;
  if (share <= 0.25) return 2;
  if (share <= 0.5) return 3;
  return share <= 0.75 ? 4 : 5;
}

/** Cascina Merlata - Musocco: about four in ten have no pharmacy near enough. */
const MUSOCCO = 31;

/** The share of a NIL's residents without a pharmacy within a quarter hour, by the reference. */
async function shareWithoutPharmacy(nil: number): Promise<number> {
  const reference = await openReference(folder);
  const { demand } = reference.data;
  const residents = demand.residents.reduce(
    (sum, persons, i) => sum + (demand.nil[i] === nil ? persons : 0),
    0,
  );
  return reference.uncovered('none', 1250, nil, pharmacyPoints()) / residents;
}

test('the drawing of the city is shaded by who is without one dimension: the one of the sentence, or the chosen one', async ({
  page,
}) => {
  test.slow();
  await page.goto(`./#s=gaps&q=dimensions&nil=${MUSOCCO}`);
  const choice = page.getByRole('group', { name: 'Sulla mappa' });
  const chosen = choice.getByRole('button', { pressed: true });
  await expect(chosen).toHaveCount(1, { timeout: 60_000 });
  await expect(page.locator('#answer').getByRole('heading')).toContainText(`«${await chosen.textContent()}»`);
  await expect(page).not.toHaveURL(/dim=/);
  for (const button of await choice.getByRole('button').all())
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);

  const zones = page.locator('.still-zones path');
  const zone = page.locator('.still-zones path.is-chosen');
  await choice.getByRole('button', { name: 'Cura' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/dim=care/);
  await expect(zone).toHaveClass(new RegExp(`is-step-${stepOf(await shareWithoutPharmacy(MUSOCCO))}\\b`));
  const legend = page.getByRole('complementary', { name: 'Luoghi sulla mappa' });
  await expect(legend).toContainText('Residenti senza «Cura» entro 15 minuti');
  await expect(legend.getByRole('listitem').filter({ hasText: '%' })).toHaveText([
    'fino al 10%',
    '10–25%',
    '25–50%',
    '50–75%',
    'oltre il 75%',
  ]);
  await expect(page.getByRole('columnheader', { name: 'Cura' })).toContainText('sulla mappa');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Scarica la tabella/ }).click(),
  ]);
  const { cells: rows } = readCsv(readFileSync(await download.path()), ';');
  const [residents, covered] = ['residents', 'care_covered'].map((key) => rows[0].indexOf(key));
  const inhabited = rows.filter((row) => row[0].startsWith('nil-') && Number(row[residents]) > 0);
  expect(inhabited.length).toBeGreaterThan(80);
  for (const step of [1, 2, 3, 4, 5])
    await expect(page.locator(`.still-zones path.is-step-${step}`)).toHaveCount(
      inhabited.filter((row) => stepOf(1 - Number(row[covered]) / Number(row[residents])) === step).length,
    );
  await expectAccessible(page);

  await page.reload();
  await expect(choice.getByRole('button', { name: 'Cura', pressed: true })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Chi resta fuori?' }).click();
  await expect(choice).toBeHidden();
  expect(await zones.count()).toBe(88);
  await expect(page.locator('.still-zones [class*="is-step"]')).toHaveCount(0);
  await expect(legend).not.toContainText('Residenti senza');
});

test('a dimension of a link that there is not is told, and the map shows the one that is missing most', async ({
  page,
}) => {
  await page.goto('./#s=gaps&q=dimensions&dim=sleep');
  await expect(page.getByText(/sleep/)).toBeVisible();
  await expect(
    page.getByRole('group', { name: 'Sulla mappa' }).getByRole('button', { pressed: true }),
  ).toHaveCount(1, { timeout: 60_000 });
  await expect(page).not.toHaveURL(/dim=/);
});

/** The colour that most of the middle of the map has, as channels. */
async function middleOfMap(page: Page): Promise<readonly number[]> {
  const box = await page.locator('canvas.maplibregl-canvas').boundingBox();
  if (!box) throw new Error('there is no map');
  const [width, height] = [160, 120];
  const clip = { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
  const png = await page.screenshot({ clip });
  return page.evaluate(
    async (data) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(data)], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const { data: pixels } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
      const counts = new Map<string, number>();
      for (let i = 0; i < pixels.length; i += 4) {
        const color = [pixels[i], pixels[i + 1], pixels[i + 2]].join();
        counts.set(color, (counts.get(color) ?? 0) + 1);
      }
      const [[most]] = [...counts].sort(([, a], [, b]) => b - a);
      return most.split(',').map(Number);
    },
    [...png],
  );
}

test('the map itself is painted in the step of the legend, and no longer once the question is left', {
  tag: MAP,
}, async ({ page }) => {
  test.slow();
  const reference = await openReference(folder);
  const zone = reference.data.nils.find(({ nil }) => nil === MUSOCCO);
  if (!zone) throw new Error('there is no such NIL');
  const [lng, lat] = zone.label;
  await page.goto(`./#map=14.00/${lat.toFixed(5)}/${lng.toFixed(5)}&v=1&s=gaps&q=dimensions&dim=care`);
  const step = stepOf(await shareWithoutPharmacy(MUSOCCO));
  const swatch = page.locator(`.legend .swatch-step-${step}`);
  await expect(swatch).toBeVisible({ timeout: 60_000 });
  const painted = await swatch.evaluate((patch) => getComputedStyle(patch).backgroundColor);
  const wanted = (painted.match(/\d+/g) ?? []).map(Number);
  expect(wanted).toHaveLength(3);
  const distance = async (): Promise<number> => {
    const seen = await middleOfMap(page);
    return Math.max(...seen.map((channel, i) => Math.abs(channel - wanted[i])));
  };
  await expect.poll(distance, { timeout: 60_000 }).toBeLessThan(16);
  await page.getByRole('button', { name: 'Chi resta fuori?' }).click();
  await expect.poll(distance, { timeout: 60_000 }).toBeGreaterThan(40);
});

test('near me, everyday services and stops stand apart, with the walk to the nearest', async ({ page }) => {
  test.slow();
  const origin: LngLat = [9.13454, 45.51965];
  await page.goto(`./#at=${origin[1]},${origin[0]}`);
  const services = page.getByRole('table', { name: 'Servizi di ogni giorno più vicini' });
  await expect(services).toBeVisible({ timeout: 60_000 });
  const reference = await openReference(folder);
  const cellsOf = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) }).getByRole('cell');
  for (const [name, points] of [
    ['Farmacie', pharmacyPoints()],
    ['Metropolitana', builtPoints('metro')],
  ] as const) {
    const walks = reference.walksTo(origin, points);
    const nearest = Math.min(...walks) / (5 / 3.6) / 60;
    expect(Math.abs(readNumber(await cellsOf(name).nth(0).textContent()) - nearest)).toBeLessThan(1.1);
    const within = walks.filter((meters) => meters <= 1250).length;
    expect(readNumber(await cellsOf(name).nth(1).textContent())).toBe(within);
  }

  await page.goto('./#nil=76');
  const lead = page.getByText(/Qui la dimensione che manca di più è «.+»/);
  await expect(lead).toContainText('ne resta senza il 100% (robusto)', { timeout: 60_000 });
  const table = page.getByRole('table', { name: 'Residenti che hanno ogni dimensione entro 15 minuti' });
  await expect(table.getByRole('row')).toHaveCount(9);
});
