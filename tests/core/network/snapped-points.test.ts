import { describe, expect, it } from 'vitest';
import { createSnapIndex } from '../../../src/core/network/snap';
import { seedsOf, singlePoint, snapPoints } from '../../../src/core/network/snapped-points';
import { makeNetwork } from '../../helpers/grid-city';
import { pointsOf } from '../../helpers/point-walks';

/** One street of 100 m, and a long way round of 400 m between the same corners. */
const { network, shapes } = makeNetwork(
  [
    [0, 0],
    [100, 0],
  ],
  [
    { from: 0, to: 1, lengthMeters: 100 },
    { from: 0, to: 1, lengthMeters: 400 },
  ],
);

describe('seedsOf', () => {
  it('enters by both ends of the street, the walk to it counted', () => {
    expect(seedsOf(network, pointsOf([[0, 3000, 500]]), [0])).toEqual([
      { node: 0, costCentimeters: 3500, owner: 0 },
      { node: 1, costCentimeters: 7500, owner: 0 },
    ]);
  });

  it('leaves out who is off the network or not asked for', () => {
    const points = pointsOf([
      [-1, 0, 0],
      [0, 0, 0],
      [0, 100, 0],
    ]);
    expect(seedsOf(network, points, [0, 2]).map(({ owner }) => owner)).toEqual([2, 2]);
  });
});

describe('snapPoints', () => {
  it('marks a point farther than the network may be', () => {
    const points = snapPoints(createSnapIndex(network, shapes), [50, 50], [-250, -251]);
    expect([...points.edge]).toEqual([0, -1]);
    expect([...points.walkCentimeters]).toEqual([25_000, 0]);
  });
});

describe('singlePoint', () => {
  it('is the same for a single snap', () => {
    const snap = createSnapIndex(network, shapes).snap(30, -5, 250);
    expect(snap && singlePoint(snap)).toEqual(pointsOf([[0, 3000, 500]]));
  });
});
