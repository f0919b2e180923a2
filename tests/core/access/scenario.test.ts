import { describe, expect, it } from 'vitest';
import type { AccessContext } from '../../../src/core/access/coverage';
import { drawNothing } from '../../../src/core/access/gap-drawer';
import { createNetworkModel } from '../../../src/core/access/network-model';
import { playScenario, tallyService } from '../../../src/core/access/scenario';
import { findZoneSlots } from '../../../src/core/access/zone-slots';
import { gridPoint, makeDemand, makeGrid } from '../../helpers/grid-city';

/** Homes along the southern street of a grid, a market at 0 m, 500 m and 1000 m; the last is closed. */
const demand = makeDemand([
  { xMeters: 100, yMeters: 0, residents: 10, over65: 4, under15: 1, nil: 1 },
  { xMeters: 300, yMeters: 0, residents: 20, over65: 5, under15: 2, nil: 1 },
  { xMeters: 600, yMeters: 0, residents: 40, over65: 6, under15: 3, nil: 2 },
  { xMeters: 900, yMeters: 0, residents: 80, over65: 7, under15: 4, nil: 2 },
]);
const positions = [gridPoint(0, 0), gridPoint(500, 0), gridPoint(1000, 0)];
const { network, shapes } = makeGrid(10);
const model = createNetworkModel(network, shapes, demand, positions);
const zones = findZoneSlots(demand, {
  municipi: [1],
  nils: [1, 2],
  groupOfNil: new Map([
    [1, 'edge'],
    [2, 'rest'],
  ]),
  groups: ['edge', 'rest'],
});
const context: AccessContext = {
  model,
  demand,
  zones,
  facilities: positions.map((position, i) => ({
    id: `market-${i}`,
    service: 'markets',
    position,
    countable: i !== 2,
  })),
  drawGap: drawNothing,
};
/** 200 m. */
const within = (facility: number): Uint32Array => model.demandWithin({ facility }, 200, 1);
const none = { all: 0, over65: 0, under15: 0 };

describe('playScenario', () => {
  it('tells gains and losses of every zone, and keeps whoever has another', () => {
    const tally = tallyService(context, 'markets', 200, 1);
    expect(tally.coveredIn('city')).toEqual({ all: 70, over65: 15, under15: 6 });
    const changes = playScenario(demand, zones, tally, { opened: [within(2)], closed: [within(1)] });
    const of = (zone: string) => changes.find(({ zoneId }) => zoneId === zone);
    // The home at 300 m and that at 600 m lose theirs, the one at 900 m finds one 100 m off.
    expect(of('city')).toEqual({
      zoneId: 'city',
      before: { all: 70, over65: 15, under15: 6 },
      after: { all: 90, over65: 11, under15: 5 },
      gained: { all: 80, over65: 7, under15: 4 },
      lost: { all: 60, over65: 11, under15: 5 },
    });
    expect(of('nil-1')).toMatchObject({ gained: none, lost: { all: 20, over65: 5, under15: 2 } });
    expect(of('nil-2')).toMatchObject({ gained: { all: 80 }, lost: { all: 40 } });
    expect(of('group-edge')).toMatchObject({ before: { all: 30 }, after: { all: 10 } });
    expect(tally.coveredIn('city').all).toBe(90);
  });

  it('finds no change where one opens on the spot of one that closes', () => {
    const tally = tallyService(context, 'markets', 200, 1);
    const changes = playScenario(demand, zones, tally, { opened: [within(1)], closed: [within(1)] });
    for (const { before, after, gained, lost } of changes)
      expect([after, gained, lost]).toEqual([before, none, none]);
  });
});
