import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import { initialState } from '../../src/state/store';
import { formatHash } from '../../src/state/url';
import { readCsv } from '../helpers/read-csv';
import { expectAccessible } from './accessible';
import { readNumber, test } from './page';
import { openReference } from './reference';

const folder = fileURLToPath(new URL('../../public/geo', import.meta.url));
const docs = fileURLToPath(new URL('../../docs/detour.md', import.meta.url));
const LIMIT_METERS = 1250;

/** The whole numbers of a text, in their order. */
function numbersOf(text: string): number[] {
  return [...text.matchAll(/\d{1,3}(?:\.\d{3})+|\d+/g)].map(([found]) => Number(found.replaceAll('.', '')));
}

async function cellsOf(row: Locator): Promise<number[]> {
  return (await row.getByRole('cell').allTextContents()).map(readNumber);
}

async function download(page: Page, name: RegExp): Promise<readonly (readonly string[])[]> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return readCsv(readFileSync(await file.path()), ';').cells;
}

test('two neighbourhoods of an old link, then others: the same figures as a plain Dijkstra, to take away', async ({
  page,
}) => {
  await page.goto('./#s=gaps&svc=covered-markets&cmp=53,76');
  const table = page.getByRole('table', { name: 'Confronta due quartieri' });
  await expect(table.getByRole('columnheader', { name: 'Lorenteggio' })).toBeVisible();
  await expect(table.getByRole('columnheader', { name: 'Quarto Oggiaro' })).toBeVisible();
  await page.getByLabel('Primo quartiere').selectOption({ label: 'Lambrate' });
  await expect(page).toHaveURL(/cmp=23,76/);
  await expect(table.getByRole('columnheader', { name: 'Lambrate' })).toBeVisible();
  const [first, second] = await cellsOf(table.getByRole('row', { name: /^Fuori/ }));
  const reference = await openReference(folder);
  for (const [shown, nil] of [
    [first, 23],
    [second, 76],
  ]) {
    const expected = reference.uncovered('covered-markets', LIMIT_METERS, nil);
    expect(Math.abs(shown - expected)).toBeLessThanOrEqual(Math.max(150, 0.01 * expected));
  }
  const sentence = (await page.locator('#answer').getByRole('heading').textContent()) ?? '';
  expect(numbersOf(sentence).slice(0, 3)).toEqual([
    Math.abs(first - second),
    Math.max(first, second),
    Math.min(first, second),
  ]);
  await expect(page.getByRole('img', { name: /Lambrate, Tutti/ }).first()).toBeVisible();
  const cells = await download(page, /^Scarica la tabella.* Confronta due quartieri/);
  const column = cells[0].indexOf('uncovered_all');
  expect(cells.slice(1).map((row) => [row[0], Number(row[column])])).toEqual([
    ['Lambrate', first],
    ['Quarto Oggiaro', second],
  ]);
});

test('two services side by side: who has both, one and neither agrees with two plain searches', async ({
  page,
}) => {
  await page.goto('./#s=gaps&q=compare');
  await page.getByRole('button', { name: 'Due servizi', exact: true }).click();
  await expect(page).toHaveURL(/cmp=any\/covered-markets/);
  const answer = page.locator('#answer');
  await expect(answer).toContainText('tutti e due');
  const [both, onlyFirst, onlySecond, neither] = numbersOf(
    (await answer.locator('.lead').textContent()) ?? '',
  );
  const { data, walksToNearest } = await openReference(folder);
  const [work, markets] = ['coworkings', 'covered-markets'].map(walksToNearest);
  const count = (hasFirst: boolean, hasSecond: boolean): number =>
    data.demand.residents.reduce(
      (sum, persons, i) =>
        work[i] <= LIMIT_METERS === hasFirst && markets[i] <= LIMIT_METERS === hasSecond
          ? sum + persons
          : sum,
      0,
    );
  for (const [shown, expected] of [
    [both, count(true, true)],
    [onlyFirst, count(true, false)],
    [onlySecond, count(false, true)],
    [neither, count(false, false)],
  ])
    expect(Math.abs(shown - expected)).toBeLessThanOrEqual(0.005 * expected);
  expect(both + onlyFirst + onlySecond + neither).toBe(1_386_285);
  await expect(page.locator('.legend')).toContainText('solo un mercato coperto');
  await page.goBack();
  await expect(page).not.toHaveURL(/cmp=/);
});

test('the circle promises what the walk does not keep: both counted another way, for the city and for a place', async ({
  page,
}) => {
  await page.goto('./#s=gaps&svc=fablabs&q=compare&cmp=circle');
  const answer = page.locator('#answer');
  await expect(answer).toContainText('I cerchi promettono un fablab');
  const [circle, walk, difference] = numbersOf((await answer.getByRole('heading').textContent()) ?? '');
  expect(circle - walk).toBe(difference);
  const { data, walksToNearest, straightToNearest, reach } = await openReference(folder);
  const within = (meters: Float64Array): number =>
    data.demand.residents.reduce((sum, persons, i) => (meters[i] <= LIMIT_METERS ? sum + persons : sum), 0);
  const [straight, walked] = [within(straightToNearest('fablabs')), within(walksToNearest('fablabs'))];
  expect(Math.abs(circle - straight)).toBeLessThanOrEqual(0.01 * straight);
  expect(Math.abs(walk - walked)).toBeLessThanOrEqual(0.01 * walked);

  const row = page.getByRole('table', { name: 'Luogo per luogo' }).getByRole('row').nth(1);
  const [, placeWalk] = await cellsOf(row);
  const name = (await row.getByRole('button').textContent())?.trim();
  const place = data.places.find((candidate) => candidate.service === 'fablabs' && candidate.name === name);
  if (!place) throw new Error(`no fablab ${name}`);
  const { residents } = reach(place.position, LIMIT_METERS);
  expect(Math.abs(placeWalk - residents)).toBeLessThanOrEqual(0.01 * residents);
  await row.getByRole('button').click();
  await expect(page.locator('.card')).toContainText('Il cerchio ne promette');
  await expect(page.getByText(`Il cerchio di ${name} promette`)).toBeVisible();

  const cells = await download(page, /^Scarica la tabella.* Luogo per luogo/);
  const [circleColumn, walkColumn] = ['circle_km2', 'walk_km2'].map((key) => cells[0].indexOf(key));
  for (const cell of cells.slice(1)) {
    const [circleArea, walkArea] = [circleColumn, walkColumn].map((at) => Number(cell[at].replace(',', '.')));
    expect(Math.abs(circleArea / (Math.PI * 1.25 ** 2) - 1)).toBeLessThan(0.005);
    expect(walkArea).toBeLessThan(circleArea);
    expect(walkArea).toBeGreaterThan(0.2 * circleArea);
  }
});

test("Milan's detour stands on the page as in the document, with a row for each of the 88 neighbourhoods", async ({
  page,
}) => {
  await page.goto('./#s=gaps&q=compare&cmp=circle');
  const part = page.locator('.detour');
  await expect(part).toContainText('1,36 volte la linea retta');
  expect(readFileSync(docs, 'utf8')).toContain('Milan: median 1.36');
  await part.locator('summary', { hasText: 'Quanto si allunga, per quartiere' }).click();
  const rows = part.getByRole('table', { name: 'Quanto si allunga, per quartiere' }).locator('tbody tr');
  await expect(rows).toHaveCount(88);
  const cells = await download(page, /^Scarica la tabella.* Quanto si allunga, per quartiere/);
  expect(cells).toHaveLength(1 + 1 + 88);
  expect(cells[1][cells[0].indexOf('detour_median')]).toBe('1,36');
  await expect(part.getByRole('img')).toBeVisible();
});

test('a scenario stands beside today, and without one the page says where to try', async ({ page }) => {
  await page.goto('./#s=gaps&q=compare&cmp=scenario');
  await page.getByRole('button', { name: 'Prova uno scenario' }).click();
  await expect(page).toHaveURL(/q=what-if/);
  const position = [9.1396, 45.5153] as const;
  const hash = formatHash({
    ...initialState,
    section: 'gaps',
    question: 'compare',
    comparison: { kind: 'scenario' },
    scenario: { name: 'Villapizzone', changes: [{ kind: 'open', service: 'coworkings', position }] },
  });
  await page.goto('about:blank');
  await page.goto(`./${hash}`);
  const answer = page.locator('#answer');
  await expect(answer).toContainText('residenti in meno restano senza un coworking con lo scenario');
  const [gained, after, before] = numbersOf((await answer.getByRole('heading').textContent()) ?? '');
  const reference = await openReference(folder);
  const expected = [
    reference.uncovered('coworkings', LIMIT_METERS, null),
    reference.uncovered('coworkings', LIMIT_METERS, null, [position]),
  ];
  expect(before - after).toBe(gained);
  expect(Math.abs(before - expected[0])).toBeLessThanOrEqual(0.002 * expected[0]);
  expect(Math.abs(gained - (expected[0] - expected[1]))).toBeLessThanOrEqual(0.01 * gained);
  const table = page.getByRole('table', { name: 'Oggi e lo scenario' });
  expect(await cellsOf(table.getByRole('row', { name: /^Fuori/ }))).toEqual([before, after]);
});

for (const [theme, size] of [
  ['light', { width: 1280, height: 900 }],
  ['dark', { width: 390, height: 844 }],
] as const) {
  test(`every comparison is without accessibility violations, ${theme}, ${size.width} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    for (const [kind, landmark] of [
      ['53,76', '.side-table'],
      ['any/fablabs', '.side-table'],
      ['scenario', '.compare .button'],
      ['circle', '.claim-table'],
    ]) {
      await page.goto('about:blank');
      await page.goto(`./#s=gaps&q=compare&cmp=${kind}&theme=${theme}`);
      await expect(page.locator(landmark).first()).toBeVisible();
      await expectAccessible(page);
    }
  });
}
