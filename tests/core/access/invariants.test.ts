import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/core/access/coverage';
import { travelProfile } from '../../../src/core/network/profile';
import {
  coveredPoints,
  lostPoints,
  makeCity,
  type Question,
  walkMeters,
  withCounted,
} from '../../helpers/invariants';

const seeds = fc.integer({ min: 1, max: 100_000 });
const settings = { numRuns: 40, seed: 15 };
const question = fc.record({
  services: fc.constantFrom(['markets'], ['labs'], ['markets', 'labs']),
  match: fc.constantFrom('any' as const, 'all' as const),
  cutoffSeconds: fc.integer({ min: 0, max: 2400 }),
  profile: fc.integer({ min: 20, max: 60 }).map((tenths) => travelProfile('adult', tenths / 10)),
});

/** Runs a property over made cities, and sees to it that it speaks of covered points at all. */
function holdsInCities(check: (seed: number, asked: Question, more: number) => number): void {
  let seen = 0;
  fc.assert(
    fc.property(seeds, question, fc.integer({ min: 1, max: 1200 }), (seed, asked, more) => {
      seen += check(seed, asked, more);
    }),
    settings,
  );
  expect(seen).toBeGreaterThan(100);
}

describe('coverage of any city', () => {
  it('never falls with more minutes', () => {
    holdsInCities((seed, asked, more) => {
      const { context } = makeCity(seed, 6);
      const before = coveredPoints(context, asked);
      const after = coveredPoints(context, { ...asked, cutoffSeconds: asked.cutoffSeconds + more });
      expect(lostPoints(before, after)).toEqual([]);
      return before.size;
    });
  });

  it('never falls with another place', () => {
    holdsInCities((seed, asked) => {
      const city = makeCity(seed, 8);
      const before = coveredPoints(
        withCounted(city, (i) => i < 6),
        asked,
      );
      const after = coveredPoints(
        withCounted(city, () => true),
        asked,
      );
      expect(lostPoints(before, after)).toEqual([]);
      return before.size;
    });
  });

  let gained = 0;
  it('never falls with another link between two junctions', () => {
    holdsInCities((seed, asked) => {
      const before = coveredPoints(makeCity(seed, 6).context, asked);
      const after = coveredPoints(makeCity(seed, 6, 5).context, asked);
      expect(lostPoints(before, after)).toEqual([]);
      gained += after.size - before.size;
      return before.size;
    });
    expect(gained).toBeGreaterThan(0);
  });

  it('never falls with a faster walk', () => {
    holdsInCities((seed, asked) => {
      const { context } = makeCity(seed, 6);
      const before = coveredPoints(context, asked);
      const after = coveredPoints(context, { ...asked, profile: travelProfile('adult', 6) });
      expect(lostPoints(before, after)).toEqual([]);
      return before.size;
    });
  });

  it('is larger by any of two services than by one, and smaller by all', () => {
    holdsInCities((seed, asked) => {
      const { context } = makeCity(seed, 6);
      const one = coveredPoints(context, { ...asked, services: ['labs'] });
      const two = { ...asked, services: ['markets', 'labs'] };
      expect(lostPoints(one, coveredPoints(context, { ...two, match: 'any' }))).toEqual([]);
      expect(lostPoints(coveredPoints(context, { ...two, match: 'all' }), one)).toEqual([]);
      return one.size;
    });
  });

  it('adds up: zones, gaps and catchments', () => {
    holdsInCities((seed, asked) => {
      const { context } = makeCity(seed, 6);
      const { zones, gaps, catchments, owner } = computeCoverage(context, asked);
      const sum = (prefix: string): number[] => {
        const some = zones.filter(({ zoneId }) => zoneId.startsWith(prefix));
        return (['residents', 'covered', 'circleCovered'] as const).flatMap((kind) =>
          (['all', 'over65', 'under15'] as const).map((group) =>
            some.reduce((total, zone) => total + zone[kind][group], 0),
          ),
        );
      };
      const city = sum('city');
      expect([sum('nil-'), sum('municipio-'), sum('group-')]).toEqual([city, city, city]);
      expect(gaps.reduce((total, { uncovered }) => total + uncovered.all, 0)).toBe(city[0] - city[3]);
      const reachable = context.demand.residents.filter((_, i) => owner[i] >= 0).reduce((a, b) => a + b, 0);
      const nearest = catchments.reduce((total, catchment) => total + catchment.nearest.all, 0);
      expect(nearest).toBe(reachable * asked.services.length);
      for (const { circleCovered, covered } of zones) {
        expect(covered.all).toBeLessThanOrEqual(circleCovered.all);
      }
      return city[3];
    });
  });
});

describe('a walk in any city', () => {
  it('is as long there as back, to the centimetre', () => {
    let walked = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const { context, positions } = makeCity(seed, 6);
        for (const from of positions) {
          for (const to of positions) {
            const there = walkMeters(context.model, from, to);
            expect(walkMeters(context.model, to, from)).toBe(there);
            if (from !== to && Number.isFinite(there)) walked++;
          }
        }
      }),
      settings,
    );
    expect(walked).toBeGreaterThan(500);
  });

  it('to the nearest place is the shortest of the walks from each, and its owner the lowest of them', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { context, positions } = makeCity(seed, 5);
        const { model, demand } = context;
        const all = [...positions.keys()];
        const each = all.map(
          (facility) => model.walksFrom({ facility }, Number.POSITIVE_INFINITY).demandMeters,
        );
        const { demandMeters, owner } = model.walksToNearest(all);
        for (let i = 0; i < demand.count; i++) {
          const best = Math.min(...each.map((meters) => meters[i]));
          expect(demandMeters[i]).toBe(best);
          expect(owner[i]).toBe(Number.isFinite(best) ? each.findIndex((meters) => meters[i] === best) : -1);
        }
      }),
      settings,
    );
  });
});
