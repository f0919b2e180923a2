import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listShipped, readLockfile } from '../../../scripts/deploy/read-lockfile';
import { printLicences } from '../../../scripts/deploy/write-licences';

function read(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../../${name}`, import.meta.url)), 'utf8');
}

const shipped = listShipped(readLockfile(read('package-lock.json')));

describe('the packages that reach the page', () => {
  it('are every direct dependency, with those of theirs, and the letters and styles of the build', () => {
    const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(read('package.json'));
    const names = shipped.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    expect(names).toEqual(
      expect.arrayContaining(['bootstrap-italia', '@fontsource/titillium-web', '@turf/area']),
    );
    expect(names).not.toContain('vite');
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(15);
  });

  it('may all be passed on', () => {
    const free =
      /^\(?(MIT|ISC|BSD-[23]-Clause|0BSD|Apache-2\.0|OFL-1\.1|EDL-1\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Python-2\.0)\b/;
    /** Two whose package says it wrongly or not at all; their own licence file does: BSD, three clauses. */
    const stated = ['splaytree-ts', 'arc'];
    expect(
      shipped.filter(({ name, licence }) => !free.test(licence ?? '') && !stated.includes(name)),
    ).toEqual([]);
  });

  it('are printed once each, with the text that came with them', () => {
    const text = printLicences([{ name: 'a', version: '1.0.0', licence: 'MIT' }], () => 'Do as you like.');
    expect(text).toContain('a 1.0.0: MIT\n\nDo as you like.');
  });
});
