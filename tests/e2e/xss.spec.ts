import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { makePayloads } from '../xss/payloads';
import { type PoisonedData, poisonData } from '../xss/poison-data';
import { watchPayloads } from '../xss/watch';
import { builtFolder, type StaticHost, startHost } from './static-host';

const payloads = makePayloads(500, 15);
const texts = payloads.map(({ text }) => text);

/** Every key of a link of the page and of an embedded map. */
const linkKeys =
  'map v s at label pace kmh min list q svc match cut next cover goal in apart grp zl field lay nil print cmp place lang theme sc allow hosts'.split(
    ' ',
  );

const policyTag = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** A page of somebody who puts texts where they become elements and code: what the watch is for. */
const unsafePage = '<!doctype html><title>unsafe</title>';

interface Site {
  readonly host: StaticHost;
  readonly data: PoisonedData;
}

let site: Site;

test.beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quindici-xss-'));
  cpSync(builtFolder, folder, { recursive: true });
  const data = await poisonData(folder, texts);
  for (const page of ['index', 'embed']) {
    const html = readFileSync(join(folder, `${page}.html`), 'utf8');
    expect(html).toMatch(policyTag);
    writeFileSync(join(folder, `${page}-open.html`), html.replace(policyTag, ''));
  }
  writeFileSync(join(folder, 'unsafe.html'), unsafePage);
  const host = await startHost();
  host.serve(folder);
  for (const suffix of ['', '-open'])
    writeFileSync(
      join(folder, `host${suffix}.html`),
      `<!doctype html><meta charset="utf-8"><script type="module" src="quindici-map.js"></script>
      <iframe src="embed${suffix}.html#at=45.51965,9.13454&hosts=${new URL(host.address).origin}" width="700" height="600"></iframe>`,
    );
  site = { host, data };
});

test.afterAll(() => site.host.close());

/** Opens links one after the other in the page that is open, and gives each time to be shown. */
async function follow(page: Page, hashes: readonly string[], pauseMilliseconds: number): Promise<void> {
  await page.evaluate(
    async ([list, pause]) => {
      for (const hash of list) {
        window.location.hash = hash;
        await new Promise((done) => setTimeout(done, pause));
      }
    },
    [hashes, pauseMilliseconds] as const,
  );
}

for (const [name, suffix] of [
  ['with its policy', ''],
  ['without any policy', '-open'],
] as const) {
  test(`no text runs, ${name}: layers, links, own table, scenario file, search`, async ({ page }) => {
    test.slow();
    const watched = await watchPayloads(page);
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) violations.push(message.text());
    });
    const check = async (): Promise<void> => {
      expect(await watched.foreign()).toEqual([]);
      expect(watched.executions).toEqual([]);
      expect(violations).toEqual([]);
    };
    await page.goto(`${site.host.address}index${suffix}.html#at=45.51965,9.13454`);
    await expect(page.locator('.place-name').first()).toBeVisible();
    await expect(page.locator('#main')).toContainText('xss(');

    await follow(
      page,
      site.data.cards.map((place) => `#at=45.46,9.19&place=${place}`),
      30,
    );
    await follow(
      page,
      site.data.cards.filter((_, i) => i % 2 === 0).map((place) => `#place=${place}&lang=en`),
      30,
    );
    await expect(page.getByRole('article').or(page.locator('.card')).first()).toContainText('xss(');
    await check();

    const encoded = texts.map((text) => encodeURIComponent(text));
    await follow(
      page,
      encoded.map((text) => `#${linkKeys.map((key) => `${key}=${text}`).join('&')}`),
      15,
    );
    await expect(page.getByRole('status').filter({ hasText: 'Una parte del collegamento' })).toContainText(
      'xss(',
    );
    await follow(
      page,
      texts.map((text) => `#${linkKeys.map((key) => `${key}=${text}`).join('&')}`),
      5,
    );
    await follow(
      page,
      encoded.map((text) => `#at=45.51965,9.13454&label=${text}&sc=x,45.5,9.1,45.5,9.11/n,${text}`),
      15,
    );
    await check();

    await follow(
      page,
      site.data.nils.slice(72, 77).map((nil) => `#nil=${nil}`),
      300,
    );
    await expect(page.locator('.nil-page')).toContainText('xss(');
    await follow(
      page,
      [
        '#s=gaps',
        '#s=gaps&q=dimensions&lang=en',
        '#s=gaps&q=what-if&sc=c,fl,lab',
        '#s=gaps&q=next&next=3',
        '#s=gaps&cmp=76,53',
        '#s=gaps&q=take',
        '#s=data',
        '#s=data&lang=en',
        '#s=gaps&print=76',
      ],
      800,
    );
    await page.keyboard.press('Escape');
    await follow(page, ['#s=gaps&q=dimensions'], 500);
    await expect(page.getByRole('table').first()).toContainText('xss(');
    await follow(page, ['#s=gaps&q=depth&svc=covered-markets'], 500);
    await page.getByRole('button', { name: /Mostra tutti i \d+ vuoti/ }).click();
    await expect(page.getByText(/Barriera: .*xss\(/s).first()).toBeVisible();
    await check();

    await follow(page, ['#s=gaps'], 500);
    const rows = texts.map((text, i) => {
      const cell = `"${text.replaceAll('"', '""').replaceAll('\0', '')}"`;
      return `${cell};${cell};${i % 9 === 0 ? cell : '45,49'};9,2`;
    });
    const table = Buffer.from(`Nome;Indirizzo;Latitudine;Longitudine\n${rows.join('\n')}\n`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '"><img src=x onerror=xss(1)>.csv', mimeType: 'text/csv', buffer: table });
    await expect(page.getByText(/righe usate su 5\d\d/)).toBeVisible();
    await page.getByRole('button', { name: 'Mostra tutti gli 88 quartieri' }).click();
    await follow(
      page,
      ['#s=gaps&svc=own&lay=own', '#s=gaps&svc=own&lay=own&q=take', '#s=gaps&q=what-if'],
      800,
    );
    const scenario = page.getByLabel('Apri un file');
    for (const text of texts.slice(0, 20)) {
      const file = {
        format: text,
        version: 1,
        area: text,
        name: text,
        changes: [{ kind: text, service: text, facilityId: text }],
      };
      await scenario.setInputFiles({
        name: `${text.slice(0, 60)}.json`,
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(file)),
      });
    }
    await expect(page.getByRole('alert').filter({ hasText: 'non si può aprire' })).toContainText('xss(');
    await expect(page.getByText('L’indice degli indirizzi non è arrivato')).toHaveCount(0);
    await check();

    const box = page.getByRole('combobox', { name: /Indirizzo, fermata/ });
    await expect(box).toBeEnabled();
    await box.evaluate(async (input, list) => {
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      for (const text of list) {
        set?.call(input, text);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((done) => setTimeout(done, 10));
      }
    }, texts);
    await box.fill('via');
    await expect(page.getByRole('option').first()).toBeVisible();
    await check();
  });

  test(`no message runs, ${name}`, async ({ page }) => {
    const watched = await watchPayloads(page);
    await page.goto(`${site.host.address}host${suffix}.html`);
    const frame = page.locator('iframe').first().contentFrame();
    await expect(frame.locator('.sentence')).toContainText('A 15 minuti', { timeout: 60_000 });
    const ignored = await page.evaluate(
      async ([list, cards]) => {
        let count = 0;
        window.addEventListener('message', ({ data, source }) => {
          if (source !== window.frames[0]) return;
          count = Number(Reflect.get(data, 'ignored'));
          document.title = JSON.stringify(data);
        });
        const send = (message: object): void =>
          window.frames[0].postMessage({ quindici: 1, ...message }, '*');
        for (const text of list) {
          send({ type: text });
          send({ type: 'set-layers', layers: [text] });
          send({ type: 'set-services', services: [text] });
          send({ type: 'set-cutoff', minutes: text });
          send({ type: 'set-pace', pace: text, speedKmh: text });
          send({ type: 'go-to-neighbourhood', nil: text });
          send({ type: 'open-facility', service: text, id: text });
          send({ type: 'open-facility', service: 'fablabs', id: text });
          send({ type: 'go-to-point', lat: 45.46, lng: 9.19, label: text });
          send({ [text]: text });
          await new Promise((done) => setTimeout(done, 10));
        }
        for (const card of cards) {
          const [service, id] = card.split('/');
          send({ type: 'open-facility', service, id });
          await new Promise((done) => setTimeout(done, 40));
        }
        const element = document.createElement('quindici-map');
        for (const text of list) for (const name of ['title', 'height']) element.setAttribute(name, text);
        document.body.append(element);
        await new Promise((done) => setTimeout(done, 1000));
        return count;
      },
      [texts, site.data.cards.slice(0, 60)] as const,
    );
    expect(ignored).toBeGreaterThanOrEqual(8 * texts.length);
    await expect(frame.locator('#answer').or(frame.locator('.embed-panel')).first()).toContainText('xss(');
    expect(await watched.foreign()).toEqual([]);
    expect(watched.executions).toEqual([]);
  });
}

test('the watch sees payloads that run, and those that a policy stops', async ({ page }) => {
  const watched = await watchPayloads(page);
  await page.goto(`${site.host.address}unsafe.html`);
  const tell = (policy: boolean) =>
    page.evaluate(
      async ([list, withPolicy]) => {
        if (withPolicy) {
          const meta = document.createElement('meta');
          meta.httpEquiv = 'Content-Security-Policy';
          meta.content = "script-src 'none'";
          document.head.append(meta);
        }
        for (const text of list) {
          const place = document.createElement('div');
          document.body.append(place);
          place.innerHTML = text;
          const quoted = document.createElement('div');
          document.body.append(quoted);
          quoted.innerHTML = `<p title="${text}">x</p>`;
          await new Promise((done) => setTimeout(done, 5));
        }
        await new Promise((done) => setTimeout(done, 500));
      },
      [texts.slice(0, 190), policy] as const,
    );
  await tell(false);
  const ran = new Set(watched.executions);
  expect(ran.size).toBeGreaterThan(50);
  const families = new Set(
    payloads.filter(({ number }) => ran.has(String(number))).map(({ family }) => family),
  );
  expect(families.size).toBeGreaterThanOrEqual(9);
  const seen = (await watched.foreignOf(page)).length;
  expect(seen).toBeGreaterThan(150);
  const before = watched.executions.length;
  await tell(true);
  expect((await watched.foreignOf(page)).length).toBeGreaterThan(seen + 150);
  expect(watched.executions.length - before).toBeLessThan(before / 10);
});
