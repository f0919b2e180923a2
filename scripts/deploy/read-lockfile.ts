/** Build-time packages of which a part reaches the page: letters and styles. */
const shippedAtBuild = ['@fontsource/titillium-web', 'bootstrap-italia'];

/** One package of the lockfile that reaches the page. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX has it; null where the package does not say. */
  readonly licence: string | null;
}

/** What the lockfile has of one folder of packages. */
export interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** The name of the package in a folder. */
export function nameOf(path: string): string {
  return path.split('node_modules/').at(-1) ?? '';
}

/** The folders of package-lock.json by their path; the project itself has an empty one. */
export function readLockfile(text: string): ReadonlyMap<string, LockEntry> {
  const { packages }: { packages: Record<string, LockEntry> } = JSON.parse(text);
  return new Map(Object.entries(packages));
}

/** The packages that reach the page, by name and version. */
export function listShipped(entries: ReadonlyMap<string, LockEntry>): readonly ShippedPackage[] {
  const shipped = [...entries].flatMap(([path, { version, license, dev }]) => {
    const name = nameOf(path);
    const reaches = path !== '' && (dev !== true || shippedAtBuild.includes(name));
    return reaches ? [{ name, version: version ?? '', licence: license ?? null }] : [];
  });
  const key = ({ name, version }: ShippedPackage): string => `${name}@${version}`;
  const all = new Map(shipped.map((one) => [key(one), one]));
  return [...all.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
