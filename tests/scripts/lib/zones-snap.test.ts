import { describe, expect, it } from 'vitest';
import { joinRings, snapRings } from '../../../scripts/lib/zones-snap';
import type { XY } from '../../../src/core/geo';

const ring = (...points: XY[]): XY[] => [...points, points[0]];

describe('joinRings', () => {
  it('makes near vertices one and runs edges through the neighbour’s vertices', () => {
    const left = ring([0, 0], [100, 0], [100, 100], [0, 100]);
    const right = ring([100.05, 0], [200, 0], [200, 100], [100.03, 99.98], [100.02, 50]);
    const [joinedLeft, joinedRight] = joinRings([left, right], 0.1);
    expect(joinedLeft).toEqual(ring([0, 0], [100, 0], [100.02, 50], [100, 100], [0, 100]));
    expect(joinedRight).toEqual(ring([100, 0], [200, 0], [200, 100], [100, 100], [100.02, 50]));
  });

  it('leaves rings alone that are farther apart', () => {
    const rings = [ring([0, 0], [10, 0], [10, 10]), ring([10.5, 0], [20, 0], [10.5, 10])];
    expect(joinRings(rings, 0.1)).toEqual(rings);
  });
});

describe('snapRings', () => {
  const fixed = [ring([0, 0], [100, 0], [100, 60], [100, 100], [0, 100])];

  it('moves vertices to the nearest vertex, else onto the edge, and runs edges through', () => {
    const { rings, fixed: split } = snapRings(
      [ring([101, 1], [200, 0], [200, 100], [99, 99], [101.5, 30])],
      fixed,
      2,
    );
    expect(rings).toEqual([ring([100, 0], [200, 0], [200, 100], [100, 100], [100, 60], [100, 30])]);
    expect(split).toEqual([ring([0, 0], [100, 0], [100, 30], [100, 60], [100, 100], [0, 100])]);
  });

  it('cuts the loop off where snapping pinches a narrow tongue', () => {
    // A tongue 1 m wide to the right of x = 100, between y = 59.5 and 60.5: both its roots snap to (100, 60).
    const tongue = ring(
      [100, 0],
      [100, 59.5],
      [130, 59.5],
      [130, 60.5],
      [100, 60.5],
      [100, 100],
      [0, 100],
      [0, 0],
    );
    const { rings } = snapRings([tongue], fixed, 2);
    expect(rings).toEqual([ring([100, 0], [100, 60], [100, 100], [0, 100], [0, 0])]);
  });

  it('moves no point farther than the tolerance', () => {
    const far = [ring([103, 1], [200, 0], [200, 100])];
    expect(snapRings(far, fixed, 2)).toEqual({ rings: far, fixed });
  });
});
