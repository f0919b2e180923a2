import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The one without windows first: a test takes three quarters of the time in it. */
const candidates = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const debianPackages = ['chromium-headless-shell', 'chromium'];

function installed(): string {
  return candidates.find((path) => existsSync(path)) ?? '';
}

/**
 * Path of a Chromium for the end-to-end tests. Where there is none it is installed, and said: Debian's packages
 * through apt when root, else Playwright's own, for which '' is returned.
 */
export function ensureChromium(): string {
  const found = process.env.QUINDICI_CHROMIUM || installed();
  if (found) {
    console.log(`Chromium for the end-to-end tests: ${found}`);
    return found;
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    for (const name of debianPackages) {
      console.log(`No Chromium found: installing the Debian package ${name} through apt-get.`);
      spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
      if (installed()) return installed();
    }
  }
  console.log("No Chromium found: installing Playwright's own.");
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  return '';
}
