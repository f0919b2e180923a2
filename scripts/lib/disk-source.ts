import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LoadError } from '../../src/core/errors';
import type { Source } from '../../src/data/source';

/** Built files on disk, below a folder. */
export function diskSource(folder: string): Source {
  return {
    address: folder,
    read: async (path) => {
      try {
        return new Uint8Array(readFileSync(join(folder, path)));
      } catch (cause) {
        throw new LoadError(`${path}: not in ${folder}; build it with npm run data`, join(folder, path), 0, {
          cause,
        });
      }
    },
  };
}
