import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { ensureChromium } from '../e2e/ensure-chromium';
import { type Fault, type FaultyHost, faultNames, faults, startFaultyHost } from '../e2e/faulty-host';

const out = fileURLToPath(new URL('../../docs/faults.md', import.meta.url));
const MARK = '<!-- table -->';
/** How long a page is waited for on a busy machine before it counts as silent, in milliseconds. */
const PATIENCE = 60_000;

/** The page of the data, and what opens its list of the rows that are badly located. */
const DATA = '#s=data';
const OPEN_LISTS = /Servizi di ogni giorno e fermate: liste/;

/** The page that asks for a file, by a part of its path; the first that fits. */
const links: readonly (readonly [part: string, link: string])[] = [
  ['basemap.bin', '#s=gaps'],
  ['barriers.bin', '#s=gaps&q=depth'],
  ['everyday.json', '#s=gaps&q=dimensions'],
  ['badly-located.json', DATA],
  ['not-located.json', DATA],
  ['', '#at=45.51965,9.13454'],
];

/** Read only by the map, whose note names no file; and the files of the other areas, which are read by the same code. */
const apart = /buildings\.bin|^geo\/v1\/(?!milano\/)/;

interface Line {
  readonly file: string;
  /** Milliseconds from the request to the sentence, by fault; null where there was none, or another. */
  readonly said: ReadonlyMap<Fault, number | null>;
  /** Whether the answer after the last retry, from a cache that held a damaged copy, is the right one. */
  readonly isHealed: boolean;
}

async function readAnswer(page: Page): Promise<string> {
  const answer = page.locator('#answer:not([aria-busy="true"]), main table').first();
  await answer.filter({ hasText: /\d/ }).waitFor({ timeout: PATIENCE });
  return (await answer.innerText()).replace(/\s+/g, ' ').trim();
}

/** Opens the page at a link, and the list that only the data page has. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address);
  if (address.endsWith(DATA)) await page.getByText(OPEN_LISTS).first().click();
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ locale: 'it-IT' });
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  return page;
}

/** Files that the answer near a point does not need: it stands as ever beside the sentence. */
const spared = ['nil.fgb', 'municipi.fgb', 'areas.fgb', 'not-located.json'];

function isSpared(file: string): boolean {
  return spared.some((name) => file.endsWith(`/${name}`));
}

/** Layers of places, by their files: what does not count one of them is answered without it. */
function isLayer(file: string): boolean {
  return file.endsWith('.fgb') && !isSpared(file);
}

/** Whether what does not need the file is answered beside the sentence, and says that it does not count its places. */
async function standsBeside(page: Page, file: string, right: string): Promise<boolean> {
  if (isSpared(file)) return (await readAnswer(page)) === right;
  return !isLayer(file) || (await readAnswer(page)).includes('Mancano');
}

/** Does every harm to one file, one after the other on one page, each after a retry by the button of the sentence. */
async function tryFile(browser: Browser, host: FaultyHost, file: string, right: string): Promise<Line> {
  const link = links.find(([part]) => file.includes(part))?.[1] ?? '';
  const page = await openPage(browser);
  const said = new Map<Fault, number | null>();
  const isManifest = file.endsWith('manifest.json');
  try {
    let isOpen = false;
    for (const fault of faultNames) {
      host.harm(file, fault);
      const isVersion = isManifest && ['html', 'short', 'long', 'changed'].includes(fault);
      const again = page
        .getByRole('alert')
        .getByRole('button', { name: /Riprova|Ricarica/ })
        .first();
      if (isOpen) await again.click();
      else await goTo(page, host.address + link);
      isOpen = true;
      const sentence = page
        .getByRole('alert')
        .filter({ hasText: isVersion ? /versione nuova/ : faults[fault] })
        .first();
      const isSaid = await sentence.waitFor({ timeout: PATIENCE }).then(
        () => true,
        () => false,
      );
      const after = Date.now() - (host.askedAt() ?? 0);
      said.set(fault, isSaid && (await standsBeside(page, file, right)) ? after : null);
      if (!isSaid) {
        host.harm(file, null);
        await page.goto('about:blank');
        isOpen = false;
      }
    }
    host.harm(file, 'changed-once');
    if (isOpen) await page.getByRole('alert').getByRole('button', { name: 'Riprova' }).first().click();
    else await goTo(page, host.address + link);
    const alerts = page.getByRole('alert');
    const isQuiet = await alerts
      .first()
      .waitFor({ state: 'detached', timeout: PATIENCE })
      .then(() => page.waitForTimeout(500))
      .then(async () => (await alerts.count()) === 0)
      .catch(() => false);
    const healed = await readAnswer(page).catch(() => '');
    return { file, said, isHealed: isQuiet && healed === right };
  } finally {
    host.harm(file, null);
    await page.close();
  }
}

function dataFiles(): readonly string[] {
  const manifest = readFileSync(
    fileURLToPath(new URL('../../dist/geo/manifest.json', import.meta.url)),
    'utf8',
  );
  const paths = [...manifest.matchAll(/"path": "([^"]+)"/g)].map(([, path]) => `geo/${path}`);
  return ['geo/manifest.json', ...paths.filter((path) => !apart.test(path))];
}

const executablePath = ensureChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox'],
});
const host = await startFaultyHost();
try {
  const rights = new Map<string, string>();
  for (const [, link] of links) {
    const page = await openPage(browser);
    await goTo(page, host.address + link);
    rights.set(link, await readAnswer(page));
    await page.close();
  }
  const [before, table = ''] = readFileSync(out, 'utf8').split(MARK);
  const rows = new Map([...table.matchAll(/^\| (\S+\.\S+) \|.*$/gm)].map(([line, name]) => [name, line]));
  const wanted = process.argv[2] ?? '';
  for (const file of dataFiles().filter((path) => path.includes(wanted))) {
    const link = links.find(([part]) => file.includes(part))?.[1] ?? '';
    const { said, isHealed } = await tryFile(browser, host, file, rights.get(link) ?? '');
    const cells = [...said.values()].map((time) => (time === null ? 'no' : (time / 1000).toFixed(1)));
    const name = file.replace(/^geo\/(v1\/milano\/)?/, '');
    const row = `| ${name} | ${cells.join(' | ')} | ${isHealed ? 'yes' : 'no'} |`;
    rows.set(name, row);
    console.log(row);
  }
  const written = [
    `| File | ${faultNames.join(' | ')} | right after it |`,
    `| --- | ${faultNames.map(() => '---:').join(' | ')} | --- |`,
    ...rows.values(),
  ].join('\n');
  writeFileSync(out, `${before}${MARK}\n\n${written}\n`);
} finally {
  await browser.close();
  host.close();
}
