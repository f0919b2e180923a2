import { readFileSync } from 'node:fs';
import type { Manifest } from '../../src/schema/manifest';
import type { ExtractArea } from '../areas/area-config';
import { extractAreas } from '../areas/extract-areas';
import { buildBarriers } from '../build-barriers';
import { buildBasemap } from '../build-basemap';
import { buildDemand } from '../build-demand';
import { buildDetour } from '../build-detour';
import { buildEveryday } from '../build-everyday';
import { buildExtractArea } from '../build-extract-area';
import { buildLayers } from '../build-layers';
import { buildNetwork } from '../build-network';
import { buildSearchIndex } from '../build-search-index';
import { buildZones, readZones } from '../build-zones';
import type { BuildContext, BuiltFile, StepReport } from './build-step';
import { CATALOGUE_PATH, printCatalogue } from './print-catalogue';
import { printReadme } from './print-readme';
import type { StreetExtract } from './street-extract';
import { type AreaFacts, createManifest, printManifest } from './write-manifest';
import { createZoneLocator } from './zone-locator';

/** Everything of public/geo, not written yet. */
export interface BuiltData {
  readonly manifest: Manifest;
  /** The files of the manifest, then the manifest itself and the README. */
  readonly files: readonly Pick<BuiltFile, 'path' | 'bytes'>[];
  readonly reports: readonly StepReport[];
}

/** What a study area is built to. */
export interface BuiltArea {
  readonly facts: AreaFacts;
  readonly reports: readonly StepReport[];
}

/** Runs all steps of an area that is built from the open data of its city, in order. */
async function buildCityArea(context: BuildContext, extract: StreetExtract | null): Promise<BuiltArea> {
  const inputs = await readZones(context);
  const locator = createZoneLocator(inputs.collections);
  const layers = await buildLayers(context, locator);
  const demand = await buildDemand(context, inputs, locator);
  const zones = await buildZones(context, inputs, demand);
  const network = await buildNetwork(context, extract?.streets);
  const detour = buildDetour(
    context,
    network,
    demand.demand,
    demand.files[0],
    inputs.people.map(({ nil }) => nil),
  );
  const everyday = await buildEveryday(context, { zones: locator, network });
  const barriers = await buildBarriers(context);
  const basemap = await buildBasemap(context, demand.buildingDemand);
  const search = await buildSearchIndex(context, {
    neighbourhoods: inputs.facts,
    centers: zones.centers,
    facilities: layers.places,
    nilAt: locator.nilAt,
    insideCity: locator.insideCity,
  });
  return {
    facts: {
      area: context.area,
      files: [
        ...layers.files,
        ...zones.files,
        ...demand.files,
        network.topologyFile,
        network.shapesFile,
        detour.file,
        barriers.file,
        ...everyday.files,
        ...basemap.files,
        ...search.files,
      ],
      layers: layers.layers,
      areasPath: layers.areasPath,
      notLocatedPath: layers.notLocatedPath,
      hasMunicipi: true,
      everyday,
      sensitivity: demand.sensitivity,
      squareMetersPerResident: null,
      streets: search.streets,
    },
    reports: [zones, layers, demand, network, detour, barriers, everyday, basemap, search].map(
      ({ report }) => report,
    ),
  };
}

/**
 * Builds all study areas and writes nothing; the same inputs give the same bytes.
 * @param context of the area that is built from the open data of its city
 * @param extract where its streets come from, if not from the open data
 * @param others areas that are built from extracts, beside it
 */
export async function buildAll(
  context: BuildContext,
  extract: StreetExtract | null = null,
  others: readonly ExtractArea[] = extractAreas,
): Promise<BuiltData> {
  const areas = [await buildCityArea(context, extract)];
  for (const area of others) {
    context.progress(`study area ${area.name}`);
    areas.push(await buildExtractArea({ ...context, area }));
  }
  const manifest = createManifest(
    areas.map(({ facts }) => facts),
    { extract, refreshed: context.refreshed ?? {} },
  );
  const introduction = readFileSync(new URL('./geo-readme.md', import.meta.url), 'utf8');
  const text = (path: string, content: string) => ({ path, bytes: new TextEncoder().encode(content) });
  return {
    manifest,
    files: [
      ...areas.flatMap(({ facts }) => facts.files),
      text('manifest.json', printManifest(manifest)),
      text('README.md', printReadme(manifest, introduction)),
      text(CATALOGUE_PATH, printCatalogue(manifest)),
    ],
    reports: areas.flatMap(({ reports }) => reports),
  };
}
