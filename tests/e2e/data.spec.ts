import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { expectAccessible } from './accessible';
import { test } from './page';

const folder = fileURLToPath(new URL('../../public/geo', import.meta.url));
const readJson = (name: string) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));

interface Layer {
  readonly file: { readonly sources: readonly string[] };
  readonly located: number;
  readonly known: number;
}
interface List {
  readonly nameIt: string;
  readonly source: string;
  readonly places: readonly unknown[];
}

test('the page of the data tells of every layer and list its source, licence, year and count, and what is missing by name', async ({
  page,
}) => {
  const { studyAreas, sources } = readJson('manifest.json');
  const [milano]: { readonly layers: readonly Layer[] }[] = studyAreas;
  const { layers: lists }: { readonly layers: readonly List[] } = readJson('v1/milano/everyday.json');
  const notLocated: readonly { readonly name: string }[] = readJson('v1/milano/not-located.json');
  const badlyLocated: readonly { readonly name: string }[] = readJson('v1/milano/badly-located.json');
  await page.goto('./#s=data');
  const layerRows = page.locator('.data-layers tbody tr');
  await expect(layerRows).toHaveCount(milano.layers.length);
  for (const [row, { file, located, known }] of milano.layers.entries()) {
    await expect(layerRows.nth(row)).toContainText(sources[file.sources[0]].licence);
    await expect(layerRows.nth(row)).toContainText('fino a novembre 2026');
    await expect(layerRows.nth(row)).toContainText(`${located} su ${known} noti`);
  }

  await page.getByText(`Conosciuti e non ancora localizzati (${notLocated.length})`).click();
  for (const { name } of notLocated) await expect(page.getByText(name).first()).toBeVisible();

  await page.getByText('Servizi di ogni giorno e fermate: liste, anni, difetti').click();
  for (const { nameIt, source, places } of lists) {
    const row = page.getByRole('row', { name: new RegExp(`^${nameIt}`) });
    await expect(row).toContainText(sources[source].licence);
    await expect(row).toContainText(/Anno: (\d{4}|circa|non detta)/);
    await expect(row.getByRole('cell').first()).toHaveText(
      new Intl.NumberFormat('it', { useGrouping: 'always' }).format(places.length),
    );
  }
  const pharmacies = page.getByRole('row', { name: /^Farmacie/ });
  await expect(pharmacies).toContainText('Farmacie · Ministero della Salute · IODL 2.0');
  await expect(pharmacies).toContainText('la tabella del Comune di gennaio 2026 ne ha 422');
  for (const { name } of badlyLocated) await expect(page.getByText(name).first()).toBeVisible();
  await expectAccessible(page);
});
