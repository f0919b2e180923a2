import { describe, expect, it } from 'vitest';
import { computeDimensions, findMostMissing } from '../../../src/core/access/dimensions';
import { createNetworkModel } from '../../../src/core/access/network-model';
import { findKindsNear, layOutPlaces } from '../../../src/core/access/open-places';
import { findZoneSlots } from '../../../src/core/access/zone-slots';
import { travelProfile } from '../../../src/core/network/profile';
import { gridPoint, makeDemand, makeGrid, seededRandom } from '../../helpers/grid-city';

const BLOCKS = 30;
/** Pharmacies, then parks with two gates each, in metres of the grid. */
const places = [
  [[[300, 300]], [[2100, 900]]],
  [
    [
      [0, 2900],
      [100, 3000],
    ],
    [
      [2700, 2700],
      [3000, 3000],
    ],
  ],
] as const;

function makeCity() {
  const { network, shapes } = makeGrid(BLOCKS);
  const random = seededRandom(7);
  const homes = Array.from({ length: 120 }, (_, i) => ({
    xMeters: Math.floor(random() * (BLOCKS + 1)) * 100,
    yMeters: Math.floor(random() * (BLOCKS + 1)) * 100,
    residents: 1 + Math.floor(random() * 200),
    nil: 1 + (i % 3),
  }));
  const demand = makeDemand(homes);
  const points = layOutPlaces(
    places.map((kind) => kind.map((gates) => gates.map(([x, y]) => gridPoint(x, y)))),
  );
  const model = createNetworkModel(network, shapes, demand, points.positions);
  const zones = findZoneSlots(demand, {
    municipi: [1],
    nils: [1, 2, 3],
    groupOfNil: new Map([1, 2, 3].map((nil) => [nil, 'rest'])),
    groups: ['rest'],
  });
  return { homes, points, context: { model, demand, zones } };
}

/** Metres on the grid to the nearest gate of a kind: along x, then along y. */
function gridMeters(x: number, y: number, kind: number): number {
  return Math.min(
    ...places[kind].flatMap((gates) => gates.map(([gx, gy]) => Math.abs(gx - x) + Math.abs(gy - y))),
  );
}

describe('computeDimensions', () => {
  const { homes, points, context } = makeCity();
  const [pharmacies, parks] = points.facilities;
  const query = { tier: 'everyday', cutoffSeconds: 900, profile: travelProfile('adult') } as const;
  const dimensions = [[pharmacies], [parks], [pharmacies, parks], []];
  const { rows } = computeDimensions(context, dimensions, query);

  it('counts as the grid says, in every zone: within, out in any case, out in some', () => {
    const kinds = [[0], [1], [0, 1], []];
    for (const row of rows) {
      const nil = row.zoneId.startsWith('nil-') ? Number(row.zoneId.slice(4)) : null;
      const inside = homes.filter((home) => nil === null || home.nil === nil);
      expect(row.residents).toBe(inside.reduce((sum, { residents }) => sum + residents, 0));
      for (const [index, services] of kinds.entries()) {
        const sum = (include: (meters: number) => boolean) =>
          inside
            .filter(({ xMeters, yMeters }) =>
              include(Math.min(Infinity, ...services.map((kind) => gridMeters(xMeters, yMeters, kind)))),
            )
            .reduce((total, { residents }) => total + residents, 0);
        // The widest of the nine tries is 18 minutes at 5 km/h, 1500 m; the narrowest 12 at 3 km/h, 600 m.
        expect(row.cells[index]).toEqual({
          covered: sum((meters) => meters <= 1250),
          robustOut: sum((meters) => meters > 1500),
          fragileOut: sum((meters) => meters > 600 && meters <= 1500),
        });
      }
    }
  });

  it('finds nobody in a dimension without services: it is the most missing', () => {
    const [city] = rows;
    expect(city.cells[3]).toEqual({ covered: 0, robustOut: city.residents, fragileOut: 0 });
    expect(rows.map(({ mostMissing }) => mostMissing)).toEqual(rows.map(() => 3));
  });

  it('never has fewer with more services, and adds up over the neighbourhoods', () => {
    const [city] = rows;
    for (const { cells } of rows) {
      expect(cells[2].covered).toBeGreaterThanOrEqual(Math.max(cells[0].covered, cells[1].covered));
      expect(cells[2].robustOut).toBeLessThanOrEqual(Math.min(cells[0].robustOut, cells[1].robustOut));
    }
    const ofNils = rows.filter(({ zoneId }) => zoneId.startsWith('nil-'));
    for (const index of [0, 1, 2])
      expect(ofNils.reduce((sum, { cells }) => sum + cells[index].covered, 0)).toBe(
        city.cells[index].covered,
      );
  });

  it('breaks ties by who is out in any case, then by order; nothing is missing where all have all', () => {
    const cell = (covered: number, robustOut = 0) => ({ covered, robustOut, fragileOut: 0 });
    expect(findMostMissing(10, [cell(4), cell(3, 1), cell(3, 2), cell(3, 2)])).toBe(2);
    expect(findMostMissing(10, [cell(10), cell(10)])).toBeNull();
    expect(findMostMissing(0, [cell(0)])).toBeNull();
  });
});

describe('findKindsNear', () => {
  it('finds the nearest gate of each kind and counts a park once', () => {
    const { points, context } = makeCity();
    const start = context.model.startAt(gridPoint(2700, 2900));
    if (start.kind !== 'start') throw new Error('on the grid');
    const { facilityMeters } = context.model.walksFrom({ start: start.start }, Number.POSITIVE_INFINITY);
    const [pharmacy, park] = findKindsNear(points, facilityMeters, (meters) => meters <= 600);
    expect(pharmacy).toEqual({ nearest: { place: 1, meters: 2600 }, within: 0 });
    expect(park).toEqual({ nearest: { place: 1, meters: 200 }, within: 1 });
  });
});
