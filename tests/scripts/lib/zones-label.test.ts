import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { milano } from '../../../scripts/areas/milano';
import { findLabelPoint } from '../../../scripts/lib/zones-label';
import { fromLocal, toLocal, type XY } from '../../../src/core/geo';

const { frame } = milano;
const polygon = (...rings: XY[][]): Polygon => ({
  type: 'Polygon',
  coordinates: rings.map((ring) => [...ring, ring[0]].map((xy) => [...fromLocal(xy, frame)])),
});
const find = (shape: Polygon) => toLocal(findLabelPoint(shape, frame), frame);

describe('findLabelPoint', () => {
  it('finds the middle of a square, to a metre', () => {
    const [x, y] = find(
      polygon([
        [9000, 9000],
        [9100, 9000],
        [9100, 9100],
        [9000, 9100],
      ]),
    );
    expect(Math.hypot(x - 9050, y - 9050)).toBeLessThan(1);
  });

  it('keeps inside a bent shape whose centroid is outside, in its widest part', () => {
    // An L: arms 20 m wide along the bottom and left, a 60 m square at the top end.
    const [x, y] = find(
      polygon([
        [9000, 9000],
        [9200, 9000],
        [9200, 9020],
        [9020, 9020],
        [9020, 9200],
        [9060, 9200],
        [9060, 9260],
        [9000, 9260],
      ]),
    );
    expect(Math.hypot(x - 9030, y - 9230)).toBeLessThan(2);
  });

  it('keeps away from a hole', () => {
    const outer: XY[] = [
      [9000, 9000],
      [9300, 9000],
      [9300, 9100],
      [9000, 9100],
    ];
    const hole: XY[] = [
      [9010, 9010],
      [9190, 9010],
      [9190, 9090],
      [9010, 9090],
    ];
    const [x, y] = find(polygon(outer, hole));
    expect(Math.hypot(x - 9250, y - 9050)).toBeLessThan(10);
  });
});
