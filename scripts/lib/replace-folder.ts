import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** What says that a folder was written by us, and may be replaced. */
const MARK = 'manifest.json';

/** @throws Error if a folder is there that holds other things than built data, or a file in its place. */
export function checkReplaceable(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new Error(`${folder} is a file, not a folder.`);
  if (readdirSync(folder).length > 0 && !existsSync(join(folder, MARK)))
    throw new Error(`${folder} holds other things than built data; give an empty folder or a new one.`);
}

/**
 * Writes files to a folder in the place of all that was there. They are written beside it first and moved when all
 * are: a failure before leaves the folder as it was.
 */
export function replaceFolder(
  folder: string,
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): void {
  checkReplaceable(folder);
  const target = resolve(folder);
  mkdirSync(dirname(target), { recursive: true });
  const beside = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    const [written, old] = [join(beside, 'new'), join(beside, 'old')];
    for (const { path, bytes } of files) {
      mkdirSync(dirname(join(written, path)), { recursive: true });
      writeFileSync(join(written, path), bytes);
    }
    if (existsSync(target)) renameSync(target, old);
    renameSync(written, target);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}
