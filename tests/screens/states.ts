import type { Page } from '@playwright/test';

/** A state of the page that a person may come to, by its link. */
export interface Screen {
  readonly name: string;
  /** Without language and theme. */
  readonly hash: string;
  readonly theme?: 'dark';
  /** Before the page is opened. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const origin = 'at=45.51965,9.13454';

async function withoutWebgl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    Object.assign(HTMLCanvasElement.prototype, {
      getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind === 'webgl2' ? null : Reflect.apply(getContext, this, [kind, ...rest]);
      },
    });
  });
}

async function withoutData(page: Page): Promise<void> {
  await page.route('**/geo/**', (route) => route.fulfill({ status: 503, body: '' }));
}

/** Every state that is kept to be looked at, in the order of a visit. */
export const screens: readonly Screen[] = [
  { name: 'start', hash: '' },
  { name: 'near', hash: origin },
  { name: 'near-dark', hash: origin, theme: 'dark' },
  { name: 'near-slow-30', hash: `${origin}&pace=slow&min=30` },
  { name: 'card', hash: `${origin}&place=covered-markets/mercato-quarto-oggiaro` },
  { name: 'off-network', hash: 'at=45.395,9.21' },
  { name: 'neighbourhood', hash: 'nil=76' },
  { name: 'who', hash: 's=gaps' },
  { name: 'who-dark', hash: 's=gaps', theme: 'dark' },
  { name: 'depth', hash: 's=gaps&q=depth' },
  { name: 'what-if', hash: 's=gaps&q=what-if&sc=o,cw,45.51350,9.13650' },
  { name: 'next', hash: 's=gaps&q=next&next=3' },
  { name: 'compare', hash: 's=gaps&q=compare&cmp=53,76' },
  { name: 'take', hash: 's=gaps&q=take' },
  { name: 'print', hash: 's=gaps&print=76' },
  { name: 'data', hash: 's=data' },
  { name: 'no-webgl', hash: origin, prepare: withoutWebgl },
  { name: 'failed', hash: '', prepare: withoutData },
];
