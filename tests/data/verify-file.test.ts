import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DataFormatError, VersionError } from '../../src/core/errors';
import type { Source } from '../../src/data/source';
import { openManifest, readFile, sha256Hex } from '../../src/data/verify-file';

const manifestBytes = new Uint8Array(
  readFileSync(fileURLToPath(new URL('../../public/geo/manifest.json', import.meta.url))),
);
const version = sha256Hex(manifestBytes).slice(0, 12);
const right = new Uint8Array([1, 2, 3, 4]);
const entry = { path: 'a.bin', sha256: sha256Hex(right), bytes: 4, counts: {}, vintage: '', sources: [] };

/** Gives one answer after the other for each path, the last again and again; notes which were asked for past the caches. */
function madeSource(answers: Readonly<Record<string, readonly Uint8Array[]>>, ofVersion?: string) {
  const asked: string[] = [];
  const source: Source = {
    address: 'made',
    ...(ofVersion === undefined ? {} : { version: ofVersion }),
    read: async (path, { isFresh } = {}) => {
      const before = asked.filter((request) => request.startsWith(path)).length;
      asked.push(isFresh ? `${path} fresh` : path);
      const given = answers[path];
      return given[Math.min(before, given.length - 1)];
    },
  };
  return { source, asked };
}

describe('a file of the manifest', () => {
  it.each([
    ['cut', right.subarray(0, 3), 'a.bin: 3 bytes where the manifest says 4'],
    ['too long', new Uint8Array(5), 'a.bin: more than the 4 bytes of the manifest'],
    ['damaged', new Uint8Array([1, 2, 3, 5]), 'a.bin: its checksum'],
  ])('that is %s is asked for once more past the caches, then refused', async (_, wrong, message) => {
    const healed = madeSource({ 'a.bin': [wrong, right] });
    expect(await readFile(healed.source, entry)).toBe(right);
    expect(healed.asked).toEqual(['a.bin', 'a.bin fresh']);
    const broken = madeSource({ 'a.bin': [wrong], 'manifest.json': [manifestBytes] }, version);
    const reading = readFile(broken.source, entry);
    await expect(reading).rejects.toThrow(DataFormatError);
    await expect(reading).rejects.toThrow(message);
    expect(broken.asked).toEqual(['a.bin', 'a.bin fresh', 'manifest.json fresh']);
  });

  it('of a newer version on the host is called so', async () => {
    const { source } = madeSource({ 'a.bin': [new Uint8Array(4)], 'manifest.json': [right] }, version);
    await expect(readFile(source, entry)).rejects.toThrow(VersionError);
  });
});

describe('the manifest', () => {
  it('is that of the page, or is refused', async () => {
    const newer = new Uint8Array([...manifestBytes, 0x0a]);
    const { source, asked } = madeSource({ 'manifest.json': [newer, manifestBytes] }, version);
    expect((await openManifest(source)).manifestSha256.startsWith(version)).toBe(true);
    expect(asked).toEqual(['manifest.json', 'manifest.json fresh']);
    const { source: replaced } = madeSource({ 'manifest.json': [newer] }, version);
    await expect(openManifest(replaced)).rejects.toThrow(VersionError);
  });

  it('of a source without a version is any', async () => {
    const { source } = madeSource({ 'manifest.json': [new Uint8Array([...manifestBytes, 0x0a])] });
    expect((await openManifest(source)).manifest.studyAreas.length).toBeGreaterThan(0);
  });
});
