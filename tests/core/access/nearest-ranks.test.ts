import { describe, expect, it } from 'vitest';
import { type AccessContext, computeCoverage } from '../../../src/core/access/coverage';
import { drawNothing } from '../../../src/core/access/gap-drawer';
import { computeNearest, RANKS } from '../../../src/core/access/nearest-ranks';
import { createNetworkModel } from '../../../src/core/access/network-model';
import { walkSeconds } from '../../../src/core/access/travel-model';
import { findZoneSlots } from '../../../src/core/access/zone-slots';
import { profileSpeed, travelProfile } from '../../../src/core/network/profile';
import { gridPoint, makeDemand, makeGrid, seededRandom } from '../../helpers/grid-city';

/** 3.6 km/h is 1 m/s: 400 s are 400 m. */
const profile = travelProfile('older', 3.6);

interface MadePlace {
  readonly service: string;
  readonly xMeters: number;
  readonly yMeters: number;
}

function contextOf(demand: ReturnType<typeof makeDemand>, places: readonly MadePlace[]): AccessContext {
  const { network, shapes } = makeGrid(10);
  const facilities = places.map(({ service, xMeters, yMeters }, i) => ({
    id: String(i),
    service,
    position: gridPoint(xMeters, yMeters),
    countable: true,
  }));
  return {
    model: createNetworkModel(
      network,
      shapes,
      demand,
      facilities.map(({ position }) => position),
    ),
    demand,
    facilities,
    zones: findZoneSlots(demand, {
      municipi: [],
      nils: [1, 2],
      groupOfNil: new Map([[1, 'rest']]),
      groups: ['rest'],
    }),
    drawGap: drawNothing,
  };
}

function ask(
  context: AccessContext,
  services: readonly string[],
  match: 'any' | 'all' = 'any',
  cutoffSeconds = 400,
) {
  return computeNearest(context, { services, match, cutoffSeconds, profile });
}

/** Along the southern street: people at 0, 300 and 800 m; markets at 0, 500 and 1000 m; a lab at 200 m. */
const street = contextOf(
  makeDemand([
    { xMeters: 0, yMeters: 0, residents: 10, over65: 4, nil: 1 },
    { xMeters: 300, yMeters: 0, residents: 100, over65: 5, nil: 1 },
    { xMeters: 800, yMeters: 0, residents: 1000, over65: 6, nil: 2 },
  ]),
  [
    { service: 'markets', xMeters: 0, yMeters: 0 },
    { service: 'markets', xMeters: 500, yMeters: 0 },
    { service: 'markets', xMeters: 1000, yMeters: 0 },
    { service: 'labs', xMeters: 200, yMeters: 0 },
  ],
);

describe('computeNearest', () => {
  it('tells the walks to the nearest three, who has so many, and who would lose the only one', () => {
    // Walks: 0 500 1000, 200 300 700, 200 300 800.
    const { zones, losses } = ask(street, ['markets']);
    const [city, first, second] = zones;
    expect(city.within.map(({ all }) => all)).toEqual([1110, 1100, 0]);
    expect(city.meanSeconds.map(({ all }) => all)).toEqual([
      220_000 / 1110,
      (5000 + 330_000) / 1110,
      (10_000 + 70_000 + 800_000) / 1110,
    ]);
    expect(first.within.map(({ over65 }) => over65)).toEqual([9, 5, 0]);
    expect(second.within.map(({ all }) => all)).toEqual([1000, 1000, 0]);
    expect(losses.map(({ facilityIndex, lost }) => [facilityIndex, lost.all])).toEqual([
      [0, 10],
      [1, 0],
      [2, 0],
    ]);
  });

  it('counts the places of any of several services alike', () => {
    // The lab is the second of the first people, at 200 m: nobody has only one.
    const { zones, losses } = ask(street, ['labs', 'markets']);
    expect(zones[0].within.map(({ all }) => all)).toEqual([1110, 1110, 100]);
    expect(losses.map(({ facilityIndex, lost }) => [facilityIndex, lost.all])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
  });

  it('with all of several, tells the farthest of the same rank, and who would lack one of them', () => {
    // The labs: 200, 100 and 600 m, and no second one: whoever has both depends on the lab, the first also on their market.
    const { zones, losses } = ask(street, ['markets', 'labs'], 'all');
    const [city] = zones;
    expect(city.within.map(({ all }) => all)).toEqual([110, 0, 0]);
    expect(city.meanSeconds[0].all).toBe((2000 + 20_000 + 600_000) / 1110);
    expect(city.meanSeconds[1].all).toBeNaN();
    expect(losses.map(({ facilityIndex, lost }) => [facilityIndex, lost.all])).toEqual([
      [0, 10],
      [1, 0],
      [2, 0],
      [3, 110],
    ]);
  });

  it('needs a service', () => {
    expect(() => ask(street, [])).toThrow(RangeError);
  });
});

describe('on random cities', () => {
  const cities = Array.from({ length: 12 }, (_, seed) => {
    const random = seededRandom(seed + 1);
    const along = (): number =>
      Math.floor(random() * 11) * 100 + (random() < 0.5 ? 0 : Math.floor(random() * 50));
    const people = Array.from({ length: 40 }, () => ({
      xMeters: Math.min(1000, along()),
      yMeters: Math.min(1000, along()),
      residents: Math.floor(random() * 50),
      over65: Math.floor(random() * 5),
      nil: random() < 0.5 ? 1 : 2,
    }));
    const places = Array.from({ length: 2 + Math.floor(random() * 6) }, (_, i) => ({
      service: i % 2 === 0 ? 'markets' : 'labs',
      xMeters: Math.min(1000, along()),
      yMeters: Math.min(1000, along()),
    }));
    return { seed, context: contextOf(makeDemand(people), places) };
  });
  const services = ['markets', 'labs'];

  it.each(cities)(
    'agrees with a search from every place and the closing of each, city $seed',
    ({ context }) => {
      const { model, demand, facilities } = context;
      const speed = profileSpeed(profile);
      const walks = facilities.map((_, facility) =>
        model
          .walksFrom({ facility }, Number.POSITIVE_INFINITY)
          .demandMeters.map((meters) => walkSeconds(meters, speed)),
      );
      const sorted = (of: readonly number[], point: number): number[] =>
        [
          ...of.map((facility) => walks[facility][point]),
          ...Array<number>(RANKS).fill(Number.POSITIVE_INFINITY),
        ]
          .sort((a, b) => a - b)
          .slice(0, RANKS);
      const indices = [...facilities.keys()];
      const ofService = services.map((service) => indices.filter((i) => facilities[i].service === service));
      for (const match of ['any', 'all'] as const) {
        const answer = ask(context, services, match);
        const rankOf = (point: number, rank: number, closed = -1): number => {
          const lists = match === 'any' ? [indices] : ofService;
          return Math.max(
            ...lists.map(
              (list) =>
                sorted(
                  list.filter((i) => i !== closed),
                  point,
                )[rank],
            ),
          );
        };
        const count = (holds: (point: number) => boolean): number =>
          demand.residents.reduce((sum, persons, point) => sum + (holds(point) ? persons : 0), 0);
        for (let rank = 0; rank < RANKS; rank++) {
          expect(answer.zones[0].within[rank].all).toBe(count((point) => rankOf(point, rank) <= 400));
        }
        for (const { facilityIndex, lost } of answer.losses) {
          const before = (point: number): boolean => rankOf(point, 0) <= 400;
          expect(lost.all).toBe(count((point) => before(point) && rankOf(point, 0, facilityIndex) > 400));
        }
        const isLost = (point: number): boolean => rankOf(point, 0) <= 400 && rankOf(point, 1) > 400;
        const [{ within }] = answer.zones;
        expect(within[0].all - within[1].all).toBe(count(isLost));
      }
    },
  );

  it.each(cities)(
    'has of the first rank what coverage has, and each resident lost by one place, city $seed',
    ({ context }) => {
      const query = { services, match: 'any', cutoffSeconds: 400, profile } as const;
      const coverage = computeCoverage(context, query);
      const { zones, losses } = computeNearest(context, query);
      zones.forEach((zone, i) => {
        expect(zone.zoneId).toBe(coverage.zones[i].zoneId);
        expect(zone.within[0]).toEqual(coverage.zones[i].covered);
        expect(zone.residents).toEqual(coverage.zones[i].residents);
        expect(zone.meanSeconds[0].all).toBe(coverage.zones[i].meanSeconds.all);
      });
      const lost = losses.reduce((sum, { lost: { all } }) => sum + all, 0);
      expect(lost).toBe(zones[0].within[0].all - zones[0].within[1].all);
    },
  );
});
