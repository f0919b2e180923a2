import type { Page } from '@playwright/test';

export type Random = () => number;

/** How long an action may wait for its target, in milliseconds; a target that is gone is no error. */
const PATIENCE = 1500;

/** What is not pressed: what leaves the page, opens a dialog of the browser, stores something or starts the solver. */
const LEFT_ALONE =
  /stampa|print|scarica|download|salva|save|offline|condividi|share|copia|copy|posizione|position|dimostra|prove/i;

const services = ['coworkings', 'covered-markets', 'training-centres', 'fablabs', 'job-desks'];
const questions = ['who', 'depth', 'what-if', 'next', 'compare', 'dimensions', 'take'];
const typed = ['via padova', 'quarto', 'piazza duomo 1', 'bovisa', 'm1', 'xyz', 'viale monza 12', 'lorent'];

function pickOne<T>(random: Random, choices: readonly T[]): T {
  return choices[Math.floor(random() * choices.length)];
}

function randomPoint(random: Random): string {
  return `${(45.42 + 0.1 * random()).toFixed(5)},${(9.1 + 0.15 * random()).toFixed(5)}`;
}

function randomLink(random: Random): string {
  const look = `lang=${pickOne(random, ['it', 'en'])}&theme=${pickOne(random, ['light', 'dark', 'system'])}`;
  const minutes = pickOne(random, [5, 10, 15, 20, 30]);
  return pickOne(random, [
    `#at=${randomPoint(random)}&min=${minutes}&pace=${pickOne(random, ['adult', 'older', 'slow', 'bicycle'])}&${look}`,
    `#nil=${1 + Math.floor(88 * random())}&min=${minutes}&${look}`,
    `#s=gaps&q=${pickOne(random, questions)}&svc=${pickOne(random, services)}&cut=${minutes}&${look}`,
    `#s=data&${look}`,
    `#at=${randomPoint(random)}&pace=car&nil=999&${look}`,
  ]);
}

type Action = (page: Page, random: Random) => Promise<void>;

const actions: readonly Action[] = [
  async (page, random) => {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, randomLink(random));
  },
  async (page, random) => {
    const buttons = await page.locator('button:visible, summary:visible').all();
    const button = buttons[Math.floor(random() * buttons.length)];
    const name = (await button?.textContent({ timeout: PATIENCE })) ?? '';
    if (!LEFT_ALONE.test(name)) await button?.click({ timeout: PATIENCE });
  },
  async (page, random) => {
    const box = page.getByRole('combobox', { name: /Indirizzo, fermata|Address, stop/ });
    await box.fill(pickOne(random, typed), { timeout: PATIENCE });
    await page.getByRole('option').first().click({ timeout: PATIENCE });
  },
  async (page, random) => {
    for (let i = 0; i < 3; i++)
      await page.keyboard.press(pickOne(random, ['Tab', 'Escape', 'ArrowDown', 'ArrowRight']));
  },
  async (page, random) => {
    await page.evaluate((steps) => window.history.go(steps), pickOne(random, [-1, -1, -2, 1]));
  },
];

/** One thing that a person might do; what is not there at that moment is left alone. */
export async function doSomething(page: Page, random: Random): Promise<void> {
  const weighted = [0, 0, 0, 1, 1, 1, 1, 2, 3, 4];
  try {
    await actions[pickOne(random, weighted)](page, random);
  } catch (error) {
    if (!(error instanceof Error) || !/Timeout|detached|not visible|strict mode/.test(error.message))
      throw error;
  }
}

/** Every part of the page once, so that what is loaded later is loaded before anything is measured. */
export const tour: readonly string[] = [
  '#at=45.51965,9.13454',
  '#at=45.46,9.19&lang=en&theme=dark&min=30&pace=bicycle',
  '#nil=76',
  ...questions.map((question) => `#s=gaps&q=${question}`),
  '#s=gaps&q=next&next=3',
  ...['76,53', 'any/fablabs', 'circle', 'scenario'].map((kind) => `#s=gaps&q=compare&cmp=${kind}`),
  '#s=data',
  '#at=45.51965,9.13454&pace=car&nil=999&lang=it&theme=system',
];

/** Opens what is closed on the page as it stands. */
export function openAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const summary of document.querySelectorAll('details:not([open]) > summary'))
      if (summary instanceof HTMLElement) summary.click();
  });
}
