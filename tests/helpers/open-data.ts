import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import { createInputs } from '../../scripts/lib/inputs';

const folder = fileURLToPath(new URL('../../../shared/opendata', import.meta.url));
const refuse = (address: string) => Promise.reject(new Error(`tests do not fetch ${address}`));

/** Reads the open data that stand beside the project; never the network. */
export const openData = createInputs({ folders: [folder], cacheFolder: folder }, refuse);

/** Tests that need the open data beside the project; where they are not there, it says so and skips them. */
export function describeWithOpenData(name: string, tests: () => void): void {
  const isThere = existsSync(folder);
  if (!isThere) console.warn(`\nSKIPPED: ${name}: no open data in ../shared/opendata\n`);
  describe.skipIf(!isThere)(name, tests);
}
