import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { milano } from './areas/milano';
import { buildAll } from './lib/build-all';
import type { BuildContext } from './lib/build-step';
import { createInputs, fetchBytes, MissingSourceError } from './lib/inputs';
import { printReport } from './lib/print-report';

const root = fileURLToPath(new URL('..', import.meta.url));

function createContext(): BuildContext {
  const started = Date.now();
  return {
    area: milano,
    factsDir: join(root, 'data'),
    input: createInputs(
      { folders: [join(root, '../shared/opendata')], cacheFolder: join(root, '.cache/opendata') },
      fetchBytes,
    ),
    progress: (message) =>
      console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${message}`),
  };
}

/** Builds everything, and only then replaces public/geo, so that a failure leaves the old data as they were. */
async function build(context: BuildContext): Promise<void> {
  const { files, reports } = await buildAll(context);
  const target = join(root, 'public/geo');
  context.progress(`writing ${files.length} files to public/geo`);
  rmSync(target, { recursive: true, force: true });
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), bytes);
  }
  console.log(printReport(reports));
}

try {
  await build(createContext());
} catch (error) {
  if (error instanceof MissingSourceError) {
    console.error(
      `\nA source is missing, nothing was written and public/geo is as it was.\n${error.message}`,
    );
  } else {
    console.error(
      `\nNothing was written, public/geo is as it was.\n${error instanceof Error ? error.message : String(error)}`,
    );
  }
  process.exitCode = 1;
}
