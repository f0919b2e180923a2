import { test as base, expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible';

interface Watched {
  /** Requests that left the page's own origin, errors on the console, violations of the policy. */
  readonly strays: string[];
}

/** Tag of a test that looks at the map itself, which every other test does without: see playwright.config.ts. */
export const MAP = '@map';

/**
 * A page that fails its test if it asks another origin for anything, logs an error, breaks its own policy, or is left in
 * a state that is not accessible.
 */
export const test = base.extend<{ watched: Watched }>({
  watched: [
    async ({ page, baseURL }, use, info) => {
      const home = baseURL ?? '';
      const strays: string[] = [];
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(home) && !url.startsWith('data:') && !url.startsWith('blob:'))
          strays.push(`request to ${url}`);
      });
      page.on('pageerror', (error) => strays.push(`error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          strays.push(message.text());
      });
      await use({ strays });
      expect(strays).toEqual([]);
      if (info.status === info.expectedStatus && page.url().startsWith(home)) await expectAccessible(page);
    },
    { auto: true },
  ],
});

/** The number in a text as a person reads it: dots or commas between thousands. */
export function readNumber(text: string | null): number {
  const found = /\d[\d.,]*/.exec(text ?? '');
  if (!found) throw new Error(`no number in ${JSON.stringify(text)}`);
  return Number(found[0].replace(/[.,]/g, ''));
}

/** Types into the search and takes the first answer. */
export async function searchFor(page: Page, typed: string, label: RegExp): Promise<void> {
  const box = page.getByRole('combobox', { name: /Indirizzo, fermata|Address, stop/ });
  await expect(box).toBeEnabled();
  await box.fill(typed);
  await expect(page.getByRole('option').first()).toContainText(label);
  await box.press('Enter');
}
