import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceFolder } from '../../../scripts/lib/replace-folder';

const parent = (): string => mkdtempSync(join(tmpdir(), 'quindici-replace-'));
const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });

describe('replaceFolder', () => {
  it('makes a folder, then replaces all that is in it, and leaves nothing beside it', () => {
    const folder = join(parent(), 'geo');
    replaceFolder(folder, [file('manifest.json', '{}'), file('v1/old.bin', 'old')]);
    replaceFolder(folder, [file('manifest.json', '[]'), file('v1/milano/new.bin', 'new')]);
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe('[]');
    expect(readFileSync(join(folder, 'v1/milano/new.bin'), 'utf8')).toBe('new');
    expect(existsSync(join(folder, 'v1/old.bin'))).toBe(false);
    expect(readdirSync(join(folder, '..'))).toEqual(['geo']);
  });

  it('refuses a folder with other things in it, and touches nothing', () => {
    const folder = parent();
    writeFileSync(join(folder, 'letter.txt'), 'dear');
    expect(() => replaceFolder(folder, [file('manifest.json', '{}')])).toThrow(
      'holds other things than built data',
    );
    expect(readdirSync(folder)).toEqual(['letter.txt']);
    expect(() => replaceFolder(join(folder, 'letter.txt'), [])).toThrow('is a file, not a folder');
  });

  it('leaves the folder as it was where a file cannot be written', () => {
    const folder = join(parent(), 'geo');
    mkdirSync(folder);
    replaceFolder(folder, [file('manifest.json', '{}')]);
    expect(() => replaceFolder(folder, [file('manifest.json', '[]'), file('manifest.json/x', '')])).toThrow();
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe('{}');
    expect(readdirSync(join(folder, '..'))).toEqual(['geo']);
  });
});
