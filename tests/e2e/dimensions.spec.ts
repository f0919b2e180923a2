import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { LngLat } from '../../src/core/geo';
import { readCsv } from '../helpers/read-csv';
import { expectAccessible } from './accessible';
import { readNumber, test } from './page';
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
