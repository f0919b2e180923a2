import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printBillOfMaterials } from '../../../scripts/deploy/bill-of-materials';
import { listShipped, readLockfile } from '../../../scripts/deploy/read-lockfile';

interface Bill {
  readonly components: readonly { readonly 'bom-ref': string; readonly hashes?: readonly unknown[] }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

function billOf(lockfile: string): Bill {
  const entries = readLockfile(lockfile);
  return JSON.parse(printBillOfMaterials(entries, listShipped(entries)));
}

describe('the bill of materials', () => {
  it('names each package once, with what it asks for from its own folder or from one above', () => {
    const { components, dependencies } = billOf(
      JSON.stringify({
        packages: {
          '': { version: '1.0.0', dependencies: { '@x/a': '1' }, devDependencies: { tool: '1' } },
          'node_modules/@x/a': { version: '1.0.0', license: 'MIT', dependencies: { b: '2', c: '1' } },
          'node_modules/@x/a/node_modules/b': {
            version: '2.0.0',
            license: '(MIT OR ISC)',
            integrity: 'sha1-AQI=',
          },
          'node_modules/b': { version: '1.0.0', license: 'ISC' },
          'node_modules/c': { version: '1.0.0', peerDependencies: { b: '1', tool: '1' } },
          'node_modules/tool': { version: '1.0.0', dev: true, dependencies: { b: '1' } },
        },
      }),
    );
    expect(components).toEqual([
      {
        'bom-ref': '@x/a@1.0.0',
        type: 'library',
        name: '@x/a',
        version: '1.0.0',
        purl: 'pkg:npm/%40x/a@1.0.0',
        licenses: [{ license: { id: 'MIT' } }],
      },
      expect.objectContaining({ 'bom-ref': 'b@1.0.0' }),
      expect.objectContaining({
        'bom-ref': 'b@2.0.0',
        hashes: [{ alg: 'SHA-1', content: '0102' }],
        licenses: [{ expression: '(MIT OR ISC)' }],
      }),
      expect.not.objectContaining({ licenses: expect.anything() }),
    ]);
    expect(dependencies).toEqual([
      { ref: 'quindici@1.0.0', dependsOn: ['@x/a@1.0.0'] },
      { ref: '@x/a@1.0.0', dependsOn: ['b@2.0.0', 'c@1.0.0'] },
      { ref: 'b@1.0.0', dependsOn: [] },
      { ref: 'b@2.0.0', dependsOn: [] },
      { ref: 'c@1.0.0', dependsOn: ['b@1.0.0'] },
    ]);
  });

  it('has every package of the lockfile that reaches the page, with its checksum', () => {
    const text = readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8');
    const { components, dependencies } = billOf(text);
    const references = components.map((component) => component['bom-ref']);
    expect(references).toEqual(
      listShipped(readLockfile(text)).map(({ name, version }) => `${name}@${version}`),
    );
    expect(components.filter(({ hashes }) => hashes?.length !== 1)).toEqual([]);
    const asked = new Set(dependencies.flatMap(({ dependsOn }) => dependsOn));
    expect([...asked].filter((reference) => !references.includes(reference))).toEqual([]);
  });
});
