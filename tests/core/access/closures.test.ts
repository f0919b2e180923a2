import { describe, expect, it } from 'vitest';
import { countLostByClosing } from '../../../src/core/access/closures';
import { createNetworkModel } from '../../../src/core/access/network-model';
import { gridPoint, makeDemand, makeGrid } from '../../helpers/grid-city';

/** Markets on the southern street, 500 m from each other. */
const markets = [gridPoint(0, 0), gridPoint(500, 0), gridPoint(1000, 0)];
const people = makeDemand([
  // 100 m to the first and 400 to the second: keeps one.
  { xMeters: 100, yMeters: 0, residents: 1, over65: 1 },
  // 90 m and 410 m: the first is the only one.
  { xMeters: 90, yMeters: 0, residents: 10, over65: 4, under15: 2 },
  // Three blocks north of the first: 300 m and 800 m.
  { xMeters: 0, yMeters: 300, residents: 100, over65: 20, under15: 5 },
  // Half way between two.
  { xMeters: 250, yMeters: 0, residents: 1000 },
  // 500 m to the third, its nearest: has none to lose.
  { xMeters: 1000, yMeters: 500, residents: 2000 },
  // On the next street: 299 m to the third, 401 m to the second.
  { xMeters: 801, yMeters: 100, residents: 3, under15: 1 },
]);
const { network, shapes } = makeGrid(10);
const model = createNetworkModel(network, shapes, people, markets);
const isWithin = (meters: number): boolean => meters <= 400;

describe('countLostByClosing', () => {
  it.each([2, 3])(
    'counts those whose next nearest is beyond the cutoff, from the walks to the %i nearest',
    (k) => {
      const walks = model.walksToKNearest([0, 1, 2], k);
      expect(countLostByClosing(people, walks, k, 3, isWithin)).toEqual([
        { all: 110, over65: 24, under15: 7 },
        { all: 0, over65: 0, under15: 0 },
        { all: 3, over65: 0, under15: 1 },
      ]);
    },
  );

  it('loses everybody within the cutoff of the only one', () => {
    const walks = model.walksToKNearest([1], 2);
    const [, second] = countLostByClosing(people, walks, 2, 3, isWithin);
    // The first at 400 m, the one half way at 250 m.
    expect(second).toEqual({ all: 1001, over65: 1, under15: 0 });
  });

  it('refuses walks to the nearest alone', () => {
    const walks = model.walksToKNearest([0, 1, 2], 1);
    expect(() => countLostByClosing(people, walks, 1, 3, isWithin)).toThrow('not to the 1');
  });
});
