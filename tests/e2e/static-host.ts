import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDataVersion, writeOfflineFiles } from '../../scripts/offline-files';

export const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** The built page, as `npm run build` left it. */
export const builtFolder = fileURLToPath(new URL('../../dist', import.meta.url));

/** A static host below a path of its own, whose files can change and which can be gone. */
export interface StaticHost {
  /** Address of the page, ending with a slash. */
  readonly address: string;
  readonly serve: (folder: string) => void;
  /** Paths, below the page, that it answers with 404. */
  readonly lose: (paths: readonly string[]) => void;
  /** From now on it takes no connection, or does again. */
  readonly setGone: (isGone: boolean) => void;
  readonly close: () => void;
}

const BASE = '/quindici/';

export async function startHost(): Promise<StaticHost> {
  let folder = builtFolder;
  let lost: readonly string[] = [];
  let isGone = false;
  const server = createServer((request, response) => {
    if (isGone) {
      request.socket.destroy();
      return;
    }
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const path = pathname.startsWith(BASE) ? pathname.slice(BASE.length) || 'index.html' : '';
    try {
      if (path === '' || path.includes('..') || lost.includes(path)) throw new Error(path);
      const body = readFileSync(join(folder, path));
      response.writeHead(200, { 'Content-Type': mimeTypes[extname(path)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404);
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the host has no port');
  return {
    address: `http://127.0.0.1:${bound.port}${BASE}`,
    serve: (next) => {
      folder = next;
    },
    lose: (paths) => {
      lost = paths;
    },
    setGone: (next) => {
      isGone = next;
      if (next) server.closeAllConnections();
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The date of the data of the version that `makeNextVersion` makes. */
export const nextDataDate = '2027-01-15';

/**
 * A later version in a folder of its own: data of another date, and scripts under other names, as after a change of
 * both.
 */
export async function makeNextVersion(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'quindici-next-'));
  cpSync(builtFolder, folder, { recursive: true });
  const oldVersion = readDataVersion(join(folder, 'geo'));
  const manifestPath = join(folder, 'geo/manifest.json');
  const manifest = readFileSync(manifestPath, 'utf8');
  writeFileSync(manifestPath, manifest.replace(/"dataDate": "[^"]*"/, `"dataDate": "${nextDataDate}"`));
  const version = readDataVersion(join(folder, 'geo'));
  const assets = join(folder, 'assets');
  const names = readdirSync(assets);
  const renamed = names.filter((name) => name.endsWith('.js'));
  const change = (text: string): string =>
    renamed.reduce((all, name) => all.replaceAll(name, nextName(name)), text).replaceAll(oldVersion, version);
  for (const name of renamed)
    writeFileSync(join(assets, name), change(readFileSync(join(assets, name), 'utf8')));
  for (const name of renamed) renameSync(join(assets, name), join(assets, nextName(name)));
  const pagePath = join(folder, 'index.html');
  const page = readFileSync(pagePath, 'utf8').replace(/ data-(build|offline-bytes)="[^"]*"/g, '');
  writeFileSync(pagePath, change(page));
  await writeOfflineFiles(folder, version, ['chrome122']);
  return folder;
}

function nextName(name: string): string {
  return name.replace(/\.js$/, '-next.js');
}
