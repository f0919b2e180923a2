import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fuzzFormats } from './formats';

const folder = new URL('../fixtures/fuzz/', import.meta.url);
const files = readdirSync(folder).filter((name) => name !== 'README.md');

/** The longest name of a format that a file's begins with. */
function formatOf(file: string) {
  const [format] = fuzzFormats
    .filter(({ name }) => file.startsWith(`${name}-`))
    .sort((a, b) => b.name.length - a.name.length);
  if (!format) throw new Error(`${file} names no format`);
  return format;
}

describe('what the fuzzers have found', () => {
  it.each(files)('%s is refused', async (file) => {
    const input = new Uint8Array(readFileSync(new URL(file, folder)));
    expect(await formatOf(file).read(input)).toBe(file.includes('-told-again') ? 'read' : 'refused');
  });
});
