import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import { neighbourhoodEn as en, neighbourhoodIt as it } from '../../src/i18n/neighbourhood';
import { MAP, readNumber, searchFor, test } from './page';
import { openReference } from './reference';

const folder = fileURLToPath(new URL('../../public/geo', import.meta.url));
const LIMIT_METERS = 1250;
const METERS_PER_MINUTE = 5000 / 60;
const QUARTO = 76;

/** The part of the page that stands under a heading. */
function partOf(page: Page, title: RegExp | string): Locator {
  return page.locator('.nil-page section').filter({ has: page.getByRole('heading', { name: title }) });
}

/** What is said of one service. */
function serviceIn(page: Page, title: RegExp | string, service: string): Locator {
  return partOf(page, title)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: service, exact: true }) });
}

/** The minutes within which half of the residents of a NIL walk to the nearest. */
function medianMinutes(
  { count, nil, residents }: Awaited<ReturnType<typeof openReference>>['data']['demand'],
  meters: Float64Array,
): number {
  const points = Array.from({ length: count }, (_, i) => i).filter((i) => nil[i] === QUARTO);
  const half = points.reduce((sum, i) => sum + residents[i], 0) / 2;
  let passed = 0;
  for (const point of points.sort((a, b) => meters[a] - meters[b])) {
    passed += residents[point];
    if (passed >= half) return meters[point] / METERS_PER_MINUTE;
  }
  throw new Error('nobody lives there');
}

test('a neighbourhood found by its name tells what it has and lacks, as a plain Dijkstra counts it', async ({
  page,
}) => {
  const reference = await openReference(folder);
  const { demand } = reference.data;
  await page.goto('./');
  await searchFor(page, 'quarto ogiaro', /Quarto Oggiaro/);
  await expect(page.getByRole('heading', { level: 2, name: 'Quarto Oggiaro' })).toBeFocused();
  await expect(page).toHaveURL(/nil=76/);
  expect(page.url()).not.toContain('at=');
  await expect(page).toHaveTitle('Quarto Oggiaro · Quindici');
  const people = demand.residents.reduce(
    (sum, count, i) => (demand.nil[i] === QUARTO ? sum + count : sum),
    0,
  );
  const answer = page.locator('#answer');
  await expect(answer).toContainText(`vivono circa ${people.toLocaleString('it-IT')} persone`);
  await expect(answer).toContainText('nessuno ha un coworking');
  expect(reference.uncovered('coworkings', LIMIT_METERS, QUARTO)).toBe(people);

  const market = serviceIn(page, /^Che cosa si raggiunge/, 'Mercati coperti');
  const reached = people - reference.uncovered('covered-markets', LIMIT_METERS, QUARTO);
  const shown = readNumber(await market.locator('.nil-share').textContent());
  expect(Math.abs(shown - reached)).toBeLessThanOrEqual(0.002 * people);
  const minutes = medianMinutes(demand, reference.walksToNearest('covered-markets'));
  const said = readNumber(await market.getByText('Metà dei residenti').textContent());
  expect(said).toBeGreaterThanOrEqual(minutes - 0.05);
  expect(said).toBeLessThan(minutes + 1.05);

  const fablab = serviceIn(page, it['nil.missing'], 'Fablab');
  const lacking = reference.uncovered('fablabs', LIMIT_METERS, QUARTO);
  const lackingText = (await fablab.locator('.nil-share').textContent()) ?? '';
  expect(Math.abs(readNumber(lackingText) - lacking)).toBeLessThanOrEqual(0.002 * people);
  const city = reference.uncovered('fablabs', LIMIT_METERS, null);
  const all = demand.residents.reduce((sum, count) => sum + count, 0);
  await expect(fablab).toContainText(`${Math.round((100 * city) / all)}% in tutta Milano`);

  await page.getByText(it['nil.table.open']).click();
  const rows = page.getByRole('table', { name: /ogni servizio entro 15 minuti/ }).locator('tbody tr');
  await expect(rows).toHaveCount(11);
  for (const [name, service] of [
    ['Centri di formazione', 'training-centres'],
    ['Sportelli lavoro', 'job-desks'],
  ]) {
    const row = rows.filter({ has: page.getByRole('rowheader', { name, exact: true }) });
    const cell = readNumber(await row.locator('td').nth(1).textContent());
    const expected = people - reference.uncovered(service, LIMIT_METERS, QUARTO);
    expect(Math.abs(cell - expected)).toBeLessThanOrEqual(0.002 * people);
  }
  const waiting = page.waitForEvent('download');
  await page
    .locator('.nil-page')
    .getByRole('button', { name: /Scarica la tabella/ })
    .click();
  expect((await waiting).suggestedFilename()).toBe('quindici-nil-76.csv');
});

test('a link of nothing but the neighbourhood opens its page with the map there; an unknown one says so', {
  tag: MAP,
}, async ({ page }) => {
  await page.goto('./#nil=76');
  await expect(page.getByRole('heading', { level: 2, name: 'Quarto Oggiaro' })).toBeVisible();
  await expect(page).toHaveURL(/map=1[2-5]\.\d+\/45\.51\d+\/9\.13\d+/);
  await page.goto('about:blank');
  await page.goto('./#nil=999');
  await expect(page.getByRole('status').filter({ hasText: 'Una parte del collegamento' })).toContainText(
    'Il quartiere «999» non esiste.',
  );
  await expect(page.locator('.start')).toBeVisible();
});

test('the page leads to the walk, the plan with the same figure, and the printed page', async ({ page }) => {
  await page.goto('./#nil=76&min=20');
  const market = serviceIn(page, it['nil.missing'], 'Fablab');
  const lacking = readNumber(await market.locator('.nil-share').textContent());
  await page.getByRole('button', { name: it['nil.plan'] }).click();
  await expect(page).toHaveURL(/s=gaps/);
  await expect(page).toHaveURL(/cut=20/);
  await page.goto(
    page
      .url()
      .replace(/svc=[^&]*/, '')
      .replace('s=gaps', 's=gaps&svc=fablabs'),
  );
  const row = page
    .getByRole('table', { name: 'Chi resta fuori, per zona' })
    .getByRole('row', { name: /^Quarto Oggiaro/ });
  await expect.poll(async () => readNumber(await row.locator('td').first().textContent())).toBe(lacking);
  await page.getByRole('link', { name: 'Apri la pagina del quartiere' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Quarto Oggiaro' })).toBeFocused();
  await page.getByRole('button', { name: it['nil.print'] }).click();
  await expect(page.getByRole('dialog', { name: 'La pagina di Quarto Oggiaro' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: it['nil.print'] })).toBeFocused();
  await page.getByRole('button', { name: it['nil.start'] }).click();
  await expect(page.locator('#answer')).toContainText('minuti a piedi da qui');
  await expect(page.locator('.own-nil')).toHaveText('Il tuo quartiere: Quarto Oggiaro');
});

test('a park where nobody lives has words of its own, in both languages', async ({ page }) => {
  await page.goto('./#nil=8');
  await expect(page.locator('#answer')).toContainText(
    'Nel quartiere Parco Sempione non risulta abitare nessuno',
  );
  await expect(page.getByRole('heading', { name: it['nil.missing'] })).toHaveCount(0);
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await expect(page.locator('#answer')).toContainText('Nobody is registered as living in Parco Sempione');
  await expect(page.getByRole('heading', { name: en['nil.has'] })).toBeVisible();
});

test('by keyboard alone: found, read, chosen from the list of all 88, walked from', async ({ page }) => {
  await page.goto('./');
  const box = page.getByRole('combobox', { name: /Indirizzo, fermata/ });
  await expect(box).toBeEnabled();
  while (!(await box.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.type('bovisa');
  await expect(page.getByRole('option').first()).toContainText('Bovisa');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Bovisa' })).toBeFocused();
  const choice = page.getByRole('combobox', { name: it['nil.choose'], exact: true });
  await expect(choice.locator('option')).toHaveCount(88);
  while (!(await choice.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.type('Lorent');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Lorenteggio' })).toBeFocused();
  const start = page.getByRole('button', { name: it['nil.start'] });
  while (!(await start.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#answer')).toContainText('minuti a piedi da qui');
  await expect(page.locator('#answer').getByRole('heading')).toBeFocused();
});

for (const [name, hash, size] of [
  ['light', '#nil=76', { width: 1440, height: 900 }],
  ['dark, in English', '#nil=76&theme=dark&lang=en', { width: 1440, height: 900 }],
  ['phone', '#nil=1', { width: 390, height: 844 }],
  ['a park, dark, on a phone', '#nil=8&theme=dark', { width: 390, height: 844 }],
] as const) {
  test(`all of it open is accessible and not wider than the page: ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto(`./${hash}`);
    await expect(page.locator('#answer .sentence')).toBeVisible();
    for (const summary of await page.locator('.nil-page summary').all()) await summary.click();
    const overflow = await page.locator('#main').evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
