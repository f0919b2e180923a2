import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fromLocal, isInside as isInBox, type XY } from '../src/core/geo';
import { openManifest, readFile } from '../src/data/verify-file';
import { decodeTopology } from '../src/schema/network-file';
import { decodeShapes } from '../src/schema/shapes-file';
import { milano } from './areas/milano';
import type { BuildContext } from './lib/build-step';
import { pairEdges } from './lib/compare-streets';
import { edgesOfNetwork, readComparedExtract } from './lib/compared-networks';
import { diskSource } from './lib/disk-source';
import { createInputs } from './lib/inputs';
import { leftOutByTags, onlyInDefault, onlyInExtract } from './lib/lacking-streets';
import { measureTravellers } from './lib/measure-travellers';
import { printComparison } from './lib/print-comparison';
import { readStreetTable } from './lib/street-table';

const root = fileURLToPath(new URL('..', import.meta.url));
const usage = 'Usage: npm run -s data:compare -- --streets <file.osm.pbf>';

async function readDefault() {
  const source = diskSource(`${root}public/geo`);
  const { manifest } = await openManifest(source);
  const files = manifest.studyAreas.find(({ id }) => id === milano.id)?.network;
  if (!files) throw new Error(`public/geo has no network of ${milano.name}: run npm run data`);
  const network = decodeTopology(await readFile(source, files.topology), files.topology.path);
  const shapes = decodeShapes(await readFile(source, files.shapes), network, files.shapes.path);
  return edgesOfNetwork(network, shapes);
}

function createContext(): BuildContext {
  return {
    area: milano,
    factsDir: `${root}data`,
    input: createInputs(
      { folders: [`${root}../shared/opendata`], cacheFolder: `${root}.cache/opendata` },
      (address) => Promise.reject(new Error(`a comparison fetches nothing, not ${address}`)),
    ),
    progress: () => {},
  };
}

async function compare(path: string): Promise<string> {
  const extract = readComparedExtract(path, milano);
  const isInside = (point: XY): boolean => isInBox(fromLocal(point, milano.frame), extract.box);
  const defaults = await readDefault();
  const inBox = defaults.filter(({ line }) => line.some(isInside));
  const table = await readStreetTable(createContext());
  return printComparison({
    name: basename(path),
    box: extract.box,
    frame: milano.frame,
    onlyInDefault: onlyInDefault(inBox, extract, isInside),
    onlyInExtract: onlyInExtract(
      extract,
      defaults,
      table.edges.filter(({ line }) => line.some(isInside)),
      isInside,
    ),
    leftOut: leftOutByTags(extract, inBox, isInside),
    edgeCounts: {
      defaults: inBox.length,
      extract: extract.edges.filter(({ line }) => line.some(isInside)).length,
    },
    pairs: pairEdges(inBox, extract.edges),
    travellers: measureTravellers(path, milano),
  });
}

const { values } = parseArgs({ options: { streets: { type: 'string' } } });
if (values.streets === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  try {
    console.log(await compare(values.streets));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
