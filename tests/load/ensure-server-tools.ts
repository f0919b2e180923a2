import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const tools = ['nginx', 'apache2', 'wrk'];
const packages = ['nginx-light', 'libnginx-mod-http-brotli-static', 'apache2-bin', 'wrk'];

/** Whether nginx, Apache and wrk are here; as root on Debian they are installed, without being started, and that is said. */
export function ensureServerTools(): boolean {
  const isReady = (): boolean =>
    tools.every((name) => spawnSync('which', [name], { stdio: 'ignore' }).status === 0);
  if (isReady() || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return isReady();
  console.error(`Installing ${packages.join(', ')} through apt-get.`);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });
  return isReady();
}
