import { expect, type Page } from '@playwright/test';
import { MAP, test } from './page';

const sizes = [
  ['desktop', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const;

/** How far the part around the panel that scrolls is scrolled. */
function scrolled(page: Page): Promise<number> {
  return page.locator('#main').evaluate((main) => {
    let most = 0;
    for (let around: Element | null = main; around; around = around.parentElement)
      most = Math.max(most, around.scrollTop);
    return most;
  });
}

for (const [name, size] of sizes) {
  test(`Back and Forward walk a chain of places, pages and sections, one at a time: ${name}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    const heading = (text: string | RegExp) => page.getByRole('heading', { name: text });
    const answer = page.locator('#answer');
    const place = page.getByRole('button', { name: /Mercato comunale coperto Quarto Oggiaro/ }).first();
    const card = page.locator('.card');
    await page.goto('./#at=45.51965,9.13454');
    await expect(answer).toContainText('da qui');
    const entries = await page.evaluate(() => history.length);

    await place.click();
    await expect(card).toBeVisible();
    await page.goBack();
    await expect(card).toHaveCount(0);
    await expect(place).toBeFocused();
    await page.goForward();
    await expect(card).toBeVisible();
    await page.locator('.own-nil a').click();
    await expect(heading('Quarto Oggiaro').first()).toBeFocused();
    await expect(card).toHaveCount(0);
    const quarto = answer.filter({ hasText: 'Nel quartiere Quarto Oggiaro' });
    await expect(quarto).toBeVisible();
    await page.getByRole('button', { name: 'Vedi chi resta fuori, in Pianifica' }).click();
    await expect(heading(/non hanno un coworking/)).toBeFocused();
    await page.getByRole('button', { name: 'Quanto, con che certezza?' }).click();
    await expect(page).toHaveURL(/q=depth/);
    await page.getByRole('button', { name: 'I dati' }).click();
    await expect(page.getByRole('heading', { name: 'I dati', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Vicino a me' }).click();
    await expect(quarto).toBeVisible();
    await page.getByRole('button', { name: 'Stampa la pagina' }).click();
    const sheet = page.getByRole('dialog', { name: 'La pagina di Quarto Oggiaro' });
    await expect(sheet).toBeVisible();
    expect(await page.evaluate(() => history.length)).toBe(entries + 7);

    await page.goBack();
    await expect(sheet).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Stampa la pagina' })).toBeFocused();
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'I dati', exact: true })).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/q=depth/);
    await page.goBack();
    await expect(heading(/non hanno un coworking/)).toBeFocused();
    await page.goBack();
    await expect(quarto).toBeVisible();
    await expect(heading('Quarto Oggiaro').first()).toBeVisible();
    await page.goBack();
    await expect(card).toBeVisible();
    await expect(answer).toContainText('da qui');
    await page.goBack();
    await expect(card).toHaveCount(0);
    await expect(answer.getByRole('heading')).toBeFocused();
    await expect(page).toHaveURL(/at=45.51965,9.13454/);

    await page.goForward();
    await expect(card.getByRole('heading').first()).toBeFocused();
    await page.goForward();
    await expect(quarto).toBeVisible();
    for (let step = 0; step < 5; step++) await page.goForward();
    await expect(sheet).toBeVisible();
    expect(await page.evaluate(() => history.length)).toBe(entries + 7);
  });

  test(`Back brings the list to where it was scrolled, and moving the map is no step: ${name}`, {
    tag: MAP,
  }, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto('./#nil=1');
    await expect(page.locator('#answer .sentence')).toBeVisible();
    const start = page.getByRole('button', { name: 'Apri la pagina', exact: true });
    await start.scrollIntoViewIfNeeded();
    const before = await scrolled(page);
    expect(before).toBeGreaterThan(100);
    const entries = await page.evaluate(() => history.length);
    await start.click();
    await expect(page.locator('.nil-head h2')).toHaveText('Quarto Oggiaro');
    await expect(page.locator('.nil-head h2')).toBeFocused();
    await expect.poll(() => scrolled(page)).toBeLessThan(before / 2);
    const canvas = page.getByRole('region', { name: 'Mappa di Milano' }).or(page.locator('canvas')).first();
    await canvas.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate(() => history.length)).toBe(entries + 1);
    await page.goBack();
    await expect(page.locator('.nil-head h2')).toHaveText('Duomo');
    await expect.poll(() => scrolled(page)).toBeGreaterThan(before - 20);
    await expect(start).toBeFocused();
  });
}
