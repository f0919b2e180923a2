import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printBillOfMaterials } from './bill-of-materials';
import { listShipped, readLockfile, type ShippedPackage } from './read-lockfile';

function licenceText(root: string, name: string): string {
  const folder = join(root, 'node_modules', name);
  const file = existsSync(folder)
    ? readdirSync(folder).find((path) => /^(licen[cs]e|copying)/i.test(path))
    : undefined;
  return file ? readFileSync(join(folder, file), 'utf8').trim() : '';
}

/** Every package with its licence, and the texts that came with them. */
export function printLicences(packages: readonly ShippedPackage[], textOf: (name: string) => string): string {
  const head = 'Quindici is under the EUPL-1.2. It is built with these packages, each under its own licence.';
  const parts = packages.map(({ name, version, licence }) =>
    [`${name} ${version}: ${licence ?? 'not stated'}`, textOf(name)].filter(Boolean).join('\n\n'),
  );
  return `${[head, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folder = process.argv[2] ?? 'dist';
  const entries = readLockfile(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const packages = listShipped(entries);
  writeFileSync(
    join(folder, 'licences.txt'),
    printLicences(packages, (name) => licenceText(root, name)),
  );
  writeFileSync(join(folder, 'sbom.cdx.json'), printBillOfMaterials(entries, packages));
  console.log(`${packages.length} packages in ${folder}/licences.txt and ${folder}/sbom.cdx.json`);
}
