import { describe, expect, it } from 'vitest';
import { createCoverageTally } from '../../../src/core/access/coverage-tally';
import { type Batches, createTallyLayers, type LayerPlan } from '../../../src/core/access/tally-layers';
import { findZoneSlots } from '../../../src/core/access/zone-slots';
import { makeDemand } from '../../helpers/grid-city';

const demand = makeDemand(
  [10, 20, 40, 80].map((residents, i) => ({
    xMeters: 100 * i,
    yMeters: 0,
    residents,
    over65: i,
    under15: 1,
  })),
);
const zones = findZoneSlots(demand, { municipi: [1], nils: [1], groupOfNil: new Map(), groups: [] });

/** Layers on a tally where the first two demand points are covered; notes which plans were asked for their points. */
function createBench() {
  const tally = createCoverageTally(demand, zones, 1, 'any');
  const today = Uint32Array.of(0, 1);
  tally.open(0, today);
  const asked: string[] = [];
  const plan = (key: string, batches: Batches): LayerPlan => ({
    key,
    findBatches: () => {
      asked.push(key);
      return batches;
    },
  });
  const batch = (...points: number[]) => [{ service: 0, points: Uint32Array.from(points) }];
  return {
    tally,
    asked,
    layers: createTallyLayers(tally),
    open: (...points: number[]) => plan(`open ${points}`, { opened: batch(...points), closed: [] }),
    close: plan('close', { opened: [], closed: [{ service: 0, points: today }] }),
    move: (...points: number[]) =>
      plan(`move ${points}`, { opened: batch(...points), closed: [{ service: 0, points: today }] }),
    covered: () => tally.coveredIn('city').all,
  };
}

describe('createTallyLayers', () => {
  it('tells what each change adds to those below it', () => {
    const { layers, open, close, covered } = createBench();
    expect(layers.replace([open(1, 2), close, open(2, 3)])).toEqual([
      { all: 40, over65: 2, under15: 1 },
      { all: -10, over65: 0, under15: -1 },
      { all: 80, over65: 3, under15: 1 },
    ]);
    expect(covered()).toBe(140);
  });

  it('takes off what is gone and leaves the rest, in any order', () => {
    const { layers, open, close, move, covered } = createBench();
    layers.replace([open(1, 2), close, open(3)]);
    expect(layers.replace([close])).toMatchObject([{ all: -30 }]);
    expect(covered()).toBe(0);
    expect(layers.replace([move(0, 3)])).toMatchObject([{ all: 60 }]);
    expect(covered()).toBe(90);
    expect(layers.replace([])).toEqual([]);
    expect(covered()).toBe(30);
  });

  it('does not ask again for what lies below the first difference', () => {
    const { layers, open, close, asked } = createBench();
    const first = layers.replace([open(1, 2), close, open(3)]);
    expect(asked).toEqual(['open 1,2', 'close', 'open 3']);
    expect(layers.replace([open(1, 2), close, open(2)])[0]).toEqual(first[0]);
    expect(asked.slice(3)).toEqual(['open 2']);
    layers.replace([open(1, 2), open(2)]);
    expect(asked.slice(4)).toEqual(['open 2']);
    layers.replace([open(1, 2), open(2)]);
    expect(asked.slice(5)).toEqual([]);
  });
});
