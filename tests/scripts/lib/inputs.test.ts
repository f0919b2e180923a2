import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createInputs, MissingSourceError } from '../../../scripts/lib/inputs';

const empty = (): string => mkdtempSync(join(tmpdir(), 'quindici-inputs-'));

describe('createInputs', () => {
  it('fetches what has an address of its own, and keeps it in the cache', async () => {
    const cacheFolder = empty();
    const asked: string[] = [];
    const input = createInputs({ folders: [empty()], cacheFolder }, async (address) => {
      asked.push(address);
      return new TextEncoder().encode('{}');
    });
    await input('nil-boundaries');
    await input('nil-boundaries');
    expect(asked).toHaveLength(1);
    expect(readFileSync(join(cacheFolder, 'boundaries/nil_ds964.geojson'), 'utf8')).toBe('{}');
  });

  it('names a source that cannot be had, and says why and what to do', async () => {
    const input = createInputs({ folders: [empty()], cacheFolder: empty() }, () =>
      Promise.reject(new Error('the server answered 404')),
    );
    await expect(input('nil-boundaries')).rejects.toThrow(MissingSourceError);
    await expect(input('nil-boundaries')).rejects.toThrow(
      /nil-boundaries .*could not be fetched \(the server answered 404\)/,
    );
    await expect(input('street-network')).rejects.toThrow(/street-network .*has no file address of its own/);
  });
});
