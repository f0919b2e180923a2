import { expect, type Page } from '@playwright/test';
import { readNumber, test } from './page';

const prove = /Dimostra che è il meglio|Verifica con un calcolo esatto/;

/** Addresses of what is loaded for the solver, as they are asked for. */
function watchSolver(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/exact\.worker|highs/.test(request.url())) asked.push(request.url());
  });
  return asked;
}

test('three markets are proved the best in seconds, by a solver that is loaded only then', async ({
  page,
}) => {
  const solver = watchSolver(page);
  await page.goto('./#s=gaps&q=next&svc=covered-markets');
  const sites = page.locator('.sites');
  await sites.getByRole('button', { name: '3', exact: true }).click();
  const button = sites.getByRole('button', { name: prove });
  await expect(button).toBeVisible();
  await expect(sites.getByText(/La prima volta carica un risolutore: 3,6 MB/)).toBeVisible();
  expect(solver).toEqual([]);
  await button.focus();
  await page.keyboard.press('Enter');
  const proved = sites.getByText('Dimostrato: nessuna scelta di 3 luoghi fa meglio.');
  await expect(proved).toBeVisible({ timeout: 30_000 });
  expect(solver.filter((address) => address.endsWith('.wasm'))).toHaveLength(1);
  const seconds = await sites.getByText(/Calcolo di .* second/).textContent();
  expect(readNumber(seconds) / 10).toBeLessThan(30);
  await sites.getByText('Come è calcolato').last().click();
  await expect(sites.getByText(/ne restano \d+\. Su questi HiGHS/)).toBeVisible();
  await page.getByRole('button', { name: '5', exact: true }).click();
  await expect(proved).toHaveCount(0);
});

test('a long search shows its seconds, stops at once when asked, and can be started again', async ({
  page,
}) => {
  await page.goto('./#s=gaps&q=next&svc=social-innovation&next=20');
  const sites = page.locator('.sites');
  const button = sites.getByRole('button', { name: prove });
  await button.click();
  await expect(sites.getByText(/Cerco una scelta migliore: [1-9]\d* secondi su 60/)).toBeVisible();
  await page.getByRole('button', { name: 'Ferma il calcolo' }).click();
  await expect(sites.getByText(/Cerco una scelta migliore/)).toHaveCount(0);
  await expect(button).toBeFocused();
  await expect(sites.getByText(/imostrato/)).toHaveCount(0);
});
