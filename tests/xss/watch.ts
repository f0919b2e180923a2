import type { Frame, Page } from '@playwright/test';

/** What a page did with the payloads. */
export interface Watched {
  /** Numbers of payloads that ran, and dialogs that opened. */
  readonly executions: string[];
  /** Elements and attributes in any frame that no page of ours makes. */
  readonly foreign: () => Promise<readonly string[]>;
  /** The same in one frame. */
  readonly foreignOf: (frame: Page | Frame) => Promise<readonly string[]>;
}

/** Runs in every frame before its scripts: looks at each element that is put into it and each attribute that changes. */
function watchElements(): void {
  const found: string[] = [];
  Object.assign(window, { xssForeign: found });
  const tags = new Set(['BASE', 'OBJECT', 'EMBED', 'MARQUEE', 'FORM', 'MATH', 'STYLE']);
  const runs = (value: string): boolean =>
    /^(javascript|data:text\/html|vbscript)/i.test(value.replace(/[\0-\x20]/g, ''));
  const look = (element: Element): void => {
    // The page as it is built describes its data in a script that is no script: never put in by another.
    const isDescription =
      document.readyState === 'loading' && element.getAttribute('type') === 'application/ld+json';
    const isInline = element.tagName === 'SCRIPT' && !element.hasAttribute('src') && !isDescription;
    const isInjected = element.tagName === 'IMG' && element.getAttribute('src') === 'x';
    if (tags.has(element.tagName.toUpperCase()) || isInline || isInjected || element.hasAttribute('srcdoc'))
      found.push(element.outerHTML.slice(0, 120));
    for (const { name, value } of element.attributes)
      if (
        name.startsWith('on') ||
        (['href', 'src', 'action', 'data', 'formaction'].includes(name) && runs(value))
      )
        found.push(`${element.tagName} ${name}=${value.slice(0, 80)}`);
  };
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'attributes' && target instanceof Element) look(target);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        look(node);
        for (const inner of node.querySelectorAll('*')) look(inner);
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

/** Watches a page, before it is opened, for payloads that run or become elements. */
export async function watchPayloads(page: Page): Promise<Watched> {
  const executions: string[] = [];
  await page.exposeBinding('xss', (_, number: unknown) => {
    executions.push(String(number));
  });
  page.on('dialog', (dialog) => {
    executions.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(watchElements);
  const foreignOf = async (frame: Page | Frame): Promise<readonly string[]> => {
    const list = await frame.evaluate((): unknown => Reflect.get(window, 'xssForeign'));
    return Array.isArray(list) ? list.map(String) : [];
  };
  return {
    executions,
    foreignOf,
    foreign: async () => (await Promise.all(page.frames().map(foreignOf))).flat(),
  };
}
