import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import type { OfflineSet } from '../src/schema/offline-set';

/** The exact proof, as large as all the rest together, and study areas beside the city: wanted by few. */
const LATER = /(^|\/)(exact\.worker|highs)[^/]*$|^geo\/v\d+\/(?!milano\/)/;
/** Files that no page asks for. */
const NOT_KEPT = /(^|\/)sw\.js$|^[_.][^/]*$|\.(md|map|txt|br|gz)$/;

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? listFiles(path) : [path];
  });
}

/** Twelve hexadecimal digits that change with any file of the data: the manifest names the checksum of each. */
export function readDataVersion(geoFolder: string): string {
  return shorten(readFileSync(join(geoFolder, 'manifest.json')));
}

function shorten(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

/** Bytes that are sent for a file by a host that compresses as it sends. */
function sentBytes(content: Buffer): number {
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  return Math.min(content.length, brotliCompressSync(content, { params: quality }).length);
}

export interface OfflineFiles {
  readonly set: OfflineSet;
  /** index.html with the build and the size of the copy on its root element. */
  readonly html: string;
  /** What turning offline on loads, and what it takes on the device. */
  readonly sentBytes: number;
  readonly storedBytes: number;
}

/**
 * The files of a built page that a device keeps.
 * @param dataVersion the query of every file below geo/
 */
export function listOfflineFiles(folder: string, dataVersion: string): OfflineFiles {
  const paths = listFiles(folder)
    .map((path) => relative(folder, path).split(sep).join('/'))
    .filter((path) => !NOT_KEPT.test(path))
    .sort();
  const addressOf = (path: string): string => (path.startsWith('geo/') ? `${path}?${dataVersion}` : path);
  const digestOf = (content: string | Buffer): string =>
    `sha256-${createHash('sha256').update(content).digest('base64')}`;
  const plain = readFileSync(join(folder, 'index.html'), 'utf8');
  const kept = paths
    .filter((path) => path !== 'index.html' && !LATER.test(path))
    .map((path) => ({
      address: addressOf(path),
      content: readFileSync(join(folder, path)),
    }));
  const files = kept.map(({ address, content }) => [address, digestOf(content)] as const);
  const buildId = shorten(JSON.stringify([files, plain]));
  const contents = [Buffer.from(plain), ...kept.map(({ content }) => content)];
  const sum = (measure: (content: Buffer) => number): number =>
    contents.reduce((total, content) => total + measure(content), 0);
  const sizes = { sentBytes: sum(sentBytes), storedBytes: sum(({ length }) => length) };
  const html = plain.replace(
    /<html([^>]*)>/,
    `<html$1 data-build="${buildId}" data-offline-bytes="${sizes.sentBytes} ${sizes.storedBytes}">`,
  );
  const later = paths.filter((path) => LATER.test(path)).map(addressOf);
  return { set: { build: buildId, files: [['', digestOf(html)], ...files], later }, html, ...sizes };
}

/**
 * Writes the service worker of a built folder, sw.js, with the list of its files, and the build into its page. It is
 * bundled by itself: a worker of this kind can share no module with the page.
 */
export async function writeOfflineFiles(
  folder: string,
  dataVersion: string,
  target: readonly string[],
): Promise<void> {
  const { set, html } = listOfflineFiles(folder, dataVersion);
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { OFFLINE_SET: JSON.stringify(set) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: [...target],
      rollupOptions: {
        input: 'src/offline/service-worker.ts',
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
  writeFileSync(join(folder, 'index.html'), html);
}
