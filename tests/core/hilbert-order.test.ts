import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HILBERT_SIDE, hilbertPoint, hilbertPosition, hilbertSquare } from '../../src/core/hilbert-order';

const coordinate = fc.integer({ min: 0, max: HILBERT_SIDE - 1 });

describe('the Hilbert curve', () => {
  it('begins at the first square and passes through all four of the first level', () => {
    expect([0, 1, 2, 3].map(hilbertPoint)).toEqual([0, 0x10000, 0x10001, 1]);
  });

  it('gives every point a position that leads back to it', () => {
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        const point = hilbertPoint(hilbertPosition(x, y));
        expect([point >>> 16, point & 0xffff]).toEqual([x, y]);
      }),
    );
  });

  it('goes from a square to one beside it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 - 1 }), (position) => {
        const [here, before] = [hilbertPoint(position), hilbertPoint(position - 1)];
        const steps =
          Math.abs((here >>> 16) - (before >>> 16)) + Math.abs((here & 0xffff) - (before & 0xffff));
        expect(steps).toBe(1);
      }),
    );
  });

  it('has squares as large as what lies farthest out needs', () => {
    expect([0, HILBERT_SIDE - 1, HILBERT_SIDE, 4 * HILBERT_SIDE - 1].map(hilbertSquare)).toEqual([
      1, 1, 2, 4,
    ]);
  });
});
