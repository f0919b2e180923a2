import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printApache, printHeadersFile, printNginx } from './print-rules';

const folder = new URL('../../deploy/', import.meta.url);

mkdirSync(folder, { recursive: true });
for (const [name, text] of [
  ['nginx.conf', printNginx()],
  ['apache.conf', printApache()],
  ['_headers', printHeadersFile()],
] as const) {
  const path = fileURLToPath(new URL(name, folder));
  writeFileSync(path, text);
  console.log(`deploy/${name}`);
}
