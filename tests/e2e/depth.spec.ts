import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { readCsv } from '../helpers/read-csv';
import { expectAccessible } from './accessible';
import { MAP, readNumber, test } from './page';
import { openReference } from './reference';

const folder = fileURLToPath(new URL('../../public/geo', import.meta.url));

/** Metres that the three paces make in 12, 15 and 18 minutes. */
const limits = [5, 3.6, 3].flatMap((kmh) => [12, 15, 18].map((minutes) => (kmh / 3.6) * minutes * 60));

async function downloadTable(page: Page, title: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: /^Scarica la tabella/ })
      .filter({ hasText: title })
      .click(),
  ]);
  return readCsv(readFileSync(await download.path()), ';');
}

async function expectNoViolation(page: Page): Promise<void> {
  await expectAccessible(page);
}

test('robust and fragile agree with nine plain Dijkstra thresholds, in the sentence, the table and the file', async ({
  page,
}) => {
  await page.goto('./#s=gaps');
  await page.getByRole('button', { name: 'Quanto, con che certezza?' }).click();
  await expect(page).toHaveURL(/q=depth/);
  const sentence = page.locator('#answer').getByRole('heading');
  await expect(sentence).toContainText('lo sono in ogni caso');
  await expect(page.getByText(/Stima per eccesso\. Su 77 .*circa 110/)).toBeVisible();
  const reference = await openReference(folder);
  const city = reference.uncoveredUnder('coworkings', limits, null);
  const expectNear = (found: number, expected: number): void =>
    expect(Math.abs(found - expected)).toBeLessThanOrEqual(Math.max(150, 0.005 * expected));

  const [, out, robust, fragile] =
    /Su ([\d.]+) residenti fuori, ([\d.]+) .*; per ([\d.]+) /.exec((await sentence.textContent()) ?? '') ??
    [];
  const uncovered = reference.uncovered('coworkings', 1250, null);
  expectNear(readNumber(out), uncovered);
  expectNear(readNumber(robust), city.always);
  expectNear(readNumber(fragile), uncovered - city.always);

  const table = page.getByRole('table', { name: 'Quanto è certo, per zona' });
  const cells = table.getByRole('row', { name: /^Milano/ }).getByRole('cell');
  const shown = { robust: await cells.nth(0).textContent(), fragile: await cells.nth(1).textContent() };
  expect(readNumber(shown.robust)).toBe(readNumber(robust));
  expectNear(readNumber(shown.fragile), city.sometimes - city.always);

  const { cells: rows } = await downloadTable(page, 'Quanto è certo, per zona');
  const column = (key: string): number => rows[0].indexOf(key);
  const sum = (key: string): number =>
    rows
      .filter(([zone]) => zone.startsWith('nil-'))
      .reduce((total, row) => total + Number(row[column(key)]), 0);
  expect(rows).toHaveLength(90);
  expect(sum('robust')).toBe(readNumber(shown.robust));
  expect(sum('fragile')).toBe(readNumber(shown.fragile));
  const quarto = rows.find(([zone]) => zone === 'nil-76') ?? [];
  const nil = reference.uncoveredUnder('coworkings', limits, 76);
  expectNear(Number(quarto[column('robust')]), nil.always);
  expectNear(Number(quarto[column('fragile')]), nil.sometimes - nil.always);
});

test('the map tells minutes or how sure, a gap is gone to, its barrier is named and taken away', {
  tag: MAP,
}, async ({ page }) => {
  await page.goto('./#s=gaps&q=depth&svc=covered-markets');
  await page.getByRole('button', { name: 'Robusto e fragile' }).click();
  await expect(page).toHaveURL(/field=sureness/);
  await expect(page.getByText('Quanto è certo il vuoto')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Quanto è certo il vuoto')).toBeVisible();
  const figino = page.getByRole('listitem').filter({ hasText: 'Area di Figino' });
  await page.getByRole('button', { name: /Mostra tutti i \d+ vuoti/ }).click();
  await expect(figino.first()).toContainText(/Barriera: Deviatore dell'Olona, che [\d.]+ residenti aggirano/);
  const before = page.url();
  await figino.first().getByRole('button').click();
  await expect(page).not.toHaveURL(before);
  const { cells: rows } = await downloadTable(page, 'Le aree scoperte');
  const barrier = rows[0].indexOf('barrier');
  expect(rows.slice(1).filter((row) => row[barrier].includes('Olona')).length).toBeGreaterThan(0);
});

test('for analysts: indices, charts with a name and tables under them, read back; no accessibility violation', async ({
  page,
}) => {
  await page.goto('./#s=gaps&q=depth');
  await expect(page.locator('#answer')).toBeVisible();
  await expectNoViolation(page);
  await page.getByText('Per chi analizza').click();
  await expect(page.getByRole('img', { name: /metà ha il luogo più vicino entro \d+ minuti/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /La metà che cammina meno fa il \d+%/ })).toBeVisible();
  const { cells: bands } = await downloadTable(page, 'Quanti residenti a quanti minuti');
  const residents = bands.slice(1).reduce((sum, [, all]) => sum + Number(all), 0);
  expect(residents).toBe(1_386_285);
  const { cells: indices } = await downloadTable(page, 'Profondità e disuguaglianza, città');
  const index = (name: string): number =>
    Number(indices.find(([first]) => first.startsWith(name))?.[1].replace(',', '.'));
  const reference = await openReference(folder);
  const share = reference.uncovered('coworkings', 1250, null) / 1_386_285;
  expect(index('FGT 0')).toBeCloseTo(share, 3);
  expect(index('FGT 1')).toBeGreaterThan(0);
  expect(index('di cui tra') + index('di cui dentro')).toBeCloseTo(index('Theil'), 3);
  await expectNoViolation(page);
});
