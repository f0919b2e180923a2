import { describe, expect, it } from 'vitest';
import { EDGE_BRIDGE, EDGE_TUNNEL } from '../../../src/core/network/network';
import { createSnapIndex, edgePoints } from '../../../src/core/network/snap';
import { OFF_NETWORK_METERS } from '../../../src/core/network/snap-limits';
import { makeNetwork, makeRandomNetwork, seededRandom } from '../../helpers/grid-city';

/** A street of 100 m along x, drawn true to length, and one beside it whose way is three times its line. */
const street = makeNetwork(
  [
    [0, 0],
    [100, 0],
    [0, 60],
    [100, 60],
  ],
  [
    { from: 0, to: 1, lengthMeters: 100 },
    { from: 2, to: 3, lengthMeters: 300 },
  ],
);

describe('createSnapIndex', () => {
  it('meets the middle of a block square on', () => {
    expect(createSnapIndex(street.network, street.shapes).snap(33, 12, 250)).toEqual({
      edge: 0,
      offsetCentimeters: 3300,
      walkCentimeters: 1200,
      xMeters: 33,
      yMeters: 0,
    });
  });

  it('meets the end of a street that the point lies beyond', () => {
    const snap = createSnapIndex(street.network, street.shapes).snap(130, -40, 250);
    expect(snap).toMatchObject({ edge: 0, offsetCentimeters: 10_000, walkCentimeters: 5000 });
  });

  it('measures the offset in the length of the way, not of its drawing', () => {
    const snap = createSnapIndex(street.network, street.shapes).snap(25, 60, 250);
    expect(snap).toMatchObject({ edge: 1, offsetCentimeters: 7500, walkCentimeters: 0 });
  });

  it('follows the bends', () => {
    const { network, shapes } = makeNetwork(
      [
        [0, 0],
        [100, 100],
      ],
      [{ from: 0, to: 1, lengthMeters: 200 }],
    );
    const bent = {
      ...shapes,
      shapeStart: Uint32Array.of(0, 1),
      shapeXMeters: Int32Array.of(100),
      shapeYMeters: Int32Array.of(0),
    };
    expect([...edgePoints(network, bent, 0)]).toEqual([0, 0, 100, 0, 100, 100]);
    expect(createSnapIndex(network, bent).snap(110, 50, 250)).toMatchObject({
      offsetCentimeters: 15_000,
      walkCentimeters: 1000,
    });
  });

  it('gives a point between two streets to the lower edge', () => {
    const { snap } = createSnapIndex(street.network, street.shapes);
    expect(snap(50, 30, 250)?.edge).toBe(0);
    expect(snap(50, 30.5, 250)?.edge).toBe(1);
  });

  it('leaves tunnels out, bridges not', () => {
    const flagged = (flags: number) => {
      const { network, shapes } = street;
      return createSnapIndex(network, { ...shapes, edgeFlags: Uint8Array.of(flags, 0) });
    };
    expect(flagged(EDGE_TUNNEL).snap(50, 1, 250)).toMatchObject({ edge: 1, walkCentimeters: 5900 });
    expect(flagged(EDGE_TUNNEL | EDGE_BRIDGE).snap(50, 1, 250)?.edge).toBe(1);
    expect(flagged(EDGE_BRIDGE).snap(50, 1, 250)?.edge).toBe(0);
  });

  it('finds nothing where there are tunnels only', () => {
    const { network, shapes } = street;
    const tunnels = { ...shapes, edgeFlags: Uint8Array.of(EDGE_TUNNEL, EDGE_TUNNEL) };
    expect(createSnapIndex(network, tunnels).snap(50, 0, 250)).toBeNull();
  });

  it('reaches exactly as far as it is let', () => {
    const { snap } = createSnapIndex(street.network, street.shapes);
    expect(snap(50, -OFF_NETWORK_METERS, OFF_NETWORK_METERS)?.walkCentimeters).toBe(25_000);
    expect(snap(50, -OFF_NETWORK_METERS - 0.01, OFF_NETWORK_METERS)).toBeNull();
    expect(snap(50, -20.01, 20)).toBeNull();
  });

  it('agrees with a look at every edge, on random networks', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { network, shapes } = makeRandomNetwork(seed, 40);
      const { snap } = createSnapIndex(network, shapes);
      const random = seededRandom(seed + 500);
      for (let i = 0; i < 30; i++) {
        const [x, y] = [9500 + random() * 3000, 9500 + random() * 3000];
        let best = Number.POSITIVE_INFINITY;
        let nearest = -1;
        for (let edge = 0; edge < network.edgeCount; edge++) {
          const [x1, y1, x2, y2] = edgePoints(network, shapes, edge);
          let distance = Number.POSITIVE_INFINITY;
          const squared = (x2 - x1) ** 2 + (y2 - y1) ** 2;
          const t = squared > 0 ? ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / squared : 0;
          if (t > 0 && t < 1) distance = Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
          distance = Math.min(distance, Math.hypot(x - x1, y - y1), Math.hypot(x - x2, y - y2));
          if (distance < best - 1e-9) [best, nearest] = [distance, edge];
        }
        const found = snap(x, y, 250);
        if (best > 250) expect(found).toBeNull();
        else {
          expect(found?.edge).toBe(nearest);
          expect(found?.walkCentimeters).toBe(Math.round(best * 100));
        }
      }
    }
  });
});
