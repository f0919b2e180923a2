import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { readCsv } from '../helpers/read-csv';
import { readNumber, test } from './page';
import { openReference } from './reference';

const folder = fileURLToPath(new URL('../../public/geo', import.meta.url));

test('who is left out: city and Quarto Oggiaro agree with a plain Dijkstra, the table sorts and downloads', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Pianifica' }).click();
  const answer = page.locator('#answer');
  await expect(answer).toContainText('non hanno un coworking entro 15 minuti a piedi');
  const city = readNumber(await answer.getByRole('heading').textContent());
  const table = page.getByRole('table', { name: 'Chi resta fuori, per zona' });
  const row = table.getByRole('row', { name: /^Quarto Oggiaro/ });
  const uncovered = readNumber(await row.getByRole('cell').first().textContent());
  const reference = await openReference(folder);
  const expectedCity = reference.uncovered('coworkings', 1250, null);
  const expectedNil = reference.uncovered('coworkings', 1250, 76);
  expect(Math.abs(city - expectedCity)).toBeLessThanOrEqual(0.002 * expectedCity);
  expect(Math.abs(uncovered - expectedNil)).toBeLessThanOrEqual(Math.max(150, 0.01 * expectedNil));
  await expect(answer).toContainText('Stima per eccesso. Su 77 localizzati di circa 110 coworking.');

  const names = table.locator('tbody th');
  await expect(names).toHaveCount(12);
  await page.getByRole('button', { name: 'Mostra tutti gli 88 quartieri' }).click();
  await expect(names).toHaveCount(89);
  await table.getByRole('columnheader', { name: 'Zona' }).getByRole('button').click();
  await expect(table.getByRole('columnheader', { name: 'Zona' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(names.nth(1)).toHaveText('Adriano');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Scarica la tabella.* Chi resta fuori, per zona/ }).click(),
  ]);
  const { cells } = readCsv(readFileSync(await download.path()), ';');
  const column = cells[0].indexOf('uncovered');
  expect(cells.find(([zone]) => zone === 'city')?.[column]).toBe(String(city));
  const rows = cells.filter(([zone]) => zone.startsWith('nil-')).map((row) => Number(row[column]));
  expect(rows).toHaveLength(88);
  expect(rows.reduce((sum, count) => sum + count, 0)).toBe(city);
});

test('groups, services and municipi change the answer; Lorenteggio is one click away; two NIL stand side by side', async ({
  page,
}) => {
  await page.goto('./#s=gaps');
  const heading = page.locator('#answer').getByRole('heading');
  await expect(heading).toContainText('coworking');
  const all = readNumber(await heading.textContent());
  await page.getByText(/^Cambia: /).click();
  await page.getByRole('button', { name: '65 anni e più' }).click();
  await expect(heading).toContainText('persone di 65 anni e più');
  expect(readNumber(await heading.textContent())).toBeLessThan(all);
  await page.getByRole('button', { name: 'Fablab' }).click();
  await expect(heading).toContainText('un coworking o un fablab');
  await page.getByRole('button', { name: 'Tutti', exact: true }).first().click();
  await expect(heading).toContainText('tutti questi servizi insieme');
  await page.getByRole('button', { name: 'Municipi', exact: true }).click();
  const zones = page.getByRole('table', { name: 'Chi resta fuori, per zona' }).locator('tbody tr');
  await expect(zones).toHaveCount(10);
  await page.getByRole('button', { name: 'Lorenteggio', exact: true }).click();
  await expect(page).toHaveURL(/nil=53/);
  await page.getByRole('button', { name: 'Confronta', exact: true }).click();
  const compared = page.getByRole('table', { name: 'Confronta due quartieri' });
  await expect(compared.getByRole('columnheader', { name: 'Lorenteggio' })).toBeVisible();
  await expect(compared.getByRole('columnheader', { name: 'Quarto Oggiaro' })).toBeVisible();
});
