import { describe, expect, it } from 'vitest';
import { joinLines } from '../../../scripts/lib/join-lines';

describe('joinLines', () => {
  it('joins pieces whatever way they run', () => {
    expect(
      joinLines([
        [
          [1, 0],
          [2, 0],
        ],
        [
          [1, 0],
          [0, 0],
        ],
        [
          [3, 0],
          [2, 0],
        ],
      ]),
    ).toEqual([
      [
        [3, 0],
        [2, 0],
        [1, 0],
        [0, 0],
      ],
    ]);
  });

  it('leaves lines apart where three meet', () => {
    const star = [
      [
        [0, 0],
        [1, 0],
      ],
      [
        [0, 0],
        [0, 1],
      ],
      [
        [0, 0],
        [-1, 0],
      ],
    ];
    expect(joinLines(star)).toHaveLength(3);
  });

  it('goes once round a closed line', () => {
    const ring = joinLines([
      [
        [0, 0],
        [1, 0],
      ],
      [
        [1, 0],
        [1, 1],
      ],
      [
        [1, 1],
        [0, 0],
      ],
    ]);
    expect(ring).toHaveLength(1);
    expect(ring[0]).toHaveLength(4);
  });
});
