import { describe, expect, it } from 'vitest';
import { outlineCells } from '../../../src/core/access/cell-outline';
import { createCircleModel } from '../../../src/core/access/circle-model';
import {
  type AccessContext,
  computeCatchment,
  computeCoverage,
  coverageInSteps,
} from '../../../src/core/access/coverage';
import { ESTIMATED_DETOUR } from '../../../src/core/access/estimated-detour';
import { cellsToPolygon, createGapDrawer } from '../../../src/core/access/gap-drawer';
import { findNothingToCount } from '../../../src/core/access/nearest-facility';
import { createNetworkModel } from '../../../src/core/access/network-model';
import { findZoneSlots } from '../../../src/core/access/zone-slots';
import { travelProfile } from '../../../src/core/network/profile';
import { gridPoint, makeDemand, makeGrid } from '../../helpers/grid-city';

const demand = makeDemand([
  { xMeters: 0, yMeters: 0, residents: 10, over65: 4, under15: 1, nil: 1, municipio: 1 },
  { xMeters: 300, yMeters: 0, residents: 20, over65: 5, under15: 2, nil: 1, municipio: 1 },
  { xMeters: 900, yMeters: 900, residents: 40, over65: 6, under15: 3, nil: 2, municipio: 1 },
  { xMeters: 1000, yMeters: 1000, residents: 80, over65: 7, under15: 4, nil: 2, municipio: 2 },
  { xMeters: 500, yMeters: 0, residents: 160, over65: 8, under15: 5, nil: 3, municipio: 2 },
]);
const { network, shapes } = makeGrid(10);
const places = [
  { id: 'a', service: 'markets', position: gridPoint(0, 0), countable: true },
  { id: 'b', service: 'labs', position: gridPoint(1000, 0), countable: true },
  { id: 'c', service: 'markets', position: gridPoint(1000, 1000), countable: false },
];
const context: AccessContext = {
  model: createNetworkModel(
    network,
    shapes,
    demand,
    places.map(({ position }) => position),
  ),
  demand,
  facilities: places,
  zones: findZoneSlots(demand, {
    municipi: [1, 2],
    nils: [1, 2, 3],
    groupOfNil: new Map([
      [1, 'rest'],
      [2, 'edge'],
      [3, 'rest'],
    ]),
    groups: ['edge', 'rest'],
  }),
  drawGap: createGapDrawer(demand, { nils: new Map(), water: [] }),
};
/** 3.6 km/h is 1 m/s: 400 s are 400 m. */
const profile = travelProfile('older', 3.6);
const ask = (services: string[], match: 'any' | 'all' = 'any', cutoffSeconds = 400) =>
  computeCoverage(context, { services, match, cutoffSeconds, profile });

describe('computeCoverage', () => {
  it('counts who is within 400 s of a market; the closed one does not count', () => {
    const { seconds, owner, zones } = ask(['markets']);
    expect([...seconds]).toEqual([0, 300, 1800, 2000, 500]);
    expect([...owner]).toEqual([0, 0, 0, 0, 0]);
    const city = zones.find(({ zoneId }) => zoneId === 'city');
    expect(city?.residents).toEqual({ all: 310, over65: 30, under15: 15 });
    expect(city?.covered).toEqual({ all: 30, over65: 9, under15: 3 });
    expect(city?.meanSeconds.all).toBeCloseTo((20 * 300 + 40 * 1800 + 80 * 2000 + 160 * 500) / 310, 6);
    expect(zones.find(({ zoneId }) => zoneId === 'nil-2')?.covered.all).toBe(0);
    expect(zones.find(({ zoneId }) => zoneId === 'group-rest')?.covered.all).toBe(30);
  });

  it('takes the nearest of any service, or the farthest of the nearest of all', () => {
    expect([...ask(['markets', 'labs'], 'any').seconds]).toEqual([0, 300, 1000, 1000, 500]);
    expect([...ask(['markets', 'labs'], 'all').seconds]).toEqual([1000, 700, 1800, 2000, 500]);
  });

  it('names the lowest of equally near places, in whatever order the services are asked for', () => {
    const twins = [places[0], { ...places[0], service: 'labs' }];
    const model = createNetworkModel(
      network,
      shapes,
      demand,
      twins.map(({ position }) => position),
    );
    for (const match of ['any', 'all'] as const) {
      for (const services of [
        ['markets', 'labs'],
        ['labs', 'markets'],
      ]) {
        const query = { services, match, cutoffSeconds: 400, profile };
        const { owner } = computeCoverage({ ...context, facilities: twins, model }, query);
        expect([...owner]).toEqual([0, 0, 0, 0, 0]);
      }
    }
  });

  it('includes a walk of exactly the cutoff and none beyond', () => {
    expect(ask(['markets'], 'any', 300).zones[0].covered.all).toBe(30);
    expect(ask(['markets'], 'any', 299).zones[0].covered.all).toBe(10);
  });

  it('adds up: NIL, municipi, groups and the city', () => {
    const { zones } = ask(['markets', 'labs'], 'any', 1000);
    const sum = (prefix: string) =>
      zones
        .filter(({ zoneId }) => zoneId.startsWith(prefix))
        .reduce((all, { covered }) => all + covered.all, 0);
    expect([sum('nil-'), sum('municipio-'), sum('group-')]).toEqual([310, 310, 310]);
  });

  it('finds gaps of neighbouring cells, corners included, with who lives there', () => {
    const { gaps } = ask(['markets']);
    expect(gaps.map(({ uncovered }) => uncovered.all)).toEqual([160, 120]);
    expect(gaps[1].nils).toEqual([2]);
    expect(gaps[1].nearestFacility).toBe(0);
    expect(gaps[1].meanMissingSeconds).toBeCloseTo((40 * 1400 + 80 * 1600) / 120, 6);
    expect(gaps[0].areaSquareMeters).toBeGreaterThan(9_900);
    expect(gaps[0].areaSquareMeters).toBeLessThan(10_100);
  });

  it('gives each facility the residents within reach and those it is nearest for', () => {
    const { catchments } = ask(['markets', 'labs']);
    expect(
      catchments.map(({ facilityIndex, within, nearest }) => [facilityIndex, within.all, nearest.all]),
    ).toEqual([
      [0, 30, 310],
      [1, 0, 310],
    ]);
    const one = computeCatchment(context, { facilityIndex: 0, cutoffSeconds: 400, profile });
    if (one.kind !== 'catchment') throw new Error(one.reason);
    expect(one.within.all).toBe(30);
    expect([...one.nearestDemand]).toEqual([0, 1, 2, 3, 4]);
  });

  it('has no catchment for a closed place, and refuses one that is none', () => {
    const query = { cutoffSeconds: 400, profile };
    expect(computeCatchment(context, { ...query, facilityIndex: 2 })).toMatchObject({
      kind: 'no-catchment',
      reason: 'closed',
    });
    expect(() => computeCatchment(context, { ...query, facilityIndex: 3 })).toThrow('no facility 3 of 3');
  });

  it('says why a service has nothing to count: no place, all closed, or all off the network', () => {
    const off = { ...context.model, facilityOnNetwork: Uint8Array.of(1, 0, 1) };
    const closed = places.map((place) => ({ ...place, countable: place.service !== 'labs' }));
    const why = (
      facilities: typeof places,
      services: string[],
      match: 'any' | 'all',
      model = context.model,
    ) => findNothingToCount(model, facilities, { services, match, cutoffSeconds: 400, profile })?.uncountable;
    expect(why(places, ['markets', 'labs'], 'all')).toBeUndefined();
    expect(why(places, ['museums'], 'any')).toEqual([{ service: 'museums', reason: 'empty' }]);
    expect(why(closed, ['labs'], 'any')).toEqual([{ service: 'labs', reason: 'closed' }]);
    expect(why(places, ['labs'], 'any', off)).toEqual([{ service: 'labs', reason: 'off-network' }]);
    expect(why(closed, ['markets', 'labs'], 'any')).toBeUndefined();
    expect(why(closed, ['markets', 'labs'], 'all')).toEqual([{ service: 'labs', reason: 'closed' }]);
  });

  it('shows what the straight circle would have claimed', () => {
    const { zones } = ask(['labs'], 'any', 950);
    expect(zones[0].covered.all).toBe(160 + 20);
    expect(zones[0].circleCovered.all).toBe(160 + 20 + 40);
  });

  it('estimates by circles only through the circle model, every walk longer by the detour', () => {
    const model = createCircleModel(
      demand,
      places.map(({ position }) => position),
    );
    const { method, seconds } = computeCoverage(
      { ...context, model },
      { services: ['markets'], match: 'any', cutoffSeconds: 400, profile },
    );
    expect(method).toBe('circle-estimate');
    expect(seconds[1]).toBeCloseTo(300 * ESTIMATED_DETOUR, 1);
    expect(seconds[3]).toBeCloseTo(Math.hypot(1000, 1000) * ESTIMATED_DETOUR, 1);
  });

  it('refuses a question without a service', () => {
    expect(() => ask([])).toThrow(RangeError);
  });
});

describe('cellsToPolygon', () => {
  it('is 100 m a side on the ground', () => {
    const [[[[west, south], , [east, north]]]] = cellsToPolygon(
      demand,
      outlineCells([[100, 100]]),
    ).coordinates;
    expect((north - south) * 111_200).toBeCloseTo(100, -1);
    expect((east - west) * 78_000).toBeCloseTo(100, -1);
  });
});

describe('coverageInSteps', () => {
  it('does at most one search between two yields, so that a wide one can be stopped within a frame', () => {
    const many = places.flatMap((place) => [place, { ...place, id: `${place.id} too` }]);
    const positions = many.map(({ position }) => position);
    const model = createNetworkModel(network, shapes, demand, positions);
    let searches = 0;
    const counting: AccessContext = {
      ...context,
      facilities: many,
      model: {
        ...model,
        demandWithin: (...question) => {
          searches++;
          return model.demandWithin(...question);
        },
        walksToNearest: (facilities) => {
          searches++;
          return model.walksToNearest(facilities);
        },
      },
    };
    const query = { services: ['markets', 'labs'], match: 'any', cutoffSeconds: 400, profile } as const;
    const perStep: number[] = [];
    for (const _ of coverageInSteps(counting, query)) {
      perStep.push(searches);
      searches = 0;
    }
    expect(searches).toBe(0);
    expect(Math.max(...perStep)).toBe(1);
    expect(perStep.filter((count) => count > 0)).toHaveLength(6);
  });
});
