import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccessContext } from '../../../src/core/access/coverage';
import { drawNothing } from '../../../src/core/access/gap-drawer';
import { createNetworkModel } from '../../../src/core/access/network-model';
import { findZoneSlots } from '../../../src/core/access/zone-slots';
import { profileSpeed, travelProfile } from '../../../src/core/network/profile';
import { runToEnd } from '../../../src/core/run-to-end';
import { buildCoverageSets } from '../../../src/core/siting/coverage-sets';
import { proposeSites, type SitesQuery } from '../../../src/core/siting/propose-sites';
import { PROOF_STEPS } from '../../../src/core/siting/prove-sites';
import { gridPoint, makeDemand, makeGrid } from '../../helpers/grid-city';
import { makeCity } from '../../helpers/invariants';
import { askNaively, choicesOf, madeSubjects } from './made-questions';

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
  zones: findZoneSlots(demand, { municipi: [], nils: [1, 2, 3, 4], groupOfNil: new Map(), groups: [] }),
  drawGap: drawNothing,
};
const all = Uint32Array.from({ length: demand.count }, (_, i) => i);
const sets = runToEnd(buildCoverageSets(context.model, all, 300, 1));
const ask = (count: number, group: 'all' | 'over65' = 'all', terms: Partial<SitesQuery> = {}) =>
  proposeSites(context, sets, {
    services: ['markets'],
    cutoffSeconds: 300,
    profile: travelProfile('older', 3.6),
    group,
    goal: 'people',
    within: [],
    apartMeters: 0,
    count,
    ...terms,
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

  it('says what sites gain that are added one after the other, beyond the number asked for', () => {
    const { curve } = runToEnd(ask(1));
    expect(curve.map(({ sites: count, gained }) => [count, gained.all])).toEqual([
      [1, 70],
      [2, 130],
      [3, 135],
    ]);
  });

  it('goes where people are farther out when the depth is to be removed', () => {
    const { sites: forPeople } = runToEnd(ask(1));
    const { sites, gainedSeconds, uncoveredSeconds } = runToEnd(ask(1, 'all', { goal: 'depth' }));
    expect([forPeople[0].point, sites[0].point]).toEqual([1, 3]);
    // 2,000 m at 1 m/s are 1,700 s beyond the cutoff for 60 people; the other far corner is 1,000 m away.
    expect(gainedSeconds).toBe(60 * 1700);
    expect(uncoveredSeconds).toBe(60 * 1700 + 40 * 700 + 30 * 900 + 5 * 700);
  });

  it('stands only inside the zones asked for, and no nearer to a place of today than asked', () => {
    const inside = runToEnd(ask(9, 'all', { within: ['nil-4', 'nil-2'] }));
    expect(inside.sites.map(({ point }) => point)).toEqual([1, 4]);
    const apart = runToEnd(ask(9, 'all', { apartMeters: 1200 }));
    expect(apart.sites.map(({ point }) => point)).toEqual([2, 3]);
    expect(runToEnd(ask(9, 'all', { apartMeters: 1201 })).sites.map(({ point }) => point)).toEqual([3]);
    expect(() => runToEnd(ask(1, 'all', { within: ['nil-99'] }))).toThrow(RangeError);
  });

  it('proposes nothing where nothing may stand', () => {
    expect(runToEnd(ask(3, 'all', { within: ['nil-1'] }))).toMatchObject({
      sites: [],
      gained: { all: 0 },
      provenShare: 1,
      curve: [],
    });
  });

  it('agrees with trying all choices, whatever the goal and the conditions, and never claims too much', () => {
    let exact = 0;
    let runs = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        madeSubjects,
        fc.integer({ min: 1, max: 2 }),
        (seed, subject, count) => {
          const { context: city } = makeCity(seed, 3);
          const { cutoffSeconds, profile, group, goal } = subject;
          const every = Uint32Array.from({ length: city.demand.count }, (_, i) => i);
          const ofCity = runToEnd(buildCoverageSets(city.model, every, cutoffSeconds, profileSpeed(profile)));
          const answer = runToEnd(proposeSites(city, ofCity, { ...subject, count }));
          const naive = askNaively(city, subject);
          const persons = city.demand[group === 'all' ? 'residents' : group];
          const missed = (point: number): number =>
            Math.max(0, Math.min(naive.secondsToday[point], 3600) - cutoffSeconds);
          const weigh = (sites: readonly number[]): number =>
            [...new Set(sites.flatMap(naive.within))]
              .filter((point) => naive.secondsToday[point] > cutoffSeconds)
              .reduce((sum, point) => sum + persons[point] * (goal === 'people' ? 1 : missed(point)), 0);
          const chosen = answer.sites.map(({ point }) => point);
          for (const point of chosen) expect(naive.candidates).toContain(point);
          const own = goal === 'people' ? answer.gained[group] : answer.gainedSeconds;
          expect(own).toBeCloseTo(weigh(chosen), 3);
          let best = 0;
          for (const choice of choicesOf(naive.candidates, Math.min(count, naive.candidates.length)))
            best = Math.max(best, weigh(choice));
          expect(own).toBeLessThanOrEqual(best + 1e-3);
          expect(answer.provenShare * best).toBeLessThanOrEqual(own + 1e-3);
          runs++;
          if (own > best - 1e-3) exact++;
        },
      ),
      { numRuns: 60, seed: 15 },
    );
    expect(exact / runs).toBeGreaterThan(0.95);
  });
});
