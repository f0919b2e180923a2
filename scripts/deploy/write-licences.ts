import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Build-time packages of which a part reaches the page: letters and styles. */
const shippedAtBuild = ['@fontsource/titillium-web', 'bootstrap-italia'];

/** One package of the lockfile that reaches the page. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

/** The packages that reach the page, by name and version, from the text of package-lock.json. */
export function listShipped(lockfile: string): readonly ShippedPackage[] {
  const { packages }: { packages: Record<string, LockEntry> } = JSON.parse(lockfile);
  const shipped = Object.entries(packages).flatMap(([path, { version, license, dev }]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    const reaches = path !== '' && (dev !== true || shippedAtBuild.includes(name));
    return reaches ? [{ name, version: version ?? '', licence: license ?? 'not stated' }] : [];
  });
  const key = ({ name, version }: ShippedPackage): string => `${name}@${version}`;
  const all = new Map(shipped.map((one) => [key(one), one]));
  return [...all.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

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
    [`${name} ${version}: ${licence}`, textOf(name)].filter(Boolean).join('\n\n'),
  );
  return `${[head, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** The bill of materials that npm makes of the lockfile, without what changes from run to run. @throws Error if npm fails */
function billOfMaterials(root: string): string {
  const args = ['sbom', '--package-lock-only', '--omit', 'dev', '--sbom-format', 'cyclonedx'];
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`npm sbom failed: ${stderr}`);
  const { serialNumber: _, metadata, ...rest } = JSON.parse(stdout);
  const { timestamp: __, ...lasting } = metadata;
  const component = { ...lasting.component, name: 'quindici' };
  return `${JSON.stringify({ ...rest, metadata: { ...lasting, component } }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folder = process.argv[2] ?? 'dist';
  const packages = listShipped(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  writeFileSync(
    join(folder, 'licences.txt'),
    printLicences(packages, (name) => licenceText(root, name)),
  );
  writeFileSync(join(folder, 'sbom.cdx.json'), billOfMaterials(root));
  console.log(`${packages.length} packages in ${folder}/licences.txt and ${folder}/sbom.cdx.json`);
}
