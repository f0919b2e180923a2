import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { ensureChromium } from '../e2e/ensure-chromium';
import { describeMachine } from './machine';
import { printTable } from './markdown';
import { criticalFiles } from './start/critical-files';
import { lighthouseCategories, readLighthouse } from './start/lighthouse-scores';
import { LINK, type MeasuredStart, measureStart, openBrowser, typeAndClick } from './start/measure-start';
import { openSlowServer, SLOW_4G } from './start/slow-server';

const RUNS = 5;
const DEBUG_PORT = 9473;
const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function spread(values: readonly number[], print: (value: number) => string): string {
  return `${print(median(values))} (${print(Math.min(...values))}–${print(Math.max(...values))})`;
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;

const executablePath = ensureChromium();
if (spawnSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: 'inherit' }).status !== 0)
  throw new Error('the page could not be built');
const bare = mkdtempSync(join(tmpdir(), 'bare-map-'));
await build({
  root: fileURLToPath(new URL('start/bare-map', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  build: { outDir: bare, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  worker: { format: 'es' },
});

const server = await openSlowServer(dist);
const bareServer = await openSlowServer(bare);
const links: MeasuredStart[] = [];
const dark: MeasuredStart[] = [];
const homes: MeasuredStart[] = [];
const touched: MeasuredStart[] = [];
const touchedDark: MeasuredStart[] = [];
const bareMaps: MeasuredStart[] = [];
const loads: number[] = [];
let version = '';

async function measure(
  into: MeasuredStart[],
  ...what: Parameters<typeof measureStart> extends [unknown, ...infer R] ? R : never
) {
  const noWebgl = into === dark || into === touchedDark ? ['--disable-gpu', '--disable-3d-apis'] : [];
  const browser = await openBrowser(executablePath, noWebgl);
  version = browser.version();
  try {
    into.push(await measureStart(browser, ...what));
  } finally {
    await browser.close();
  }
}

// One run that counts for nothing: files are compressed when they are first asked for.
await measure([], server, LINK, 'sentence');
await measure([], server, '', 'liveMap');
await measure([], bareServer, '', 'liveMap');
for (let run = 0; run < RUNS; run++) {
  loads.push(loadavg()[0]);
  await measure(links, server, LINK, 'sentence');
  await measure(dark, server, LINK, 'sentence');
  await measure(bareMaps, bareServer, '', 'liveMap');
  await measure(homes, server, '', 'liveMap');
  await measure(touched, server, '', 'liveMap', typeAndClick);
  await measure(touchedDark, server, LINK, 'sentence', typeAndClick);
  console.log(`run ${run + 1} of ${RUNS}`);
}
const lighthouseBrowser = await openBrowser(executablePath, [`--remote-debugging-port=${DEBUG_PORT}`]);
const report = await readLighthouse(server.url, DEBUG_PORT);
await lighthouseBrowser.close();
server.close();
bareServer.close();
rmSync(bare, { recursive: true });

const critical = criticalFiles(dist);
const criticalBytes = critical.reduce((sum, { bytes }) => sum + bytes, 0);
const workerFile = readdirSync(join(dist, 'assets')).find((name) => name.startsWith('analysis.worker'));
const workerBytes = workerFile
  ? brotliCompressSync(readFileSync(join(dist, 'assets', workerFile))).length
  : 0;
const of = (runs: readonly MeasuredStart[], key: keyof MeasuredStart): number[] =>
  runs.map((run) => run[key]);
const ratio = (key: 'firstMap' | 'liveMap'): string =>
  `${(median(of(homes, key)) / median(of(bareMaps, 'liveMap'))).toFixed(2)}×`;
const page = critical.find(({ path }) => path === 'index.html');
const shifts = [...links, ...homes, ...touched, ...touchedDark].map(({ layoutShift }) => layoutShift);
const rows: (readonly [string, string, string])[] = [
  ['script and style that the page refers to', kilobytes(criticalBytes), '≤ 100 kB'],
  ['worker that computes the answer, beside them', kilobytes(workerBytes), ''],
  ['largest paint', spread(of(homes, 'largestPaint'), seconds), '≤ 1.3 s'],
  ['largest paint, link to an answer', spread(of(links, 'largestPaint'), seconds), ''],
  ['first computed sentence, link to an answer', spread(of(links, 'sentence'), seconds), '≤ 5 s'],
  ['the same without WebGL', spread(of(dark, 'sentence'), seconds), '≤ 5 s'],
  ['data until that sentence', spread(of(links, 'dataBeforeSentence'), kilobytes), ''],
  ['everything until that sentence', spread(of(links, 'bytesBeforeSentence'), kilobytes), ''],
  ['first map: city, zones, places', spread(of(homes, 'firstMap'), seconds), ''],
  ['bare MapLibre page', spread(of(bareMaps, 'liveMap'), seconds), ''],
  ['first map against the bare page', ratio('firstMap'), '≤ 1.3×'],
  ['the page, in which that map is written', kilobytes(page?.bytes ?? Number.NaN), '≤ 80 kB'],
  ['the map that can be moved', spread(of(homes, 'liveMap'), seconds), ''],
  ['that against the bare page', ratio('liveMap'), ''],
  ['data until then', spread(of(homes, 'dataBeforeMap'), kilobytes), ''],
  ['sum of layout shifts, the largest', Math.max(...shifts).toFixed(4), '0'],
  [
    'from a key or click to the frame after it, the slowest of each run',
    spread(of(touched, 'interaction'), milliseconds),
    '≤ 100 ms',
  ],
  ['the same without WebGL', spread(of(touchedDark, 'interaction'), milliseconds), '≤ 100 ms'],
  ...lighthouseCategories.map((category): readonly [string, string, string] => [
    `Lighthouse, ${category}`,
    String(report.scores[category]),
    category === 'performance' ? '' : '100',
  ]),
];
const table = printTable(['', 'measured', 'bar'], rows);
console.log(table);
if (report.failed.length > 0) console.log(`Lighthouse: ${report.failed.join(', ')}`);

const given = process.argv.indexOf('--date');
const date = given > 0 ? process.argv[given + 1] : 'no date';
writeFileSync(
  join(root, 'docs/bench-start.md'),
  `# Bench of the start

\`npm run bench:start\`: the built page on Lighthouse's phone (412 × 823 at 1.75), Chromium ${version} without a graphics card
(all drawing by the processor), ${describeMachine()}, ${date}. Medians of ${RUNS} runs (least–most), an empty cache each.
Load of the machine during the runs: ${loads.map((load) => load.toFixed(1)).join(', ')}.

${table}

- The line is Lighthouse's slow 4G: ${SLOW_4G.latencyMilliseconds} ms and ${SLOW_4G.kilobitsPerSecond} kbit/s. It is made by the bench's own server (brotli copies over HTTP/1.1), so that
  page and workers share it; the browser's throttle would not slow workers. The processor is the browser's, 4× slower on
  the page's thread; it does not slow workers.
- First computed sentence: \`${LINK}\`, the frame after the sentence stands in the page. Such a link asks for streets
  before the map; without one the map comes first, and streets, base map and search follow.
- First map: the frame after the picture of the city, its zones and its places, which is written into the page. The map
  that can be moved: the app's own mark, the first frame of MapLibre with the same shapes; streets follow. The bare page
  draws an empty style with the same MapLibre, in the same run. Data: everything below \`geo/\` that had been sent.
- Browsers without a graphics card draw the page itself by other means than WebGL's stand-in; Debian's Chromium is told to
  (\`--disable-gpu-rasterization\`), or nothing would be painted for two seconds.
- Layout shifts are summed over the whole run, which is never below CLS.
- Key or click: typing “via val trompia”, Enter, two sections and two languages, the slowest step of each run.
- Lighthouse ${report.version}, one run with its own reckoning: largest paint ${seconds(report.largestPaint)}, layout shift
  ${report.layoutShift.toFixed(4)}${report.failed.length > 0 ? `; short of 100: ${report.failed.join(', ')}` : ''}.
`,
);
