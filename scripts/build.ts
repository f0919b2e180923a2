import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHECK_PATH } from '../src/schema/data-check';
import { milano } from './areas/milano';
import { buildAll } from './lib/build-all';
import type { BuildContext } from './lib/build-step';
import { type DataOptions, DataUsageError, dataUsage, parseDataOptions } from './lib/data-options';
import { createInputs, createOptionalInputs, fetchBytes, MissingSourceError } from './lib/inputs';
import { printReport } from './lib/print-report';
import { readRecord } from './lib/refresh-record';
import { checkReplaceable, replaceFolder } from './lib/replace-folder';
import { readStreetExtract } from './lib/street-extract';

const root = fileURLToPath(new URL('..', import.meta.url));
const defaultOut = 'public/geo';

function createContext(): BuildContext {
  const started = Date.now();
  const places = { folders: [join(root, '../shared/opendata')], cacheFolder: join(root, '.cache/opendata') };
  return {
    area: milano,
    factsDir: join(root, 'data'),
    input: createInputs(places, fetchBytes),
    optionalInput: createOptionalInputs(places),
    refreshed: readRecord(places.cacheFolder),
    progress: (message) =>
      console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${message}`),
  };
}

/** The result of the last check stays where it is; it says itself of which data it is. */
function lastCheck(folder: string): { path: string; bytes: Uint8Array }[] {
  const path = join(folder, CHECK_PATH);
  return existsSync(path) ? [{ path: CHECK_PATH, bytes: new Uint8Array(readFileSync(path)) }] : [];
}

/** Builds everything, and only then replaces the folder, so that a failure leaves the old data as they were. */
async function build(context: BuildContext, { streets, out }: DataOptions): Promise<void> {
  const folder = out === defaultOut ? join(root, defaultOut) : out;
  checkReplaceable(folder);
  const extract = streets === null ? null : readStreetExtract(streets, context.area);
  const { files, reports } = await buildAll(context, extract);
  context.progress(`writing ${files.length} files to ${out}`);
  replaceFolder(folder, [...files, ...lastCheck(folder)]);
  console.log(printReport(reports));
  console.log('\nThen: npm run data:check, and npm run data:diff.');
}

/** What a person reads when nothing could be built. */
function explain(error: unknown, out: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const kept = `nothing was written, ${out} is as it was`;
  return error instanceof MissingSourceError
    ? `A source is missing, ${kept}.\n${message}`
    : `${message.replace(/\.$/, '')}; ${kept}.`;
}

async function run(args: readonly string[]): Promise<void> {
  const options = parseDataOptions(args, defaultOut);
  if (options.help) {
    console.log(dataUsage);
    return;
  }
  try {
    await build(createContext(), options);
  } catch (error) {
    console.error(explain(error, options.out));
    process.exitCode = 1;
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof DataUsageError ? 2 : 1;
});
