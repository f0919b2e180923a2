import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const candidates = ['/usr/bin/python3', 'python3'];
const packages = ['python3-numpy', 'python3-scipy', 'python3-pyproj'];
/** Longest that apt may take for its lists, and for the packages. */
const APT_MILLISECONDS = 90_000;

function hasScipy(python: string): boolean {
  return spawnSync(python, ['-c', 'import numpy, scipy, pyproj'], { stdio: 'ignore' }).status === 0;
}

function apt(...args: readonly string[]): SpawnSyncReturns<Buffer> {
  return spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=60', ...args], {
    stdio: 'ignore',
    timeout: APT_MILLISECONDS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/**
 * A Python that has scipy and PROJ; null where there is none and none can be had. As root on Debian the packages are
 * installed through apt-get, with a time limit, and that is said.
 */
export function ensureScipy(): string | null {
  const find = (): string | null => candidates.find(hasScipy) ?? null;
  const found = find();
  if (found || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found;
  console.warn(`No Python with scipy found: installing ${packages.join(', ')} through apt-get.`);
  const install = () => apt('install', '-y', '--no-install-recommends', ...packages);
  if (install().status !== 0 && apt('update').status === 0) install();
  return find();
}
