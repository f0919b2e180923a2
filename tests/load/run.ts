import { existsSync, readFileSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { compressFolder } from '../../scripts/deploy/compress';
import { describeMachine } from '../bench/machine';
import { printMs, printTable } from '../bench/markdown';
import { findWrongHeaders } from './check-headers';
import { ensureServerTools } from './ensure-server-tools';
import { measureLoad } from './measure-load';
import type { RunningServer } from './serve';
import { startApache } from './start-apache';
import { hasBrotliModule, startNginx } from './start-nginx';

const PORT = 4180;
const SECONDS = 10;
const folder = process.argv[2] ?? 'dist';

/** The largest script that the page asks for before its first answer. */
function mainScript(): string {
  const html = readFileSync(`${folder}/index.html`, 'utf8');
  const paths = [...html.matchAll(/(?:src|href)="\.?(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path);
  const sizes = paths.map((path) => ({ path, bytes: statSync(`${folder}${path}`).size }));
  const [largest] = sizes.sort((a, b) => b.bytes - a.bytes);
  if (!largest) throw new Error(`${folder}/index.html names no script`);
  return largest.path;
}

async function checkHeaders(name: string, server: RunningServer, hasBrotli: boolean): Promise<void> {
  const wrong = await findWrongHeaders(server.address, mainScript(), hasBrotli);
  if (wrong.length > 0) throw new Error(`${name} does not answer as the rules say:\n${wrong.join('\n')}`);
  console.error(`  ${name} answers as the rules say`);
}

async function measureAll(server: RunningServer, encoding: string): Promise<string> {
  const rows: (readonly string[])[] = [];
  for (const [name, path] of [
    ['the page', '/'],
    ['its largest script', mainScript()],
    ['the manifest', '/geo/manifest.json'],
    ['the network', '/geo/v1/milano/network.bin'],
  ] as const) {
    const figures = await measureLoad(`${server.address}${path}`, encoding, SECONDS);
    rows.push([
      name,
      figures.requestsPerSecond.toFixed(0),
      figures.megabytesPerSecond.toFixed(0),
      printMs(figures.p50Milliseconds),
      printMs(figures.p99Milliseconds),
      String(figures.failed),
    ]);
  }
  return printTable(['', 'requests/s', 'MB/s', 'p50 ms', 'p99 ms', 'failed'], rows);
}

async function withServer<T>(server: RunningServer, use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } finally {
    await server.stop();
  }
}

if (!existsSync(`${folder}/index.html`))
  throw new Error(`${folder} holds no built page: npm run build first`);
if (!ensureServerTools()) throw new Error('nginx, Apache and wrk are needed, and not all are here');
compressFolder(folder);
const apache = await startApache(folder, PORT + 1);
await withServer(apache, () => checkHeaders('Apache', apache, true));
const nginx = await startNginx(folder, PORT);
await withServer(nginx, async () => {
  const before = loadavg()[0].toFixed(1);
  const encoding = hasBrotliModule() ? 'br' : 'gzip';
  await checkHeaders('nginx', nginx, hasBrotliModule());
  const table = await measureAll(nginx, encoding);
  console.log(
    `${describeMachine()}; load before ${before}; ${encoding}, 100 connections, ${SECONDS} s each.\n`,
  );
  console.log(table);
});
