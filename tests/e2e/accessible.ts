import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Every criterion of WCAG 2.2 A and AA that a machine can judge, and what axe itself thinks good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Seen {
  /** Levels of the headings that can be read, in the order of reading. */
  readonly headings: readonly number[];
  /** Links that open a new tab without saying so. */
  readonly unsaidTabs: readonly string[];
  /** Names of the landmarks that occur more than once under the same role. */
  readonly landmarks: readonly string[];
  readonly title: string;
}

/** What of the page axe does not judge, or judges only within one frame. */
function look(): Seen {
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.closest('[inert], [aria-hidden="true"]') === null;
  const shown = (selector: string): Element[] => [...document.querySelectorAll(selector)].filter(isShown);
  return {
    headings: shown('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName[1])),
    unsaidTabs: shown('a[target="_blank"]')
      .filter((link) => !/nuova scheda|new tab/.test(link.textContent))
      .map(({ outerHTML }) => outerHTML),
    landmarks: shown('nav, main, aside, [role="dialog"]').map(
      (element) => `${element.tagName} ${element.getAttribute('aria-label') ?? ''}`,
    ),
    title: document.title,
  };
}

interface Finding {
  readonly rule: string;
  readonly element: string;
  readonly message: string;
  readonly target: string;
}

async function findWith(builder: AxeBuilder): Promise<Finding[]> {
  const { violations } = await builder.setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all, target }) => ({
      rule: id,
      element: html,
      message: [...any, ...all].map(({ message }) => message).join(' '),
      target: String(target[0]),
    })),
  );
}

/**
 * Whether a control is too small for a finger only because it was scrolled half under the head of the panel, or a link
 * with a state of the page is taken for a skip link only because it was scrolled out of sight.
 */
async function isOnlyScrolledAway(page: Page, { rule, message, target }: Finding): Promise<boolean> {
  const isObscured = rule === 'target-size' && message.includes('partially obscured');
  if (!isObscured && rule !== 'skip-link') return false;
  await page
    .locator(target)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const again = await findWith(new AxeBuilder({ page }).include(target).withRules([rule]));
  return again.length === 0;
}

/**
 * Fails where the page as it stands breaks a criterion of WCAG 2.2 A or AA that axe can judge, skips a level of
 * heading, opens a tab unsaid, or has two landmarks that cannot be told apart.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const found: string[] = [];
  for (const finding of await findWith(new AxeBuilder({ page }).withTags(TAGS)))
    if (!(await isOnlyScrolledAway(page, finding)))
      found.push(`${finding.rule}: ${finding.element} ${finding.message}`);
  expect(found).toEqual([]);
  const { headings, unsaidTabs, landmarks, title } = await page.evaluate(look);
  const jumps = headings.filter((level, i) => level > (i === 0 ? 1 : headings[i - 1] + 1));
  expect(jumps, `headings ${headings.join(' ')}`).toEqual([]);
  expect(unsaidTabs).toEqual([]);
  expect(new Set(landmarks).size, landmarks.join(', ')).toBe(landmarks.length);
  expect(title).toContain('Quindici');
}
