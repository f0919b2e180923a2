import { fileURLToPath } from 'node:url';
import type { AccessContext } from '../src/core/access/coverage';
import { needsSteps, type ProfileId } from '../src/core/network/profile';
import { createAccessContexts } from '../src/data/access-context';
import { type AreaData, openArea } from '../src/data/open-area';
import { analyseCoverage } from './lib/analyse-coverage';
import { analyseNearest } from './lib/analyse-nearest';
import { type AnalysisOptions, parseAnalyseOptions } from './lib/analyse-options';
import { analyseReach } from './lib/analyse-reach';
import { analyseScenario } from './lib/analyse-scenario';
import { analyseSites } from './lib/analyse-sites';
import { usage } from './lib/analyse-usage';
import { UsageError } from './lib/analyse-values';
import { diskSource } from './lib/disk-source';
import { readScenarioInput } from './lib/scenario-input';

const geoFolder = fileURLToPath(new URL('../public/geo', import.meta.url));

/** @throws UsageError for a profile that the network cannot answer, which would else be answered as if on foot */
function contextOf(data: AreaData, profileId: ProfileId): AccessContext {
  if (needsSteps(profileId) && !data.network?.topology.edgeAttributes)
    throw new UsageError(
      `--profile: ${profileId} needs a network that knows its steps; npm run data -- --streets builds one`,
    );
  return createAccessContexts(data)(profileId);
}

async function analyse(data: AreaData, options: AnalysisOptions): Promise<unknown> {
  if (options.command === 'scenario') {
    const file = readScenarioInput(options.file, data.area.id);
    return analyseScenario(data, contextOf(data, file.question.pace), file, options.by);
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

async function run(args: readonly string[]): Promise<void> {
  const options = parseAnalyseOptions(args);
  if (options.command === 'help') {
    console.log(usage);
    return;
  }
  const data = await openArea(diskSource(geoFolder), 'milano');
  console.log(JSON.stringify(await analyse(data, options), null, 2));
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
