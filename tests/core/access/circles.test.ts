import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { type CirclesAnswer, computeCircles } from '../../../src/core/access/circles';
import { type AccessContext, computeCatchment, computeCoverage } from '../../../src/core/access/coverage';
import { createGapDrawer } from '../../../src/core/access/gap-drawer';
import { createNetworkModel } from '../../../src/core/access/network-model';
import { findZoneSlots } from '../../../src/core/access/zone-slots';
import { createZoneSquares } from '../../../src/core/access/zone-squares';
import { travelProfile } from '../../../src/core/network/profile';
import { gridFrame, gridPoint, makeDemand, makeGrid } from '../../helpers/grid-city';
import { makeCity } from '../../helpers/invariants';

/** 3.6 km/h is 1 m/s: 450 s are 450 m. */
const profile = travelProfile('older');
const CUTOFF = 450;

function box(west: number, south: number, east: number, north: number): Polygon {
  const corner = (x: number, y: number): number[] => [...gridPoint(x, y)];
  const ring = [corner(west, south), corner(east, south), corner(east, north), corner(west, north)];
  return { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
}

/** The grid city of 20 × 20 blocks, its west half one NIL and its east half the other. */
const squares = createZoneSquares(
  gridFrame,
  new Map([
    [1, box(-100, -100, 1000, 2100)],
    [2, box(1000, -100, 2100, 2100)],
  ]),
);

function city(places: readonly (readonly [service: string, x: number, y: number])[]): AccessContext {
  const { network, shapes } = makeGrid(20);
  const demand = makeDemand(
    Array.from({ length: 21 * 21 }, (_, i) => ({
      xMeters: (i % 21) * 100,
      yMeters: Math.floor(i / 21) * 100,
      residents: 10,
      over65: 2,
      nil: i % 21 < 10 ? 1 : 2,
    })),
  );
  const facilities = places.map(([service, x, y], i) => ({
    id: `place-${i}`,
    service,
    position: gridPoint(x, y),
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
    zones: findZoneSlots(demand, { municipi: [1], nils: [1, 2], groupOfNil: new Map(), groups: [] }),
    drawGap: createGapDrawer(demand, { nils: new Map(), water: [] }),
  };
}

function ask(context: AccessContext, services: string[], match: 'any' | 'all' = 'any'): CirclesAnswer {
  const answer = computeCircles(context, squares, { services, match, cutoffSeconds: CUTOFF, profile });
  if (answer.kind !== 'circles') throw new Error(answer.kind);
  return answer;
}

describe('computeCircles', () => {
  it('sets 69 corners of the circle beside 41 of the walk, and its disc beside the diamond', () => {
    const { facilities, land, field } = ask(city([['markets', 500, 500]]), ['markets']);
    const [{ circle, walk, circleSquareMeters, walkSquareMeters }] = facilities;
    expect(circle).toEqual({ all: 690, over65: 138, under15: 0 });
    expect(walk).toEqual({ all: 410, over65: 82, under15: 0 });
    expect(circleSquareMeters / (Math.PI * CUTOFF ** 2)).toBeCloseTo(1, 2);
    expect(walkSquareMeters).toBeGreaterThan(2 * (CUTOFF - 50) ** 2);
    expect(walkSquareMeters).toBeLessThan(circleSquareMeters);
    expect(field.filter((code) => code === 1)).toHaveLength(41);
    expect(field.filter((code) => code === 2)).toHaveLength(28);
    expect(field.filter((code) => code === 3)).toHaveLength(0);
    expect(land.map(({ zoneId }) => zoneId)).toEqual(['city', 'nil-1', 'nil-2']);
    expect(land[0].squareMeters).toBeCloseTo(2200 * 2200, -3);
    expect(land[1].circleSquareMeters / circleSquareMeters).toBeCloseTo(1, 1);
    expect(land[1].walkSquareMeters / walkSquareMeters).toBeCloseTo(1, 1);
    expect(land[2].circleSquareMeters).toBe(0);
  });

  it('counts land that two share once: the union of either service, what lies in both of all', () => {
    const near = [
      ['markets', 500, 500],
      ['labs', 700, 500],
    ] as const;
    const context = city(near);
    const [markets, labs] = [ask(context, ['markets']).land[0], ask(context, ['labs']).land[0]];
    const any = ask(context, ['markets', 'labs']).land[0];
    const all = ask(context, ['markets', 'labs'], 'all').land[0];
    for (const key of ['circleSquareMeters', 'walkSquareMeters'] as const) {
      expect(any[key] + all[key]).toBe(markets[key] + labs[key]);
      expect(all[key]).toBeGreaterThan(0);
      expect(any[key]).toBeGreaterThan(markets[key]);
    }
  });

  it('counts in the city only: half of what a place on the border claims', () => {
    const { land, facilities } = ask(city([['markets', 1000, 0]]), ['markets']);
    const [whole, west, east] = land;
    expect(west.circleSquareMeters + east.circleSquareMeters).toBe(whole.circleSquareMeters);
    expect(whole.circleSquareMeters).toBeLessThan(0.7 * facilities[0].circleSquareMeters);
    expect(west.circleSquareMeters / east.circleSquareMeters).toBeCloseTo(1, 1);
  });

  it('says of a place what its card says, and of residents what coverage says, in a random city', () => {
    for (const seed of [1, 2, 3]) {
      const { context } = makeCity(seed, 6);
      for (const match of ['any', 'all'] as const) {
        const query = { services: ['markets', 'labs'], match, cutoffSeconds: 700, profile };
        const answer = computeCircles(context, squares, query);
        if (answer.kind !== 'circles') throw new Error(answer.kind);
        for (const {
          facilityIndex,
          circle,
          walk,
          circleSquareMeters,
          walkSquareMeters,
        } of answer.facilities) {
          const card = computeCatchment(context, { facilityIndex, cutoffSeconds: 700, profile });
          if (card.kind !== 'catchment') throw new Error(card.kind);
          expect([circle, walk]).toEqual([card.circle.residents, card.within]);
          expect([circleSquareMeters, walkSquareMeters]).toEqual([
            card.circle.areaSquareMeters,
            card.areaSquareMeters,
          ]);
        }
        const [whole] = computeCoverage(context, query).zones;
        const people = (codes: readonly number[]): number =>
          context.demand.residents.reduce(
            (sum, n, i) => (codes.includes(answer.field[i]) ? sum + n : sum),
            0,
          );
        expect(people([1, 2])).toBe(whole.circleCovered.all);
        expect(people([1, 3])).toBe(whole.covered.all);
      }
    }
  });

  it('has nothing to say where nothing counts', () => {
    const query = { services: ['museums'], match: 'any', cutoffSeconds: CUTOFF, profile } as const;
    expect(computeCircles(city([]), squares, query)).toMatchObject({
      kind: 'nothing-to-count',
      uncountable: [{ service: 'museums', reason: 'empty' }],
    });
  });
});
