import { describe, expect, it } from 'vitest';
import { type BarrierLine, createBarrierMap } from '../../../src/core/access/barrier-map';
import { createCircleModel } from '../../../src/core/access/circle-model';
import { findGapBarriers, type GapBarrier } from '../../../src/core/access/gap-barrier';
import { createNetworkModel } from '../../../src/core/access/network-model';
import { runToEnd } from '../../../src/core/run-to-end';
import { cornerXY, gridPoint, makeDemand, makeGrid } from '../../helpers/grid-city';

/** A market on the southern street; homes six blocks north of it, and two blocks. */
const positions = [gridPoint(0, 0)];
const facilities = [{ id: 'a', service: 'markets', position: positions[0], countable: true }];
const demand = makeDemand([
  { xMeters: 0, yMeters: 600, residents: 60 },
  { xMeters: 100, yMeters: 600, residents: 40 },
  { xMeters: 0, yMeters: 200, residents: 500 },
]);

/** A line of the whole width between two streets. */
function across(what: BarrierLine['what'], name: string, row: number): BarrierLine {
  return { what, name, points: [cornerXY(-5, row), cornerXY(15, row)] };
}

/** The tracks lie between the streets of rows 4 and 5, the canal between those of rows 2 and 3. */
const barriers = createBarrierMap([
  across('railway', 'Milano-Mortara', 4.5),
  across('waterway', 'Naviglio', 2.5),
]);

/** A grid of ten blocks whose streets cross the tracks only in some columns. */
function barrierOf(isCrossing: (column: number) => boolean, cluster = [0, 1]): GapBarrier {
  const { network, shapes } = makeGrid(10, {
    keep: (column, row, along) => along === 'x' || row !== 4 || isCrossing(column),
  });
  const model = createNetworkModel(network, shapes, demand, positions);
  const { demandMeters, owner } = model.walksToNearest([0]);
  const context = { model, demand, facilities };
  return runToEnd(findGapBarriers(context, barriers, [{ cluster }], demandMeters, owner))[0];
}

describe('findGapBarriers', () => {
  it('names the tracks that are crossed ten blocks away, not the canal that every street crosses', () => {
    // 600 m straight; by the last column 600 + 2 · 1,000 m from the first home, 600 + 1,000 + 900 from the second.
    expect(barrierOf((column) => column === 10)).toEqual({
      kind: 'barrier',
      what: 'railway',
      name: 'Milano-Mortara',
      residents: 100,
    });
  });

  it('names nothing where every street crosses', () => {
    expect(barrierOf(() => true)).toEqual({ kind: 'none' });
  });

  it('names nothing for a way round of at most 300 m', () => {
    // By the second column 600 + 2 · 100 m, 1.33 times; by the third 600 + 2 · 200 m: 1.67 times and 400 m more.
    expect(barrierOf((column) => column === 1, [0])).toEqual({ kind: 'none' });
    expect(barrierOf((column) => column === 2, [0])).toMatchObject({ kind: 'barrier', residents: 60 });
  });

  it('names nothing that concerns fewer than one resident in twenty of the gap', () => {
    expect(barrierOf((column) => column === 10, [0, 2])).toMatchObject({ kind: 'barrier', residents: 60 });
    const crowd = makeDemand([
      { xMeters: 0, yMeters: 600, residents: 4 },
      { xMeters: 0, yMeters: 200, residents: 96 },
    ]);
    const { network, shapes } = makeGrid(10, {
      keep: (column, row, along) => along === 'x' || row !== 4 || column === 10,
    });
    const model = createNetworkModel(network, shapes, crowd, positions);
    const { demandMeters, owner } = model.walksToNearest([0]);
    const context = { model, demand: crowd, facilities };
    const found = findGapBarriers(context, barriers, [{ cluster: [0, 1] }], demandMeters, owner);
    expect(runToEnd(found)).toEqual([{ kind: 'none' }]);
  });

  it('names nothing for homes from which no place can be walked to: there is no walk to go round', () => {
    expect(barrierOf(() => false)).toEqual({ kind: 'none' });
  });

  it('names nothing where barriers are not known, or walks are estimated by circles', () => {
    const model = createCircleModel(demand, positions);
    const { demandMeters, owner } = model.walksToNearest([0]);
    const context = { model, demand, facilities };
    const gaps = [{ cluster: [0, 1] }, { cluster: [2] }];
    const none: GapBarrier[] = [{ kind: 'none' }, { kind: 'none' }];
    expect(runToEnd(findGapBarriers(context, barriers, gaps, demandMeters, owner))).toEqual(none);
    expect(runToEnd(findGapBarriers(context, null, gaps, demandMeters, owner))).toEqual(none);
  });
});
