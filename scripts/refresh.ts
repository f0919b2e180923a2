import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogues, PORTAL } from './catalogues';
import { DataUsageError } from './lib/data-options';
import { usualPatience } from './lib/fetch-retry';
import { printRefresh } from './lib/print-refresh';
import { refreshAll } from './lib/refresh-all';
import { parseRefreshOptions, refreshUsage } from './lib/refresh-options';

const root = fileURLToPath(new URL('..', import.meta.url));
const CACHE = '.cache/opendata';

async function run(args: readonly string[]): Promise<void> {
  const { ids, help } = parseRefreshOptions(args);
  if (help) {
    console.log(refreshUsage);
    return;
  }
  const started = Date.now();
  const refreshed = await refreshAll({
    ids,
    catalogues,
    portal: PORTAL,
    cacheFolder: join(root, CACHE),
    patience: usualPatience,
    progress: (message) =>
      console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${message}`),
  });
  console.log(printRefresh(refreshed, CACHE));
  if (!refreshed.written) process.exitCode = 1;
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof DataUsageError ? 2 : 1;
});
