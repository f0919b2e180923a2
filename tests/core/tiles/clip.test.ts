import { describe, expect, it } from 'vitest';
import { clipLine, clipRing } from '../../../src/core/tiles/clip';

describe('clipLine', () => {
  it('keeps what lies inside and cuts at the edges', () => {
    expect(clipLine([-5, 5, 5, 5, 15, 5], 0, 10)).toEqual([[0, 5, 5, 5, 10, 5]]);
  });

  it('gives two lines for one that leaves and comes back', () => {
    expect(clipLine([5, 5, 15, 5, 15, 7, 5, 7], 0, 10)).toEqual([
      [5, 5, 10, 5],
      [10, 7, 5, 7],
    ]);
  });

  it('cuts a segment that crosses the whole box', () => {
    expect(clipLine([-10, 0, 30, 20], 0, 10)).toEqual([[0, 5, 10, 10]]);
  });

  it('gives nothing for a line outside', () => {
    expect(clipLine([11, 0, 12, 10, 30, 30], 0, 10)).toEqual([]);
  });
});

describe('clipRing', () => {
  it('cuts a square to its quarter', () => {
    const ring = clipRing([5, 5, 15, 5, 15, 15, 5, 15], 0, 10);
    const corners = Array.from({ length: ring.length / 2 }, (_, i) => `${ring[2 * i]} ${ring[2 * i + 1]}`);
    expect(corners.sort()).toEqual(['10 10', '10 5', '5 10', '5 5']);
  });

  it('fills the box where the ring lies all round it', () => {
    const ring = clipRing([-5, -5, 15, -5, 15, 15, -5, 15], 0, 10);
    expect(ring).toHaveLength(8);
    expect(Math.min(...ring)).toBe(0);
    expect(Math.max(...ring)).toBe(10);
  });

  it('gives nothing for a ring outside', () => {
    expect(clipRing([11, 0, 12, 0, 12, 5], 0, 10)).toEqual([]);
  });
});
