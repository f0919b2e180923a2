import { fileURLToPath } from 'node:url';
import { needsSteps } from '../src/core/network/profile';
import { createAccessContexts } from '../src/data/access-context';
import { type AreaData, openArea } from '../src/data/open-area';
import { analyseCoverage } from './lib/analyse-coverage';
import { type AnalysisOptions, parseAnalyseOptions } from './lib/analyse-options';
import { analyseReach } from './lib/analyse-reach';
import { usage } from './lib/analyse-usage';
import { UsageError } from './lib/analyse-values';
import { diskSource } from './lib/disk-source';

const geoFolder = fileURLToPath(new URL('../public/geo', import.meta.url));

/** @throws UsageError for a profile that the network cannot answer, which would else be answered as if on foot. */
function refuseUnknownSteps({ network }: AreaData, { profile }: AnalysisOptions): void {
  if (needsSteps(profile.id) && !network?.topology.edgeAttributes)
    throw new UsageError(
      `--profile: ${profile.id} needs a network that knows its steps; npm run data -- --streets builds one`,
    );
}

function analyse(data: AreaData, options: AnalysisOptions): unknown {
  const context = createAccessContexts(data)(options.profile.id);
  switch (options.command) {
    case 'reach':
      return analyseReach(data, context, options);
    case 'coverage':
      return analyseCoverage(data, context, options);
  }
}

async function run(args: readonly string[]): Promise<void> {
  const options = parseAnalyseOptions(args);
  if (options.command === 'help') {
    console.log(usage);
    return;
  }
  const data = await openArea(diskSource(geoFolder), 'milano');
  refuseUnknownSteps(data, options);
  console.log(JSON.stringify(analyse(data, options), null, 2));
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
