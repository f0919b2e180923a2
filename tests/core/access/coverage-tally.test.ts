import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/core/access/coverage';
import { createCoverageTally } from '../../../src/core/access/coverage-tally';
import { findZoneSlots } from '../../../src/core/access/zone-slots';
import { profileSpeed, travelProfile } from '../../../src/core/network/profile';
import { makeDemand } from '../../helpers/grid-city';
import { makeCity, withCounted } from '../../helpers/invariants';

const demand = makeDemand([
  { xMeters: 0, yMeters: 0, residents: 10, over65: 4, under15: 1, nil: 1, municipio: 1 },
  { xMeters: 0, yMeters: 0, residents: 20, over65: 5, under15: 2, nil: 2, municipio: 1 },
  { xMeters: 0, yMeters: 0, residents: 40, over65: 6, under15: 3, nil: 2, municipio: 2 },
]);
const slots = findZoneSlots(demand, {
  municipi: [1, 2],
  nils: [1, 2],
  groupOfNil: new Map([
    [1, 'edge'],
    [2, 'rest'],
  ]),
  groups: ['edge', 'rest'],
});

describe('createCoverageTally', () => {
  it('counts a resident once however many facilities are near', () => {
    const tally = createCoverageTally(demand, slots, 1, 'any');
    tally.open(0, Uint32Array.of(0, 1));
    tally.open(0, Uint32Array.of(1, 2));
    expect(tally.coveredIn('city')).toEqual({ all: 70, over65: 15, under15: 6 });
    tally.close(0, Uint32Array.of(0, 1));
    expect(tally.coveredIn('city').all).toBe(60);
    expect(['nil-1', 'nil-2', 'municipio-1', 'group-rest'].map((zone) => tally.coveredIn(zone).all)).toEqual([
      0, 60, 20, 60,
    ]);
    expect([0, 1, 2].map(tally.isCovered)).toEqual([false, true, true]);
  });

  it('wants every service where all are asked for', () => {
    const tally = createCoverageTally(demand, slots, 2, 'all');
    tally.open(0, Uint32Array.of(0, 1));
    expect(tally.coveredIn('city').all).toBe(0);
    tally.open(1, Uint32Array.of(1, 2));
    expect(tally.coveredIn('city').all).toBe(20);
    tally.close(0, Uint32Array.of(0, 1));
    expect(tally.coveredIn('city').all).toBe(0);
  });

  it('refuses to close what was not open, and to speak of a zone that is none', () => {
    const tally = createCoverageTally(demand, slots, 1, 'any');
    expect(() => tally.close(0, Uint32Array.of(1))).toThrow(
      'demand point 1 has nothing of service 0 to close',
    );
    expect(() => tally.coveredIn('nil-3')).toThrow('no zone nil-3');
  });

  it('agrees with a whole new computation after every opening, closing and move', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })), {
      minLength: 4,
      maxLength: 10,
    });
    const match = fc.constantFrom('any' as const, 'all' as const);
    let moves = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), steps, match, (seed, turns, asked) => {
        const city = makeCity(seed, 8);
        const { model, demand: people, zones: slotsOfCity } = city.context;
        const services = ['markets', 'labs'];
        const profile = travelProfile('adult');
        const cutoffSeconds = 500;
        const tally = createCoverageTally(people, slotsOfCity, 2, asked);
        const open = new Map<number, Uint32Array>();
        const toggle = (place: number): void => {
          const known = open.get(place);
          const service = services.indexOf(city.context.facilities[place].service);
          if (known) {
            tally.close(service, known);
            open.delete(place);
            return;
          }
          const covered = model.demandWithin({ facility: place }, cutoffSeconds, profileSpeed(profile));
          tally.open(service, covered);
          open.set(place, covered);
        };
        for (const [from, to] of turns) {
          toggle(from);
          if (to !== from) toggle(to);
          if (to !== from && open.has(to) && !open.has(from)) moves++;
          const { zones, seconds } = computeCoverage(
            withCounted(city, (place) => open.has(place)),
            { services, match: asked, cutoffSeconds, profile },
          );
          for (const { zoneId, covered } of zones) expect(tally.coveredIn(zoneId)).toEqual(covered);
          seconds.forEach((value, point) => {
            expect(tally.isCovered(point)).toBe(value <= cutoffSeconds);
          });
        }
      }),
      { numRuns: 40, seed: 15 },
    );
    expect(moves).toBeGreaterThan(20);
  });
});
