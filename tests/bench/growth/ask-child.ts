import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { computeCoverage } from '../../../src/core/access/coverage';
import { drawNothing } from '../../../src/core/access/gap-drawer';
import { countedByService } from '../../../src/core/access/nearest-facility';
import { createNetworkModel } from '../../../src/core/access/network-model';
import { computeReach } from '../../../src/core/access/reach';
import { findZoneSlots } from '../../../src/core/access/zone-slots';
import { fromLocal, toLocal } from '../../../src/core/geo';
import { facilitiesOf } from '../../../src/data/context-maker';
import { decodeDemand } from '../../../src/schema/demand-file';
import { decodeTopology } from '../../../src/schema/network-file';
import { decodeShapes } from '../../../src/schema/shapes-file';
import { peripheryGroups } from '../../../src/schema/zone';
import { seededRandom } from '../../helpers/grid-city';
import { CUTOFF_SECONDS, PROFILE, SERVICE } from '../access';
import { openMilan, SEED } from '../city';
import { createTileGrid } from '../tile-grid';
import { createStepClock } from './step-clock';

const REACHES = 50;

/** Opens what build-child wrote, in a process that has done nothing else, and answers a reach and a coverage. */
const [sideText, folder] = process.argv.slice(2);
const side = Number(sideText);
const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
const data = await openMilan();
if (!data.network) throw new Error('the bench needs a network');
const { frame } = data.network.topology;
const grid = createTileGrid(data.network.topology, side);
const facilities = grid.tiles.flatMap(({ move }) =>
  facilitiesOf(data.places).map((facility) => ({
    ...facility,
    position: fromLocal(move(toLocal(facility.position, frame)), frame),
  })),
);
const bytes = {
  topology: read('network.bin'),
  shapes: read('network-shapes.bin'),
  demand: read('demand.bin'),
};
const clock = createStepClock();
const network = clock.time('decoding the topology', () => decodeTopology(bytes.topology, 'network.bin'));
const shapes = clock.time('decoding the shapes', () =>
  decodeShapes(bytes.shapes, network, 'network-shapes.bin'),
);
const demand = clock.time('decoding the demand', () => decodeDemand(bytes.demand, 'demand.bin'));
const model = clock.time('setting up: residents and places on their streets', () =>
  createNetworkModel(
    network,
    shapes,
    demand,
    facilities.map(({ position }) => position),
  ),
);
const counted = countedByService(model, facilities);
const random = seededRandom(SEED);
const origins = Array.from({ length: REACHES }, () => {
  const point = Math.floor(random() * demand.count);
  return fromLocal([demand.xMeters[point], demand.yMeters[point]], frame);
});
const reach = (origin: (typeof origins)[number]): void => {
  const query = { origin, cutoffsSeconds: [300, 600, 900], profile: PROFILE };
  computeReach(model, demand, counted, query, { nil: null, municipio: null });
};
clock.time('first reach', () => reach(origins[0]));
clock.time(`${REACHES} further reaches`, () => origins.forEach(reach));
const coverage = clock.time('one coverage, all zones and gaps', () =>
  computeCoverage(
    {
      model,
      demand,
      facilities,
      zones: findZoneSlots(demand, {
        municipi: data.municipi.map(({ municipio }) => municipio),
        nils: data.nils.map(({ nil }) => nil),
        groupOfNil: new Map(data.nils.map(({ nil, peripheryGroup }) => [nil, peripheryGroup])),
        groups: peripheryGroups,
      }),
      drawGap: drawNothing,
    },
    { services: [SERVICE], match: 'any', cutoffSeconds: CUTOFF_SECONDS, profile: PROFILE },
  ),
);
console.log(JSON.stringify({ steps: clock.steps, covered: coverage.zones[0].covered.all }));
