import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { readNumber, searchFor, test } from './page';
import { openReference } from './reference';

const folder = fileURLToPath(new URL('../../public/geo', import.meta.url));

test('another study area is chosen, searched and measured, and says what it lacks', async ({ page }) => {
  const reference = await openReference(folder, 'bicocca');
  await page.goto('./#s=data');
  await page.getByRole('link', { name: 'Bicocca (prova)' }).click();
  await expect(page.getByText('Sei nell’area «Bicocca (prova)».')).toBeVisible();
  await expect(page).toHaveURL(/area=bicocca/);
  await page.getByText('Di quali dati è fatta').click();
  await expect(page.getByText('Per quest’area non abbiamo elenchi di:')).toContainText('fablab');
  await searchFor(page, 'viale sarca', /Viale Sarca/);
  await expect(page).toHaveURL(/area=bicocca.*at=/);
  const [lat, lng] = (/at=([\d.]+),([\d.]+)/.exec(page.url()) ?? []).slice(1).map(Number);
  const expected = reference.reach([lng, lat], 1250);
  expect(expected.residents).toBeGreaterThan(1000);
  const answer = page.locator('#answer[aria-busy="false"]');
  const found = readNumber(await answer.locator('.lead').first().textContent());
  expect(Math.abs(found - expected.residents)).toBeLessThanOrEqual(Math.max(2, 0.002 * expected.residents));
  const places = [...expected.counts.values()].reduce((sum, count) => sum + count, 0);
  await expect(page.locator('.places-near .place')).toHaveCount(places);
  await page.getByRole('button', { name: 'Pianifica' }).click();
  await expect(page.getByText('di chi abita a Bicocca (stima)')).toBeVisible();
  await page.getByRole('link', { name: 'Vai a tutta Milano' }).click();
  await expect(page.getByText('Sei nell’area')).toHaveCount(0);
  await expect(page).not.toHaveURL(/area=/);
});

test('an area that is not there is told in words', async ({ page }) => {
  await page.goto('./#area=atlantide');
  await expect(page.getByText('L’area «atlantide» non c’è: questa è la città intera.')).toBeVisible();
  await expect(page).not.toHaveURL(/area=/);
});
