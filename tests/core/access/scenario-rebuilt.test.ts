import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/core/access/coverage';
import { createNetworkModel } from '../../../src/core/access/network-model';
import { FIELD_COVERED, FIELD_GAINED, type ScenarioAnswer } from '../../../src/core/access/scenario-answers';
import { LONGEST_CROSSING_METERS } from '../../../src/core/access/scenario-changes';
import { computeScenario, prepareScenarios } from '../../../src/core/access/scenario-player';
import type { LngLat } from '../../../src/core/geo';
import { profileSpeed, travelProfile } from '../../../src/core/network/profile';
import { runToEnd } from '../../../src/core/run-to-end';
import type { ScenarioChange } from '../../../src/core/scenario';
import { gridPoint } from '../../helpers/grid-city';
import { type MadeCity, makeRiverCity } from '../../helpers/invariants';
import { coveredAfterRebuild } from '../../helpers/split-network';

/** Places of a made city: even ones are markets, odd ones labs. */
const PLACES = 8;
const services = ['markets', 'labs'];
const settings = { numRuns: 60, seed: 15 };

/** Whole numbers spread evenly: the ends are no more interesting than the rest. */
const spread = (range: { min: number; max: number }) => fc.noBias(fc.integer(range));

const position = fc
  .tuple(spread({ min: 0, max: 2000 }), spread({ min: 0, max: 2000 }))
  .map(([x, y]) => gridPoint(x, y));
const placeNumber = spread({ min: 0, max: PLACES - 1 });
const nameOf = (place: number) => ({ service: services[place % 2], facilityId: `place-${place}` });
const placeChange: fc.Arbitrary<ScenarioChange> = fc.oneof(
  fc.record({ kind: fc.constant('open' as const), service: fc.constantFrom(...services), position }),
  placeNumber.map((place) => ({ kind: 'close' as const, ...nameOf(place) })),
  fc.tuple(placeNumber, position).map(([place, to]) => ({ kind: 'move' as const, ...nameOf(place), to })),
);
/** Over the river, straight or aslant, its ends on streets or beside them. */
const crossing = fc
  .tuple(
    spread({ min: 750, max: 900 }),
    spread({ min: 300, max: 2000 }),
    spread({ min: 1000, max: 1200 }),
    spread({ min: -150, max: 150 }),
  )
  .map(([x, y, toX, dy]) => ({
    kind: 'crossing' as const,
    from: gridPoint(x, y),
    to: gridPoint(toX, y + dy),
  }));
const question = fc.record({
  services: fc.constantFrom(['markets'], ['labs'], ['markets', 'labs']),
  match: fc.constantFrom('any' as const, 'all' as const),
  cutoffSeconds: spread({ min: 300, max: 1500 }),
  profile: spread({ min: 20, max: 60 }).map((tenths) => travelProfile('adult', tenths / 10)),
});
const changes = fc.array(fc.oneof(placeChange, crossing), { minLength: 2, maxLength: 6, size: 'max' });

function answerOf(
  city: MadeCity,
  coverage: Parameters<typeof prepareScenarios>[1],
  list: readonly ScenarioChange[],
) {
  const outcome = computeScenario(city.context, { coverage, changes: list });
  if (outcome.kind !== 'scenario') throw new Error(outcome.kind);
  return outcome;
}

/** Where the places of a service are after the changes, told naively; those ignored as off the network are left out. */
function placesAfter(city: MadeCity, answer: ScenarioAnswer, service: string): LngLat[] {
  const where = new Map(
    city.context.facilities.flatMap((facility) =>
      facility.service === service ? [[facility.id, facility.position] as const] : [],
    ),
  );
  const opened: LngLat[] = [];
  answer.query.changes.forEach((change, i) => {
    if (answer.changes[i].kind === 'ignored' || change.kind === 'crossing' || change.service !== service)
      return;
    if (change.kind === 'open') opened.push(change.position);
    if (change.kind === 'close') where.delete(change.facilityId);
    if (change.kind === 'move') where.set(change.facilityId, change.to);
  });
  return [...where.values(), ...opened];
}

const isAfter = (value: number): boolean => value === FIELD_COVERED || value === FIELD_GAINED;

describe('coverage after a scenario', () => {
  it('is that of a city built again with its places, to the person', () => {
    let changed = 0;
    fc.assert(
      fc.property(
        spread({ min: 1, max: 1000 }),
        question,
        fc.array(placeChange, { minLength: 1, maxLength: 6, size: 'max' }),
        (seed, asked, list) => {
          const city = makeRiverCity(seed, PLACES);
          const answer = answerOf(city, asked, list);
          const facilities = services.flatMap((service) =>
            placesAfter(city, answer, service).map((place, i) => ({
              id: `${i}`,
              service,
              position: place,
              countable: true,
            })),
          );
          const model = createNetworkModel(
            city.network,
            city.shapes,
            city.context.demand,
            facilities.map((facility) => facility.position),
          );
          const rebuilt = computeCoverage({ ...city.context, model, facilities }, asked);
          const today = computeCoverage(city.context, asked);
          answer.zones.forEach(({ zoneId, residents, before, after }, zone) => {
            expect([zoneId, residents]).toEqual([rebuilt.zones[zone].zoneId, rebuilt.zones[zone].residents]);
            expect(before).toEqual(today.zones[zone].covered);
            expect(after).toEqual(rebuilt.zones[zone].covered);
            if (before.all !== after.all) changed++;
          });
          answer.field.forEach((value, point) => {
            expect(isAfter(value)).toBe(rebuilt.seconds[point] <= asked.cutoffSeconds);
          });
        },
      ),
      settings,
    );
    expect(changed).toBeGreaterThan(200);
  });

  it('is that of a city built again with its places and crossings, each edge cut where one joins', () => {
    let [gained, built] = [0, 0];
    fc.assert(
      fc.property(spread({ min: 1, max: 1000 }), question, changes, (seed, asked, list) => {
        const city = makeRiverCity(seed, PLACES);
        const answer = answerOf(city, asked, list);
        const crossings = list.flatMap((change, i) =>
          change.kind === 'crossing' && answer.changes[i].kind === 'crossing'
            ? [[change.from, change.to] as const]
            : [],
        );
        const covered = coveredAfterRebuild(city, {
          places: asked.services.map((service) => placesAfter(city, answer, service)),
          match: asked.match,
          crossings,
          cutoffSeconds: asked.cutoffSeconds,
          speedMetersPerSecond: profileSpeed(asked.profile),
        });
        expect([...answer.field].map(isAfter)).toEqual([...covered].map((value) => value === 1));
        built += crossings.length;
        for (const effect of answer.changes) if (effect.kind === 'crossing') gained += effect.difference.all;
      }),
      { ...settings, numRuns: 200 },
    );
    expect(built).toBeGreaterThan(200);
    expect(gained).toBeGreaterThan(1000);
  });

  it('never falls by a crossing, whatever else changes', () => {
    let gained = 0;
    fc.assert(
      fc.property(spread({ min: 1, max: 1000 }), question, changes, crossing, (seed, asked, list, more) => {
        const city = makeRiverCity(seed, PLACES);
        const without = answerOf(city, asked, list);
        const answer = answerOf(city, asked, [more, ...list]);
        without.field.forEach((value, point) => {
          if (isAfter(value)) expect(isAfter(answer.field[point])).toBe(true);
          else if (isAfter(answer.field[point])) gained++;
        });
      }),
      { ...settings, numRuns: 150 },
    );
    expect(gained).toBeGreaterThan(30);
  });

  it('adds up: zones, groups, the field and the changes one by one', () => {
    let moved = 0;
    fc.assert(
      fc.property(spread({ min: 1, max: 1000 }), question, changes, (seed, asked, list) => {
        const city = makeRiverCity(seed, PLACES);
        const answer = answerOf(city, asked, list);
        for (const group of ['all', 'over65', 'under15'] as const) {
          for (const { before, after, gained, lost } of answer.zones) {
            expect(before[group] + gained[group] - lost[group]).toBe(after[group]);
            moved += gained[group] + lost[group];
          }
          const [whole] = answer.zones;
          for (const value of ['residents', 'before', 'after', 'gained', 'lost'] as const) {
            const sum = (prefix: string): number =>
              answer.zones.reduce(
                (total, zone) => total + (zone.zoneId.startsWith(prefix) ? zone[value][group] : 0),
                0,
              );
            expect([sum('nil-'), sum('municipio-'), sum('group-')]).toEqual(
              Array.from({ length: 3 }, () => whole[value][group]),
            );
          }
          const difference = answer.changes.reduce(
            (total, effect) => total + (effect.kind === 'ignored' ? 0 : effect.difference[group]),
            0,
          );
          expect(whole.before[group] + difference).toBe(whole.after[group]);
        }
      }),
      settings,
    );
    expect(moved).toBeGreaterThan(5000);
  });

  it('is the same however one came to it', () => {
    fc.assert(
      fc.property(
        spread({ min: 1, max: 1000 }),
        question,
        fc.array(changes, { minLength: 2, maxLength: 6 }),
        (seed, asked, lists) => {
          const city = makeRiverCity(seed, PLACES);
          const player = runToEnd(prepareScenarios(city.context, asked));
          for (const list of [...lists, [], lists[0], [...lists[0], ...lists[1]]]) {
            expect(runToEnd(player.play(list))).toEqual(answerOf(city, asked, list));
          }
        },
      ),
      { ...settings, numRuns: 40 },
    );
  });

  it('is not disturbed by an answer that is given up half way', () => {
    const city = makeRiverCity(7, PLACES);
    const asked = { services, match: 'any', cutoffSeconds: 600, profile: travelProfile('adult') } as const;
    const list = (x: number): ScenarioChange[] => [
      { kind: 'open', service: 'labs', position: gridPoint(x, 700) },
      { kind: 'crossing', from: gridPoint(x, 500), to: gridPoint(x + 300, 900) },
    ];
    const player = runToEnd(prepareScenarios(city.context, asked));
    const abandoned = player.play(list(300));
    for (let step = 0; step < 7; step++) expect(abandoned.next().done).toBe(false);
    expect(runToEnd(player.play(list(900)))).toEqual(answerOf(city, asked, list(900)));
    expect(runToEnd(abandoned)).toEqual(answerOf(city, asked, list(300)));
  });
});

it('counts a hundred places over two crossings, and one of them dragged', () => {
  const city = makeRiverCity(3, PLACES);
  const asked = { services, match: 'any', cutoffSeconds: 300, profile: travelProfile('slow') } as const;
  const player = runToEnd(prepareScenarios(city.context, asked));
  const crossings = [500, 1500].map(
    (y) => ({ kind: 'crossing', from: gridPoint(900, y), to: gridPoint(1000, y) }) as const,
  );
  const opened = Array.from(
    { length: 100 },
    (_, i) => ({ kind: 'open', service: 'labs', position: gridPoint(20 * i, (370 * i) % 2000) }) as const,
  );
  for (const x of [40, 80, 120]) {
    const dragged = { ...opened[50], position: gridPoint(900 + x, 1510) };
    const list = [...crossings, ...opened.slice(0, 50), dragged, ...opened.slice(51)];
    expect(runToEnd(player.play(list))).toEqual(answerOf(city, asked, list));
  }
});

describe('a crossing', () => {
  it('longer than a crossing can be is ignored', () => {
    const city = makeRiverCity(7, PLACES);
    const asked = { services, match: 'any', cutoffSeconds: 600, profile: travelProfile('adult') } as const;
    const to = (x: number): ScenarioChange => ({
      kind: 'crossing',
      from: gridPoint(500, 900),
      to: gridPoint(500 + x, 900),
    });
    const [fits, exceeds] = answerOf(city, asked, [
      to(LONGEST_CROSSING_METERS - 1),
      to(LONGEST_CROSSING_METERS + 1),
    ]).changes;
    expect(fits).toMatchObject({ kind: 'crossing', lengthMeters: LONGEST_CROSSING_METERS - 1 });
    expect(exceeds).toEqual({ kind: 'ignored', reason: 'too-long' });
  });
});
