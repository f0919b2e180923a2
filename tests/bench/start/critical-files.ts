import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** A built file and its bytes after the best brotli, as a server of static files would keep it. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: number;
}

/** A built page, and the script and style that it refers to: what is loaded before it can answer, fonts, data and worker apart. */
export function criticalFiles(folder: string, page = 'index.html'): readonly PackedFile[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const paths = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path);
  return [page, ...new Set(paths)].map((path) => ({
    path,
    bytes: brotliCompressSync(readFileSync(join(folder, path))).length,
  }));
}
