import { type LockEntry, nameOf, type ShippedPackage } from './read-lockfile';

/** Names that SPDX has for one licence; what is more than that is an expression. */
const ONE_LICENCE = /^[A-Za-z0-9.-]+$/;

function referenceOf({ name, version }: ShippedPackage): string {
  return `${name}@${version}`;
}

function licencesOf({ licence }: ShippedPackage) {
  if (licence === null) return {};
  return { licenses: [ONE_LICENCE.test(licence) ? { license: { id: licence } } : { expression: licence }] };
}

/** The checksum of the lockfile as CycloneDX has it. */
function hashesOf({ integrity }: LockEntry) {
  const [, bits, content] = /^sha(\d+)-(.+)$/.exec(integrity ?? '') ?? [];
  if (!content) return {};
  return { hashes: [{ alg: `SHA-${bits}`, content: Buffer.from(content, 'base64').toString('hex') }] };
}

/** Where a package finds one that it asks for: in its own folder, or in that of one above it. */
function findPath(from: string, name: string, entries: ReadonlyMap<string, LockEntry>): string | null {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (entries.has(path)) return path;
    if (at === '') return null;
  }
}

/**
 * A bill of materials (CycloneDX 1.5) of the packages that reach the page, with their checksums and what each asks for,
 * made of the lockfile: that of npm leaves out what the tools of the build use too.
 * @param entries of the lockfile, by their path; that of the project itself has none
 */
export function printBillOfMaterials(
  entries: ReadonlyMap<string, LockEntry>,
  shipped: readonly ShippedPackage[],
): string {
  const known = new Map(shipped.map((one) => [referenceOf(one), one]));
  const paths = [...entries].flatMap(([path, entry]) => {
    const one = known.get(`${nameOf(path)}@${entry.version ?? ''}`);
    return one ? [{ path, entry, one }] : [];
  });
  const referenceAt = new Map(paths.map(({ path, one }) => [path, referenceOf(one)]));
  const asked = (from: string, { dependencies, optionalDependencies, peerDependencies }: LockEntry) => {
    const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
    const references = names.flatMap((name) => referenceAt.get(findPath(from, name, entries) ?? '') ?? []);
    return [...new Set(references)].sort();
  };
  const firsts = new Map(paths.toReversed().map((found) => [referenceOf(found.one), found]));
  const project = entries.get('');
  const component = { type: 'application', name: 'quindici', version: project?.version ?? '' };
  const reference = `${component.name}@${component.version}`;
  const all = shipped.flatMap((one) => firsts.get(referenceOf(one)) ?? []);
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { 'bom-ref': reference, ...component } },
    components: all.map(({ entry, one }) => ({
      'bom-ref': referenceOf(one),
      type: 'library',
      name: one.name,
      version: one.version,
      purl: `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`,
      ...hashesOf(entry),
      ...licencesOf(one),
    })),
    dependencies: [
      { ref: reference, dependsOn: asked('', project ?? {}) },
      ...all.map(({ path, entry, one }) => ({ ref: referenceOf(one), dependsOn: asked(path, entry) })),
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}
