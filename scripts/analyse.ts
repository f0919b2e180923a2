import { fileURLToPath } from 'node:url';
import type { AccessContext } from '../src/core/access/coverage';
import type { ProfileId } from '../src/core/network/profile';
import { createAccessContexts } from '../src/data/access-context';
import { openStages } from '../src/data/area-stages';
import { createEverydayAccess } from '../src/data/everyday-access';
import { type AreaData, openArea } from '../src/data/open-area';
import { openManifest } from '../src/data/verify-file';
import { checkProfile } from './lib/analyse-context';
import { analyseCoverage } from './lib/analyse-coverage';
import { analyseDimensions } from './lib/analyse-dimensions';
import { analyseNearest } from './lib/analyse-nearest';
import { type AnalysisOptions, parseAnalyseOptions, readAreaId } from './lib/analyse-options';
import { analyseReach } from './lib/analyse-reach';
import { analyseScenario } from './lib/analyse-scenario';
import { analyseSites } from './lib/analyse-sites';
import { usage } from './lib/analyse-usage';
import { oneOf, UsageError } from './lib/analyse-values';
import { type BatchOptions, parseBatchOptions } from './lib/batch-options';
import { listBatch, runBatch } from './lib/batch-run';
import { diskSource } from './lib/disk-source';
import { readScenarioInput } from './lib/scenario-input';

const geoFolder = fileURLToPath(new URL('../public/geo', import.meta.url));

function contextOf(data: AreaData, profileId: ProfileId): AccessContext {
  checkProfile(data, profileId);
  return createAccessContexts(data)(profileId);
}

async function analyse(data: AreaData, options: AnalysisOptions): Promise<unknown> {
  if (options.command === 'scenario') {
    const file = readScenarioInput(options.file, data.area.id);
    return analyseScenario(data, contextOf(data, file.question.pace), file, options.by);
  }
  if (options.command === 'dimensions') {
    checkProfile(data, options.profile.id);
    const everyday = await openStages(diskSource(geoFolder), data.area.id).everyday();
    return analyseDimensions(
      data,
      everyday && createEverydayAccess(everyday),
      createAccessContexts(data),
      options,
    );
  }
  const context = contextOf(data, options.profile.id);
  switch (options.command) {
    case 'reach':
      return analyseReach(data, context, options);
    case 'coverage':
      return analyseCoverage(data, context, options);
    case 'nearest':
      return analyseNearest(data, context, options);
    case 'sites':
      return analyseSites(data, context, options);
  }
}

/** @throws UsageError for a study area that is not there */
async function openAsked(areaId: string): Promise<AreaData> {
  const source = diskSource(geoFolder);
  const { studyAreas } = (await openManifest(source)).manifest;
  const ids = studyAreas.map(({ id }) => id);
  return openArea(source, oneOf(areaId, 'area', ids));
}

async function batch(options: BatchOptions): Promise<void> {
  const source = diskSource(options.geoFolder ?? geoFolder);
  if (options.isList) {
    for (const id of await listBatch(options, source)) console.log(id);
    return;
  }
  const started = performance.now();
  const summary = await runBatch(options, source, (message) =>
    console.error(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${message}`),
  );
  console.log(JSON.stringify(summary, null, 2));
  if (summary.failed.length > 0) process.exitCode = 1;
}

async function run(args: readonly string[]): Promise<void> {
  if (args[0] === 'batch' && !args.includes('--help')) return batch(parseBatchOptions(args.slice(1)));
  const options = parseAnalyseOptions(args);
  if (options.command === 'help') {
    console.log(usage);
    return;
  }
  console.log(JSON.stringify(await analyse(await openAsked(readAreaId(args)), options), null, 2));
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
