import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { milano } from './areas/milano';
import { snapshotOf } from './lib/build-snapshot';
import { copyCommitted } from './lib/committed-data';
import { diffBuilds } from './lib/diff-builds';
import { diskSource } from './lib/disk-source';
import { printDiff } from './lib/print-diff';

const root = fileURLToPath(new URL('..', import.meta.url));
const usage = `Usage: npm run data:diff -- [new folder] [old folder]

Says what changed between two builds of the data: the one in public/geo against the committed one, or the folders given.`;

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { help: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (values.help || positionals.length > 2) {
    console.log(usage);
    return;
  }
  const [now = join(root, 'public/geo'), given] = positionals;
  const old = given ?? copyCommitted(root, 'public/geo');
  try {
    const [before, after] = await Promise.all(
      [old, now].map((folder) => snapshotOf(diskSource(folder), milano.id)),
    );
    console.log(printDiff(diffBuilds(before, after)));
  } finally {
    if (given === undefined) rmSync(old, { recursive: true });
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
