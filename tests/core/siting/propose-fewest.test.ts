import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccessContext } from '../../../src/core/access/coverage';
import { drawNothing } from '../../../src/core/access/gap-drawer';
import { createNetworkModel } from '../../../src/core/access/network-model';
import { findZoneSlots } from '../../../src/core/access/zone-slots';
import { profileSpeed, travelProfile } from '../../../src/core/network/profile';
import { runToEnd } from '../../../src/core/run-to-end';
import { buildCoverageSets } from '../../../src/core/siting/coverage-sets';
import { proposeFewest } from '../../../src/core/siting/propose-fewest';
import { gridPoint, makeDemand, makeGrid } from '../../helpers/grid-city';
import { makeCity } from '../../helpers/invariants';
import { askNaively, choicesOf, madeSubjects } from './made-questions';

describe('proposeFewest', () => {
  it('agrees with trying all choices: reached, out of reach, or how few do', () => {
    const seen = new Map<string, number>();
    let exact = 0;
    let proved = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        madeSubjects,
        fc.integer({ min: 5, max: 100 }),
        (seed, { goal: _, ...subject }, percent) => {
          const { context } = makeCity(seed, 3);
          const { cutoffSeconds, profile, group } = subject;
          const every = Uint32Array.from({ length: context.demand.count }, (_, i) => i);
          const sets = runToEnd(
            buildCoverageSets(context.model, every, cutoffSeconds, profileSpeed(profile)),
          );
          const outcome = runToEnd(proposeFewest(context, sets, { ...subject, percent }));
          const naive = askNaively(context, { ...subject, goal: 'people' });
          const persons = context.demand[group === 'all' ? 'residents' : group];
          const coveredWith = (sites: readonly number[]): number => {
            const reached = new Set(sites.flatMap(naive.within));
            return [...every]
              .filter(naive.isInside)
              .filter((point) => naive.secondsToday[point] <= cutoffSeconds || reached.has(point))
              .reduce((sum, point) => sum + persons[point], 0);
          };
          const residents = [...every].filter(naive.isInside).reduce((sum, point) => sum + persons[point], 0);
          expect(outcome).toMatchObject({ residents, covered: coveredWith([]) });
          const does = (covered: number): boolean => covered * 100 >= percent * residents;
          seen.set(outcome.kind, (seen.get(outcome.kind) ?? 0) + 1);
          expect(outcome.kind === 'reached-today').toBe(does(coveredWith([])));
          expect(outcome.kind === 'out-of-reach').toBe(!does(coveredWith(naive.candidates)));
          if (outcome.kind === 'out-of-reach') expect(outcome.coverable).toBe(coveredWith(naive.candidates));
          if (outcome.kind !== 'fewest') return;
          const chosen = outcome.sites.map(({ point }) => point);
          expect(outcome.coveredAfter).toBe(coveredWith(chosen));
          expect(outcome.gained[group]).toBe(outcome.coveredAfter - outcome.covered);
          expect(does(outcome.coveredAfter)).toBe(true);
          for (const point of chosen) expect(naive.candidates).toContain(point);
          if (chosen.length > 3) return;
          const canDo = (count: number): boolean => {
            for (const choice of choicesOf(naive.candidates, count))
              if (does(coveredWith(choice))) return true;
            return false;
          };
          let fewest = 1;
          while (fewest < chosen.length && !canDo(fewest)) fewest++;
          expect(outcome.atLeast).toBeLessThanOrEqual(fewest);
          if (chosen.length === fewest) exact++;
          if (outcome.atLeast === fewest) proved++;
          seen.set('tried', (seen.get('tried') ?? 0) + 1);
        },
      ),
      { numRuns: 80, seed: 15 },
    );
    for (const kind of ['reached-today', 'out-of-reach', 'fewest'])
      expect(seen.get(kind) ?? 0).toBeGreaterThan(3);
    const tried = seen.get('tried') ?? 0;
    expect(tried).toBeGreaterThan(10);
    expect(exact / tried).toBeGreaterThan(0.95);
    expect(proved / tried).toBeGreaterThan(0.8);
  });

  it('says when more would be needed than are looked for', () => {
    const { network, shapes } = makeGrid(10);
    const corners = Array.from({ length: 110 }, (_, i) => [i % 10, Math.floor(i / 10)] as const);
    const demand = makeDemand(
      corners.map(([column, row]) => ({ xMeters: column * 100, yMeters: row * 100, residents: 10 })),
    );
    const context: AccessContext = {
      model: createNetworkModel(network, shapes, demand, [gridPoint(0, 0)]),
      demand,
      facilities: [{ id: 'a', service: 'markets', position: gridPoint(0, 0), countable: true }],
      zones: findZoneSlots(demand, { municipi: [], nils: [], groupOfNil: new Map(), groups: [] }),
      drawGap: drawNothing,
    };
    const every = Uint32Array.from({ length: demand.count }, (_, i) => i);
    const sets = runToEnd(buildCoverageSets(context.model, every, 50, 1));
    const query = {
      services: ['markets'],
      cutoffSeconds: 50,
      profile: travelProfile('older', 3.6),
      group: 'all',
      within: [],
      apartMeters: 0,
      percent: 80,
    } as const;
    // Each place serves its own corner only: 80 % of 1,100 people are 88 corners, one of which has a place.
    expect(runToEnd(proposeFewest(context, sets, query))).toEqual({
      kind: 'too-many',
      query,
      residents: 1100,
      covered: 10,
      tried: 60,
      coveredAfter: 610,
      atLeast: 61,
    });
  });
});
