import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { readNumber, test } from './page';
import { openReference } from './reference';

const folder = fileURLToPath(new URL('../../public/geo', import.meta.url));

/** Three libraries as a person would write them down, and two rows that cannot be used. */
const libraries = `Nome;Indirizzo;Latitudine;Longitudine
Biblioteca Affori;Viale Affori 21;45,5183;9,1703
Biblioteca Baggio;Via Pistoia 10;45,4616;9,0877
Biblioteca Cassina;Via Sant'Arnaldo 17;abc;9,21
Biblioteca Dergano;Via Baldinucci 76;45,5036;9,1801
Biblioteca di Torino;Via della Cittadella 5;45,0711;7,6763
`;
const places = [
  [9.1703, 45.5183],
  [9.0877, 45.4616],
  [9.1801, 45.5036],
] as const;

async function give(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

/** Drops a file on the page, as from the desktop. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], fileName, { type: 'text/csv' }));
      return data;
    },
    [name, text] as const,
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('Lascia qui il file: resta su questo dispositivo.')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
}

test('a planner drops in her own places, reads what is wrong row by row, and asks who is left out', async ({
  page,
}) => {
  await page.goto('./#s=gaps');
  await expect(page.locator('#answer')).toContainText('un coworking');
  await drop(page, 'biblioteche.csv', libraries);
  await expect(page.getByText('biblioteche.csv: 3 righe usate su 5.')).toBeVisible();
  await expect(page.getByText('riga 4: latitudine «abc» non è un numero')).toBeVisible();
  await expect(page.getByText(/riga 6: il punto .* è fuori dall’area studiata/)).toBeVisible();
  const answer = page.locator('#answer');
  await expect(answer).toContainText('uno dei tuoi luoghi (biblioteche.csv) entro 15 minuti a piedi');
  await expect(answer).toContainText('Stima per eccesso. Su 3 localizzati di 5 tuoi luoghi');
  const told = readNumber(await answer.getByRole('heading').textContent());
  const reference = await openReference(folder);
  const expected = reference.uncovered('none of ours', 1250, null, places);
  expect(Math.abs(told - expected)).toBeLessThanOrEqual(0.002 * expected);

  await page.getByRole('button', { name: 'Dove il prossimo?' }).click();
  await expect(page.locator('.sites')).toBeVisible();
  await page.getByRole('button', { name: 'Vicino a me' }).click();
  await page.getByRole('button', { name: 'Quarto Oggiaro' }).click();
  await expect(page.getByRole('button', { name: /Biblioteca/ }).first()).toBeVisible();
});

test('a file that cannot be used leaves the one before it; both can be got rid of', async ({ page }) => {
  await page.goto('./#s=gaps');
  await give(page, 'biblioteche.csv', libraries);
  await expect(page.getByText('biblioteche.csv: 3 righe usate su 5.')).toBeVisible();
  await give(page, 'vie.csv', 'via;cap\nVia Dante;20121\n');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('«vie.csv» non è stato usato');
  await expect(alert).toContainText('Colonne trovate: via, cap.');
  await expect(alert).toContainText('Restano i luoghi di «biblioteche.csv».');
  await alert.getByRole('button', { name: 'Ho capito' }).click();
  await expect(page.locator('#answer')).toContainText('biblioteche.csv');
  await page.getByRole('button', { name: 'Togli i tuoi luoghi' }).click();
  await expect(page.locator('#answer')).toContainText('un coworking');
  await expect(page.getByRole('button', { name: 'I tuoi luoghi', exact: true })).toHaveCount(0);
});

test('a link about own places says that they stayed where they were, and the page stores nothing', async ({
  page,
  context,
}) => {
  await page.goto('./#s=gaps');
  await give(page, 'biblioteche.csv', libraries);
  await expect(page).toHaveURL(/svc=own/);
  await page.reload();
  await expect(page.getByText(/I luoghi di chi ti ha mandato il collegamento sono rimasti/)).toBeVisible();
  await expect(page.locator('#answer')).toContainText('un coworking');
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('if the nearest closes, as many lose it as have one and no second one', async ({ page }) => {
  await page.goto('./#s=gaps&svc=fablabs');
  const lead = page.getByText(/^Se chiude il più vicino, /);
  await expect(lead).toContainText('non hanno più un fablab entro 15 minuti');
  const told = readNumber(await lead.textContent());
  const reference = await openReference(folder);
  const expected = reference.dependent('fablabs', 1250);
  expect(Math.abs(told - expected)).toBeLessThanOrEqual(0.005 * expected);
  const table = page.getByRole('table', { name: 'Da quale luogo dipendono più persone' });
  const lost = await table.locator('tbody td').allTextContents();
  expect(lost.reduce((sum, text) => sum + readNumber(text), 0)).toBe(told);
  await table.getByRole('button').first().click();
  await expect(page.locator('.card')).toBeVisible();
});

test('peripheries stand against the rest, neighbourhoods are found by name, older people walk at their pace', async ({
  page,
}) => {
  await page.goto('./#s=gaps');
  const table = page.getByRole('table', { name: 'Chi resta fuori, per zona' });
  await page.getByRole('searchbox', { name: 'Cerca un quartiere nella tabella' }).fill('giambel');
  await expect(table.locator('tbody tr')).toHaveCount(2);
  await page.getByRole('button', { name: 'Periferie e resto' }).click();
  await expect(table.locator('tbody th')).toHaveText([
    'Milano',
    'Altre periferie',
    'Resto della città',
    'Lorenteggio–Giambellino',
    'Quarto Oggiaro',
  ]);
  const figures = await table.locator('tbody td:nth-child(2)').allTextContents();
  const [city, ...groups] = figures.map(readNumber);
  expect(groups.reduce((sum, count) => sum + count, 0)).toBe(city);
  await page.getByText(/^Cambia: /).click();
  await page.getByRole('button', { name: '65 anni e più' }).click();
  const heading = page.locator('#answer').getByRole('heading');
  await expect(heading).toContainText('persone di 65 anni e più');
  const before = readNumber(await heading.textContent());
  await page.getByRole('button', { name: /^Conta al loro passo/ }).click();
  await expect(page.getByText(/Contati al loro passo, 3,6/)).toBeVisible();
  await expect.poll(async () => readNumber(await heading.textContent())).toBeGreaterThan(before);
  await page.getByRole('button', { name: 'Lorenteggio', exact: true }).click();
  await expect(page.locator('.chosen-zone')).toContainText('Lorenteggio');
});

for (const [name, hash] of [
  ['light', '#s=gaps&nil=76&grp=over65'],
  ['dark, groups, in English', '#s=gaps&zl=group&theme=dark&lang=en'],
] as const) {
  test(`no accessibility violation with own places: ${name}`, async ({ page }) => {
    await page.goto(`./${hash}`);
    await give(page, 'biblioteche.csv', libraries);
    await expect(page.locator('.ranks')).toBeVisible();
    await expect(page.locator('#main h2').first()).toBeVisible();
    await expectAccessible(page);
  });
}
