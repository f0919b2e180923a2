import { CELL_METERS, type Demand } from '../../../src/core/access/demand';
import { decodeDemand, encodeDemand } from '../../../src/schema/demand-file';
import { makeDemand, seededRandom } from '../../helpers/grid-city';
import { endOf, expectRule, type FuzzFormat } from '../format';
import { mutateSections } from '../mutate-sections';

const PATH = 'v1/grid/demand.bin';
const random = seededRandom(3);

function rowOf(count: number): Demand {
  return makeDemand(
    Array.from({ length: count }, (_, i) => ({
      xMeters: i * CELL_METERS + Math.floor(random() * CELL_METERS),
      yMeters: Math.floor(random() * CELL_METERS),
      residents: 40 + i,
      over65: 9,
      under15: 5,
      nil: 1 + (i % 12),
      municipio: 1 + (i % 9),
    })),
  );
}

function checkDemand(demand: Demand): void {
  const { count, cellX, cellY, nil, municipio, residents, over65, under15 } = demand;
  expectRule(cellX.length === count && demand.xMeters.length === count, 'a value for each point');
  for (let i = 0; i < count; i++) {
    const [x, y] = [demand.xMeters[i] - cellX[i] * CELL_METERS, demand.yMeters[i] - cellY[i] * CELL_METERS];
    expectRule(x >= 0 && x < CELL_METERS && y >= 0 && y < CELL_METERS, `point ${i} lies in its cell`);
    expectRule(demand.frame.originXMeters + demand.xMeters[i] <= 1e6, `point ${i} lies in its UTM zone`);
    expectRule(demand.frame.originYMeters + demand.yMeters[i] <= 1e7, `point ${i} lies in the north`);
    expectRule(nil[i] >= 1 && (municipio[i] === 0) === (municipio[0] === 0), `zones of point ${i}`);
    expectRule(residents[i] > 0 && over65[i] + under15[i] <= residents[i], `people of point ${i}`);
    const order = i === 0 ? 1 : cellY[i] - cellY[i - 1] || cellX[i] - cellX[i - 1] || nil[i] - nil[i - 1];
    expectRule(order > 0 || (order === 0 && municipio[i] > municipio[i - 1]), `point ${i} stands in order`);
  }
}

/** Where people live. */
export const demandFormat: FuzzFormat = {
  name: 'demand',
  seeds: [encodeDemand(rowOf(1)), encodeDemand(rowOf(20))],
  mutate: (seed, other, pick) =>
    mutateSections(seed, other, pick, { headerBytes: 34, sectionCount: () => 9 }),
  read: (input) => endOf(PATH, () => decodeDemand(input, PATH), checkDemand),
};
