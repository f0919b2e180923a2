import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/core/access/coverage';
import { BANDS, computeDepth } from '../../../src/core/access/depth';
import { surenessOf } from '../../../src/core/access/robustness';
import { travelProfile } from '../../../src/core/network/profile';
import { makeCity } from '../../helpers/invariants';

const groups = ['all', 'over65', 'under15'] as const;

function ask(seed: number, cutoffSeconds = 600, match: 'any' | 'all' = 'any') {
  const { context } = makeCity(seed, 6);
  const query = { services: ['markets', 'labs'], match, cutoffSeconds, profile: travelProfile('older') };
  return { context, depth: computeDepth(context, query), coverage: computeCoverage(context, query) };
}

describe('computeDepth', () => {
  it('leaves out whom coverage leaves out, in every zone and group, to the person', () => {
    for (const match of ['any', 'all'] as const) {
      const { depth, coverage } = ask(3, 600, match);
      expect(depth.zones.map(({ zoneId }) => zoneId)).toEqual(coverage.zones.map(({ zoneId }) => zoneId));
      coverage.zones.forEach((zone, i) => {
        for (const group of groups) {
          const uncovered = zone.residents[group] - zone.covered[group];
          expect(depth.zones[i].uncovered[group]).toBe(uncovered);
          expect(Math.round(depth.zones[i].depth[group].headcount * zone.residents[group])).toBe(uncovered);
          expect(depth.zones[i].meanSeconds[group]).toBeCloseTo(zone.meanSeconds[group], 6);
        }
      });
    }
  });

  it('has the mean of what is missing of the gaps: FGT 1 of the city is theirs', () => {
    const { depth, coverage } = ask(4);
    const missing = coverage.gaps.reduce(
      (sum, { uncovered, meanMissingSeconds }) => sum + uncovered.all * meanMissingSeconds,
      0,
    );
    const [city] = depth.zones;
    expect(missing).toBeGreaterThan(0);
    expect(city.depth.all.depth * 600 * city.residents.all).toBeCloseTo(missing, 3);
  });

  it('adds up: municipi, NIL and groups to the city; robust, fragile and covered to the residents', () => {
    const { context, depth } = ask(5);
    const [city, ...zones] = depth.zones;
    for (const group of groups) {
      for (const key of ['robust', 'fragile', 'uncoveredRobust', 'uncoveredFragile'] as const) {
        for (const prefix of ['municipio-', 'nil-', 'group-']) {
          const own = zones.filter(({ zoneId }) => zoneId.startsWith(prefix));
          expect(own.reduce((sum, zone) => sum + zone[key][group], 0)).toBe(city[key][group]);
        }
      }
    }
    const covered = context.demand.residents.reduce(
      (sum, count, point) => (surenessOf(depth.timesOut[point]) === 'covered' ? sum + count : sum),
      0,
    );
    expect(city.robust.all + city.fragile.all + covered).toBe(city.residents.all);
    expect(city.robust.all).toBeGreaterThan(0);
    expect(city.fragile.all).toBeGreaterThan(0);
  });

  it('counts every resident in one band, and nobody beyond the cutoff in the bands within it', () => {
    const { depth, coverage } = ask(6);
    const { bands } = depth.distribution.all;
    const [city] = coverage.zones;
    expect(bands).toHaveLength(BANDS);
    expect(bands.reduce((sum, count) => sum + count, 0)).toBe(city.residents.all);
    expect(bands[0] + bands[1]).toBe(city.covered.all);
  });

  it('is one of the nine tries: who is out at 3.6 km/h and 15 minutes is robust or fragile', () => {
    const { depth } = ask(7, 900);
    for (const { uncovered, uncoveredRobust, uncoveredFragile, robust } of depth.zones) {
      expect(uncoveredRobust.all + uncoveredFragile.all).toBe(uncovered.all);
      expect(uncoveredRobust.all).toBe(robust.all);
    }
  });

  it('refuses a question without a service', () => {
    const { context } = makeCity(1, 2);
    const query = {
      services: [],
      match: 'any',
      cutoffSeconds: 900,
      profile: travelProfile('adult'),
    } as const;
    expect(() => computeDepth(context, query)).toThrow(RangeError);
  });
});
