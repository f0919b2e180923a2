import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { milano } from './areas/milano';
import { buildBasemap } from './build-basemap';
import { buildDemand } from './build-demand';
import { buildLayers } from './build-layers';
import { buildNetwork } from './build-network';
import { buildSearchIndex } from './build-search-index';
import { buildZones, readZones } from './build-zones';
import type { BuildContext } from './lib/build-step';
import { createInputs, fetchBytes, MissingSourceError } from './lib/inputs';
import { printReadme } from './lib/print-readme';
import { printReport } from './lib/print-report';
import { createManifest, printManifest } from './lib/write-manifest';
import { createZoneLocator } from './lib/zone-locator';

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
  const inputs = await readZones(context);
  const locator = createZoneLocator(inputs.collections);
  const layers = await buildLayers(context, locator);
  const demand = await buildDemand(context, inputs, locator);
  const zones = await buildZones(context, inputs, demand.demand);
  const network = await buildNetwork(context);
  const basemap = await buildBasemap(context, demand.buildingDemand);
  const search = await buildSearchIndex(context, {
    neighbourhoods: inputs.facts,
    centers: zones.centers,
    facilities: layers.places,
    nilAt: locator.nilAt,
    insideCity: locator.insideCity,
  });
  const files = [
    ...layers.files,
    ...zones.files,
    ...demand.files,
    network.topologyFile,
    network.shapesFile,
    ...basemap.files,
    ...search.files,
  ];
  const manifest = createManifest({
    area: context.area,
    files,
    layers: layers.layers,
    areasPath: layers.areasPath,
    notLocatedPath: layers.notLocatedPath,
    sensitivity: demand.sensitivity,
    streets: search.streets,
  });
  const target = join(root, 'public/geo');
  context.progress(`writing ${files.length + 2} files to public/geo`);
  rmSync(target, { recursive: true, force: true });
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), bytes);
  }
  writeFileSync(join(target, 'manifest.json'), printManifest(manifest));
  writeFileSync(
    join(target, 'README.md'),
    printReadme(manifest, readFileSync(join(root, 'scripts/lib/geo-readme.md'), 'utf8')),
  );
  const reports = [zones, layers, demand, network, basemap, search].map(({ report }) => report);
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
