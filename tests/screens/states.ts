import type { Page } from '@playwright/test';

/** A state of the page that a person may come to, by its link. */
export interface Screen {
  readonly name: string;
  /** In words, for the index. */
  readonly shows: string;
  /** Without language and theme. */
  readonly hash: string;
  readonly theme?: 'dark';
  /** Before a page of its own is opened. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Once the state of the link stands. */
  readonly act?: (page: Page) => Promise<void>;
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

async function withoutConnection(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'onLine', {
      get() {
        return false;
      },
    });
  });
  await page.route('**/geo/**', (route) => route.abort('internetdisconnected'));
}

async function withoutStreets(page: Page): Promise<void> {
  await page.route('**/network-shapes.bin?*', (route) => route.fulfill({ status: 503, body: '' }));
}

async function withoutFablabs(page: Page): Promise<void> {
  await page.route('**/fablabs.fgb?*', (route) => route.fulfill({ status: 503, body: '' }));
}

async function withoutPosition(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(navigator.geolocation, {
      getCurrentPosition(_: unknown, fail: (problem: { code: number }) => void) {
        fail({ code: 1 });
      },
    });
  });
}

async function askPosition(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /posizione|position|location/ })
    .first()
    .click();
}

function typed(text: string): NonNullable<Screen['act']> {
  return async (page) => {
    const box = page.getByRole('combobox').first();
    await box.click();
    await box.fill(text);
    await page.waitForTimeout(1500);
  };
}

/** Every state that is kept to be looked at, in the order of a visit. */
export const screens: readonly Screen[] = [
  { name: 'start', shows: 'The start', hash: '' },
  { name: 'near', shows: 'Near me', hash: origin },
  { name: 'near-dark', shows: 'Near me, dark', hash: origin, theme: 'dark' },
  { name: 'near-slow-30', shows: 'Thirty minutes at a slow pace', hash: `${origin}&pace=slow&min=30` },
  {
    name: 'card',
    shows: 'The card of a place',
    hash: `${origin}&place=covered-markets/mercato-quarto-oggiaro`,
  },
  { name: 'off-network', shows: 'A point off the streets', hash: 'at=45.395,9.21' },
  { name: 'neighbourhood', shows: 'The page of a neighbourhood', hash: 'nil=76' },
  { name: 'neighbourhood-dark', shows: 'The page of a neighbourhood, dark', hash: 'nil=76', theme: 'dark' },
  { name: 'who', shows: 'Who is left out', hash: 's=gaps' },
  { name: 'who-dark', shows: 'Who is left out, dark', hash: 's=gaps', theme: 'dark' },
  { name: 'depth', shows: 'How deep, how sure', hash: 's=gaps&q=depth' },
  {
    name: 'what-if',
    shows: 'What if a coworking opened',
    hash: 's=gaps&q=what-if&sc=o,cw,45.51350,9.13650',
  },
  { name: 'next', shows: 'Where the next three', hash: 's=gaps&q=next&next=3' },
  { name: 'compare', shows: 'Two neighbourhoods', hash: 's=gaps&q=compare&cmp=53,76' },
  { name: 'dimensions', shows: 'The eight dimensions', hash: 's=gaps&q=dimensions' },
  { name: 'take', shows: 'Take it away', hash: 's=gaps&q=take' },
  { name: 'print', shows: 'The printed page of a neighbourhood', hash: 's=gaps&print=76' },
  { name: 'data', shows: 'The data', hash: 's=data' },
  { name: 'bicocca', shows: 'Another study area', hash: 'area=bicocca' },
  { name: 'link', shows: 'A stale link', hash: `${origin}&place=coworkings/never-was&pace=car&nil=999` },
  { name: 'found', shows: 'Search: results', hash: '', act: typed('quarto oggiaro') },
  { name: 'found-nothing', shows: 'Search: nothing found', hash: '', act: typed('xqzzyk 17') },
  {
    name: 'position-refused',
    shows: 'The device gives no position',
    hash: '',
    prepare: withoutPosition,
    act: askPosition,
  },
  { name: 'no-webgl', shows: 'No map: a drawing instead', hash: origin, prepare: withoutWebgl },
  { name: 'no-streets', shows: 'The streets do not come', hash: origin, prepare: withoutStreets },
  { name: 'no-layer', shows: 'One layer of places does not come', hash: origin, prepare: withoutFablabs },
  { name: 'failed', shows: 'The data do not come', hash: '', prepare: withoutData },
  { name: 'offline', shows: 'First visit without a network', hash: '', prepare: withoutConnection },
];
