import { describe, expect, it } from 'vitest';
import {
  EDGE_CLOSED_TO_BICYCLE,
  EDGE_CLOSED_TO_FOOT,
  EDGE_CLOSED_TO_WHEELCHAIR,
  EDGE_STEPS,
  edgeAttributesOf,
  type Network,
} from '../../../src/core/network/network';
import { profileIds } from '../../../src/core/network/profile';
import { networkForProfile, travellerOf } from '../../../src/core/network/profile-network';
import { PUSHCHAIR_STEPS_FACTOR } from '../../../src/core/network/pushchair-steps';
import { createShortestPaths, UNREACHED } from '../../../src/core/network/shortest-paths';
import { createSnapIndex } from '../../../src/core/network/snap';
import {
  cornerXY,
  type MadeEdge,
  makeGrid,
  makeNetwork,
  makeRandomNetwork,
  seededRandom,
} from '../../helpers/grid-city';

/** Farther than any way through the made networks. */
const MAX_CENTIMETERS = 200_000_00;

/** Four nodes in a row, 100 m apart, and a way round the middle edge of 400 m. */
function makeRow(middleAttributes: number): ReturnType<typeof makeNetwork> {
  const edges: MadeEdge[] = [
    { from: 0, to: 1, lengthMeters: 100 },
    { from: 1, to: 2, lengthMeters: 100, attributes: middleAttributes },
    { from: 2, to: 3, lengthMeters: 100 },
    { from: 1, to: 2, lengthMeters: 400 },
  ];
  return makeNetwork(
    [0, 1, 2, 3].map((column) => cornerXY(column, 0)),
    edges,
  );
}

function metersFromFirst(network: Network): number[] {
  const paths = createShortestPaths(network);
  paths.run([{ node: 0, costCentimeters: 0, owner: 0 }], 10_000_00);
  return Array.from(paths.costCentimeters, (cost) =>
    cost === UNREACHED ? Number.POSITIVE_INFINITY : cost / 100,
  );
}

/** A random network, each edge closed, stepped or free by chance. */
function makeRandomTagged(seed: number): Network {
  const random = seededRandom(seed + 1000);
  const { network } = makeRandomNetwork(seed, 60);
  const edgeAttributes = Uint16Array.from({ length: network.edgeCount }, () =>
    random() < 0.4 ? Math.floor(random() * 16) : 0,
  );
  return { ...network, edgeAttributes };
}

describe('networkForProfile', () => {
  it('returns a network without attributes itself, for everybody', () => {
    const { network } = makeGrid(3);
    for (const id of profileIds) expect(networkForProfile(network, id)).toBe(network);
  });

  it('makes one traveller of the three paces, and one each of the others', () => {
    expect(profileIds.map(travellerOf)).toEqual([
      'walker',
      'walker',
      'walker',
      'bicycle',
      'pushchair',
      'wheelchair',
    ]);
  });

  it('closes steps to wheelchairs, makes them dear for pushchairs and leaves walkers alone', () => {
    const { network } = makeRow(EDGE_STEPS);
    expect(metersFromFirst(networkForProfile(network, 'adult'))).toEqual([0, 100, 200, 300]);
    expect(metersFromFirst(networkForProfile(network, 'wheelchair'))).toEqual([0, 100, 500, 600]);
    expect(PUSHCHAIR_STEPS_FACTOR).toBeGreaterThan(4);
    expect(metersFromFirst(networkForProfile(network, 'pushchair'))).toEqual([0, 100, 500, 600]);
    const steps = networkForProfile(network, 'pushchair');
    expect([...steps.edgeLengthMeters]).toEqual([100, 100 * PUSHCHAIR_STEPS_FACTOR, 400, 100]);
    expect(steps.closedEdges).toBeNull();
    expect([...network.edgeLengthMeters]).toEqual([100, 100, 400, 100]);
  });

  it.each([
    ['foot', EDGE_CLOSED_TO_FOOT, { adult: 500, bicycle: 200, pushchair: 500, wheelchair: 500 }],
    ['bicycles', EDGE_CLOSED_TO_BICYCLE, { adult: 200, bicycle: 500, pushchair: 200, wheelchair: 200 }],
    ['wheelchairs', EDGE_CLOSED_TO_WHEELCHAIR, { adult: 200, bicycle: 200, pushchair: 200, wheelchair: 500 }],
    ['nobody, cobbled', edgeAttributesOf(0, 'rough'), { adult: 200, bicycle: 200, wheelchair: 200 }],
  ] as const)('closes an edge shut to %s to them alone', (_, attributes, meters) => {
    const { network } = makeRow(attributes);
    for (const id of profileIds) {
      if (!(id in meters)) continue;
      const expected = Object.entries(meters).find(([key]) => key === id)?.[1];
      expect(metersFromFirst(networkForProfile(network, id))[2], id).toBe(expected);
    }
  });

  it('closes what the closing cuts off, and nobody is snapped to it', () => {
    const edges: MadeEdge[] = [
      { from: 0, to: 1, lengthMeters: 100 },
      { from: 1, to: 2, lengthMeters: 100, attributes: EDGE_STEPS },
      { from: 2, to: 3, lengthMeters: 99 },
    ];
    const { network, shapes } = makeNetwork(
      [0, 1, 2, 3].map((column) => cornerXY(column, 0)),
      edges,
    );
    const wheels = networkForProfile(network, 'wheelchair');
    expect(Array.from(wheels.closedEdges ?? [])).toEqual([0, 1, 1]);
    const [x, y] = cornerXY(3, 0);
    expect(createSnapIndex(network, shapes).snap(x, y, 250)?.edge).toBe(2);
    const snap = createSnapIndex(wheels, shapes).snap(x, y, 250);
    expect(snap?.edge).toBe(0);
    expect(snap?.walkCentimeters).toBe(200_00);
    expect(createSnapIndex(wheels, shapes).snap(x, y, 150)).toBeNull();
  });

  it('keeps nodes, edges, lengths and positions, and gives no arc to a closed edge', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const network = makeRandomTagged(seed);
      for (const id of profileIds) {
        const own = networkForProfile(network, id);
        expect(own.edgeFrom).toBe(network.edgeFrom);
        expect(own.edgeTo).toBe(network.edgeTo);
        expect(own.nodeXMeters).toBe(network.nodeXMeters);
        const arcs = new Set(own.arcEdge);
        for (let edge = 0; edge < own.edgeCount; edge++)
          expect(arcs.has(edge)).toBe(own.closedEdges?.[edge] !== 1);
      }
    }
  });

  it('leaves every open edge reachable from every other', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const own = networkForProfile(makeRandomTagged(seed), 'wheelchair');
      const open = [...own.edgeFrom.keys()].filter((edge) => own.closedEdges?.[edge] !== 1);
      const paths = createShortestPaths(own);
      paths.run([{ node: own.edgeFrom[open[0]], costCentimeters: 0, owner: 0 }], MAX_CENTIMETERS);
      for (const edge of open) expect(paths.costCentimeters[own.edgeTo[edge]]).not.toBe(UNREACHED);
    }
  });

  it('never lets wheels get anywhere sooner than a walker at the same speed', () => {
    let later = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const network = makeRandomTagged(seed);
      const [walker, pushchair, wheelchair] = (['adult', 'pushchair', 'wheelchair'] as const).map((id) =>
        networkForProfile(network, id),
      );
      const start = wheelchair.arcTarget[0];
      const costs = [walker, pushchair, wheelchair].map((own) => {
        const paths = createShortestPaths(own);
        paths.run([{ node: start, costCentimeters: 0, owner: 0 }], MAX_CENTIMETERS);
        return paths.costCentimeters;
      });
      for (let node = 0; node < network.nodeCount; node++) {
        expect(costs[0][node]).toBeLessThanOrEqual(costs[1][node]);
        expect(costs[0][node]).toBeLessThanOrEqual(costs[2][node]);
        if (costs[2][node] > costs[0][node]) later++;
      }
    }
    expect(later).toBeGreaterThan(0);
  });
});
