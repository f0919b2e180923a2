import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const MAX_BYTES = 256 * 1024 * 1024;

function git(root: string, ...args: readonly string[]): Buffer {
  return execFileSync('git', ['-C', root, ...args], {
    maxBuffer: MAX_BYTES,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/**
 * Copies a folder as it is committed to a new folder for the time being.
 * @returns that folder
 * @throws Error where git cannot be asked
 */
export function copyCommitted(root: string, folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'quindici-committed-'));
  const paths = git(root, 'ls-tree', '-r', '-z', '--name-only', 'HEAD', '--', folder).toString().split('\0');
  for (const path of paths.filter(Boolean)) {
    const target = join(copy, path.slice(folder.length + 1));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, git(root, 'show', `HEAD:${path}`));
  }
  return copy;
}
