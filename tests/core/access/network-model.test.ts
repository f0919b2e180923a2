import { describe, expect, it } from 'vitest';
import { BUFFER_METERS } from '../../../src/core/access/isochrone';
import { createNetworkGround, createNetworkModel } from '../../../src/core/access/network-model';
import type { Start } from '../../../src/core/access/travel-model';
import { EDGE_TUNNEL } from '../../../src/core/network/network';
import { GRID_ORIGIN_METERS, gridPoint, makeDemand, makeGrid, makeNetwork } from '../../helpers/grid-city';

const blocks = 10;

function startOf(model: ReturnType<typeof createNetworkModel>, x: number, y: number): Start {
  const found = model.startAt(gridPoint(x, y));
  if (found.kind !== 'start') throw new Error('off the network');
  return found.start;
}

describe('createNetworkModel on the grid city', () => {
  const demand = makeDemand([
    { xMeters: 350, yMeters: 400, residents: 1 },
    { xMeters: 310, yMeters: 400, residents: 1 },
    { xMeters: 500, yMeters: 500, residents: 1 },
    { xMeters: 450, yMeters: 420, residents: 1 },
    { xMeters: 5000, yMeters: 5000, residents: 1 },
  ]);
  const { network, shapes } = makeGrid(blocks);
  const facilities = [gridPoint(0, 0), gridPoint(1000, 0), gridPoint(500, 430), gridPoint(4000, 4000)];
  const model = createNetworkModel(network, shapes, demand, facilities);

  it('has the same walks with places added on the same ground, and those to the added ones', () => {
    const ground = createNetworkGround(network, shapes, demand);
    const before = createNetworkModel(network, shapes, demand, facilities, ground);
    const added = [...facilities, gridPoint(500, 500)];
    const after = createNetworkModel(network, shapes, demand, added, ground);
    for (const asked of [before, after, before]) {
      expect(asked.walksToNearest([0, 1, 2])).toEqual(model.walksToNearest([0, 1, 2]));
      expect(asked.facilitySnapMeters.slice(0, 4)).toEqual(model.facilitySnapMeters);
    }
    const fresh = createNetworkModel(network, shapes, demand, added);
    expect(after.walksToNearest([1, 4])).toEqual(fresh.walksToNearest([1, 4]));
    expect([...after.walksToNearest([1, 4]).owner]).toEqual([4, 4, 4, 4, -1]);
    expect([...after.demandWithin({ facility: 4 }, 250, 1)].sort()).toEqual([0, 2, 3]);
  });

  it('walks from the middle of a block, along one street, round corners and to a point off the street', () => {
    const { demandMeters, facilityMeters } = model.walksFrom(
      { start: startOf(model, 330, 400) },
      Number.POSITIVE_INFINITY,
    );
    expect(demandMeters[0]).toBeCloseTo(20, 1);
    expect(demandMeters[1]).toBeCloseTo(20, 1);
    expect(demandMeters[2]).toBeCloseTo(70 + 100 + 100, 1);
    expect(demandMeters[3]).toBeCloseTo(70 + 50 + 20, 1);
    expect(demandMeters[4]).toBe(Number.POSITIVE_INFINITY);
    expect(facilityMeters[0]).toBeCloseTo(330 + 400, 1);
    expect(facilityMeters[3]).toBe(Number.POSITIVE_INFINITY);
  });

  it('counts the walk to the street at both ends and stops at the horizon', () => {
    const { demandMeters } = model.walksFrom({ start: startOf(model, 330, 410) }, 100);
    expect(demandMeters[0]).toBeCloseTo(30, 1);
    expect(demandMeters[2]).toBe(Number.POSITIVE_INFINITY);
  });

  it('gives the point between two equally near facilities to the lower one', () => {
    const between = makeDemand([{ xMeters: 500, yMeters: 0, residents: 1 }]);
    const walks = createNetworkModel(network, shapes, between, facilities).walksToNearest([1, 0]);
    expect(walks.owner[0]).toBe(0);
    expect(walks.demandMeters[0]).toBeCloseTo(500, 1);
  });

  it('finds the same nearest place from one start by a search as by the field of all starts', () => {
    const asked = [[0, 1], [1, 0], [0, 1, 2], [2], [3], [1, 3], []];
    const starts = [330, 500, 505, 700].flatMap((x) => [x, 0, 410, 430].map((y) => [x, y] as const));
    const search = createNetworkModel(network, shapes, demand, facilities);
    const bySearch = starts.map(([x, y]) => {
      const start = startOf(search, x, y);
      return asked.map((used) => search.nearestTo(start, used));
    });
    const fields = createNetworkModel(network, shapes, demand, facilities);
    for (const used of asked) fields.walksToNearest(used);
    const byField = starts.map(([x, y]) => {
      const start = startOf(fields, x, y);
      return asked.map((used) => fields.nearestTo(start, used));
    });
    expect(bySearch).toEqual(byField);
    expect(bySearch[4].map((found) => found?.facility)).toEqual([0, 0, 2, 2, undefined, 1, undefined]);
  });

  it('says how far a start off the network is, and offers the nearest spot', () => {
    const found = model.startAt(gridPoint(-300, 500));
    expect(found.kind).toBe('off-network');
    if (found.kind === 'off-network') expect(found.distanceMeters).toBeCloseTo(300, 1);
    expect([...model.facilityOnNetwork]).toEqual([1, 1, 1, 0]);
    expect(model.facilitySnapMeters[2]).toBeCloseTo(0, 1);
  });

  it('draws a route as long as its walk, from the start to the place', () => {
    const start = startOf(model, 330, 400);
    const route = model.routeTo(start, gridPoint(500, 430));
    expect(route?.meters).toBeCloseTo(170 + 30, 1);
    expect(route?.coordinates[0]).toEqual(start.position);
    expect(route?.coordinates.length).toBeGreaterThanOrEqual(4);
  });

  it('draws nothing across a barrier, however near, whose far side is a long way round', () => {
    const street = makeNetwork(
      [
        [GRID_ORIGIN_METERS, GRID_ORIGIN_METERS],
        [GRID_ORIGIN_METERS + 1000, GRID_ORIGIN_METERS],
        [GRID_ORIGIN_METERS, GRID_ORIGIN_METERS + 60],
        [GRID_ORIGIN_METERS + 1000, GRID_ORIGIN_METERS + 60],
      ],
      [
        { from: 0, to: 1, lengthMeters: 1000 },
        { from: 2, to: 3, lengthMeters: 1000 },
        { from: 1, to: 3, lengthMeters: 60 },
      ],
    );
    const line = createNetworkModel(street.network, street.shapes, demand, []);
    const [drawing] = line.drawReach({ start: startOf(line, 500, 0) }, [300]);
    const ys = drawing.coordinates.flat(2).map(([, lat]) => lat);
    const [, south] = gridPoint(500, -BUFFER_METERS);
    const [, middle] = gridPoint(500, 30);
    expect(Math.min(...ys)).toBeCloseTo(south, 4);
    expect(Math.max(...ys)).toBeGreaterThan(middle - 9e-5);
    expect(Math.max(...ys)).toBeLessThan(middle + 9e-5);
  });

  it('never snaps to a tunnel', () => {
    const crossing = makeNetwork(
      [
        [GRID_ORIGIN_METERS, GRID_ORIGIN_METERS],
        [GRID_ORIGIN_METERS + 200, GRID_ORIGIN_METERS],
        [GRID_ORIGIN_METERS, GRID_ORIGIN_METERS + 50],
      ],
      [
        { from: 0, to: 1, lengthMeters: 200, flags: EDGE_TUNNEL },
        { from: 0, to: 2, lengthMeters: 50 },
      ],
    );
    const tunnel = createNetworkModel(crossing.network, crossing.shapes, demand, []);
    expect(startOf(tunnel, 100, 0).entryMeters).toBeCloseTo(100, 1);
  });
});
