import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { milano } from '../../../scripts/areas/milano';
import { readZones } from '../../../scripts/build-zones';
import type { BuildContext } from '../../../scripts/lib/build-step';
import { readBuildingPieces } from '../../../scripts/lib/demand-buildings';
import { readNonResidentialLand } from '../../../scripts/lib/demand-landuse';
import { layOutDemand } from '../../../scripts/lib/demand-layout';
import { gatherParts, spreadAges, spreadResidents } from '../../../scripts/lib/demand-parts';
import { measureVolumes, selectHomes } from '../../../scripts/lib/demand-pieces';
import { createInputs, fetchBytes } from '../../../scripts/lib/inputs';
import { contractChains, keepMainComponent } from '../../../scripts/lib/network-graph';
import { layOutNetwork } from '../../../scripts/lib/network-layout';
import { readStreetTable } from '../../../scripts/lib/street-table';
import { createZoneLocator } from '../../../scripts/lib/zone-locator';
import { encodeDemand } from '../../../src/schema/demand-file';
import { encodeTopology } from '../../../src/schema/network-file';
import { encodeShapes } from '../../../src/schema/shapes-file';
import { createStepClock } from './step-clock';
import { tileSources } from './tile-sources';

/** Builds network and demand of a city of tiles with the steps of the pipeline, and prints what each cost. */
const [sideText, folder] = process.argv.slice(2);
const side = Number(sideText);
const root = fileURLToPath(new URL('../../../', import.meta.url));
const places = { folders: [join(root, '../shared/opendata')], cacheFolder: join(root, '.cache/opendata') };
const context: BuildContext = {
  area: milano,
  factsDir: join(root, 'data'),
  input: createInputs(places, fetchBytes),
  progress: () => {},
};
const { frame } = milano;
const streets = await readStreetTable(context);
const zones = await readZones(context);
const locator = createZoneLocator(zones.collections);
const land = await readNonResidentialLand(await context.input('landuse'));
const pattern = {
  edges: streets.edges,
  pieces: await readBuildingPieces(await context.input('buildings'), frame),
};
const { edges, pieces } = tileSources(pattern, side);
const clock = createStepClock();
const people = zones.people.map((row) => ({ ...row, residents: row.residents * side * side }));

const main = clock.time('network: main component', () => keepMainComponent(edges));
const contracted = clock.time('network: joining chains', () => contractChains(main));
const { topology, shapes } = clock.time('network: to the metre, in order, bends thinned', () =>
  layOutNetwork(contracted, frame, false),
);
const network = clock.time('network: encoding', () => ({
  topology: encodeTopology(topology),
  shapes: encodeShapes(topology, shapes),
}));
const { homes } = clock.time('demand: zone and land of every building', () =>
  selectHomes(
    pieces,
    land.classAt,
    (point) => ({ nil: locator.nilAt(point), municipio: locator.municipioAt(point) }),
    new Map(people.map(({ nil, residents }) => [nil, residents])),
  ),
);
const demand = clock.time('demand: residents and ages into cells', () => {
  const parts = gatherParts(homes);
  const volumes = measureVolumes(homes);
  const spread = spreadAges(parts, spreadResidents(parts, volumes, people), people);
  const kept = [...parts.keys()].filter((part) => spread.residents[part] > 0);
  return layOutDemand(kept, parts, spread, { homes, doors: null, volumes }, frame);
});
const demandBytes = clock.time('demand: encoding', () => encodeDemand(demand));
writeFileSync(join(folder, 'network.bin'), network.topology);
writeFileSync(join(folder, 'network-shapes.bin'), network.shapes);
writeFileSync(join(folder, 'demand.bin'), demandBytes);
console.log(
  JSON.stringify({
    steps: clock.steps,
    counts: {
      sourceEdges: edges.length,
      mainEdges: main.length,
      nodes: topology.nodeCount,
      edges: topology.edgeCount,
      kilometers: Math.round(contracted.reduce((sum, { lengthMeters }) => sum + lengthMeters, 0) / 1000),
      buildings: pieces.length,
      demandPoints: demand.count,
      residents: demand.residents.reduce((sum, count) => sum + count, 0),
    },
  }),
);
