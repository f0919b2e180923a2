import { describe, expect, it } from 'vitest';
import type { AccessContext } from '../../../src/core/access/coverage';
import { drawNothing } from '../../../src/core/access/gap-drawer';
import { createNetworkModel } from '../../../src/core/access/network-model';
import { findZoneSlots } from '../../../src/core/access/zone-slots';
import { travelProfile } from '../../../src/core/network/profile';
import { runToEnd } from '../../../src/core/run-to-end';
import { buildCoverageSets } from '../../../src/core/siting/coverage-sets';
import { proposeSites } from '../../../src/core/siting/propose-sites';
import { PROOF_STEPS } from '../../../src/core/siting/prove-sites';
import { gridPoint, makeDemand, makeGrid } from '../../helpers/grid-city';

/** Five corners of a grid of 1 km: a place stands at the first; 300 s at 1 m/s are three blocks. */
const { network, shapes } = makeGrid(10);
const demand = makeDemand([
  { xMeters: 0, yMeters: 0, residents: 90, over65: 9, nil: 1 },
  { xMeters: 1000, yMeters: 0, residents: 40, over65: 30, nil: 2 },
  { xMeters: 1000, yMeters: 200, residents: 30, over65: 1, nil: 2 },
  { xMeters: 1000, yMeters: 1000, residents: 60, over65: 2, nil: 3 },
  { xMeters: 0, yMeters: 1000, residents: 5, over65: 5, nil: 4 },
]);
const positions = [gridPoint(0, 0)];
const context: AccessContext = {
  model: createNetworkModel(network, shapes, demand, positions),
  demand,
  facilities: [{ id: 'a', service: 'markets', position: positions[0], countable: true }],
  zones: findZoneSlots(demand, { municipi: [], nils: [], groupOfNil: new Map(), groups: [] }),
  drawGap: drawNothing,
};
const all = Uint32Array.from({ length: demand.count }, (_, i) => i);
const sets = runToEnd(buildCoverageSets(context.model, all, 300, 1));
const ask = (count: number, group: 'all' | 'over65' = 'all') =>
  proposeSites(context, sets, {
    services: ['markets'],
    cutoffSeconds: 300,
    profile: travelProfile('older', 3.6),
    group,
    goal: 'people',
    within: [],
    apartMeters: 0,
    count,
  });

describe('proposeSites', () => {
  it('puts the next place where most of the left out live, and counts nobody twice', () => {
    const { sites, uncovered, gained, provenShare } = runToEnd(ask(2));
    expect(uncovered.all).toBe(135);
    expect(sites.map(({ point, nil, gain, within }) => [point, nil, gain.all, within.all])).toEqual([
      [1, 2, 70, 70],
      [3, 3, 60, 60],
    ]);
    expect(gained).toEqual({ all: 130, over65: 33, under15: 0 });
    expect(provenShare).toBe(1);
  });

  it('goes elsewhere for those over 65, and stops when nobody is left to gain', () => {
    expect(runToEnd(ask(1, 'over65')).sites[0].gain.over65).toBe(31);
    const { sites, gained, uncovered } = runToEnd(ask(9, 'over65'));
    expect(sites.map(({ point }) => point)).toEqual([1, 4, 3]);
    expect(gained).toEqual(uncovered);
  });

  it('gives signs of life that rise to no more than the steps of the proof', () => {
    const seen = [...ask(3)];
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(Math.max(...seen)).toBeLessThanOrEqual(PROOF_STEPS);
  });
});
