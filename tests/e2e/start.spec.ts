import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { test } from './page';

/** The bar is 100; what stands here is what is kept from growing until it is met. */
const CRITICAL_KILOBYTES = 107;

/** Bytes of a built file after the best brotli, as a server of static files would keep it. */
function compressed(path: string): number {
  return brotliCompressSync(readFileSync(fileURLToPath(new URL(`../../dist/${path}`, import.meta.url))))
    .length;
}

test('script and style that the page refers to are at most 107 kB', () => {
  const html = readFileSync(fileURLToPath(new URL('../../dist/index.html', import.meta.url)), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path);
  expect(files.length).toBeGreaterThan(1);
  const sizes = files.map((path) => `${path}: ${compressed(path)}`);
  const total = files.reduce((sum, path) => sum + compressed(path), 0);
  expect(total, sizes.join('\n')).toBeLessThanOrEqual(CRITICAL_KILOBYTES * 1000);
});
