import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listOfflineFiles } from '../../scripts/offline-files';

const built: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><html lang="it"><body></body></html>',
  'assets/index-1.js': 'code',
  'assets/exact.worker-1.js': 'proof',
  'assets/highs-1.wasm': 'solver',
  'geo/manifest.json': '{}',
  'geo/README.md': 'sources',
  'favicon.svg': '<svg/>',
  'sw.js': 'older',
};

function listBuilt(changes: Readonly<Record<string, string>> = {}, dataVersion = 'd1') {
  const folder = mkdtempSync(join(tmpdir(), 'quindici-offline-'));
  for (const [path, text] of Object.entries({ ...built, ...changes })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return listOfflineFiles(folder, dataVersion);
}

describe('the files of the offline copy', () => {
  it('are all that a page asks for; the solver comes later, notes and the worker itself never', () => {
    const { set } = listBuilt();
    expect(set.files.map(([address]) => address)).toEqual([
      '',
      'assets/index-1.js',
      'favicon.svg',
      'geo/manifest.json?d1',
    ]);
    expect(set.later).toEqual(['assets/exact.worker-1.js', 'assets/highs-1.wasm']);
  });

  it('leave study areas beside the city for later, when they are asked for', () => {
    const { set } = listBuilt({ 'geo/v1/milano/nil.fgb': 'city', 'geo/v1/other/nil.fgb': 'area' });
    expect(set.files.map(([address]) => address)).toContain('geo/v1/milano/nil.fgb?d1');
    expect(set.later).toContain('geo/v1/other/nil.fgb?d1');
  });

  it('name the digest of the page as it is written, with build and size', () => {
    const { set, html, sentBytes, storedBytes } = listBuilt();
    expect(html).toContain(
      `<html lang="it" data-build="${set.build}" data-offline-bytes="${sentBytes} ${storedBytes}">`,
    );
    const digest = createHash('sha256').update(html).digest('base64');
    expect(set.files[0]).toEqual(['', `sha256-${digest}`]);
    expect(storedBytes).toBe(built['index.html'].length + 'code'.length + '{}'.length + '<svg/>'.length);
    expect(sentBytes).toBeLessThanOrEqual(storedBytes);
  });

  it('make another build when any of them changes, and the same when none does', () => {
    const { build } = listBuilt().set;
    expect(listBuilt().set.build).toBe(build);
    expect(build).toMatch(/^[0-9a-f]{12}$/);
    const others = [
      listBuilt({ 'favicon.svg': '<svg></svg>' }),
      listBuilt({ 'index.html': '<html lang="it"></html>' }),
      listBuilt({}, 'd2'),
    ].map(({ set }) => set.build);
    expect(new Set([build, ...others]).size).toBe(4);
  });
});
